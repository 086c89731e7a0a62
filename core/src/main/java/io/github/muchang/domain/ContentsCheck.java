package io.github.muchang.domain;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Approval;
import io.github.muchang.content.Body;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.content.ContentMix;
import io.github.muchang.content.Lint;
import io.github.muchang.content.Proof;
import io.github.muchang.content.ProofCheck;
import io.github.muchang.fault.Faults;
import io.github.muchang.json.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Contents: whole in themselves, naming only what exists, each saying something of its own, and within the law. */
final class ContentsCheck {
    /** Values that every template may use besides declared attributes. */
    static final Set<String> BUILT_IN = ImmutableSortedSet.of("brand", "pool", "staff");

    private ContentsCheck() {}

    static void check(DomainParts parts, Faults faults) {
        List<Content> contents = parts.library().all();
        NameCheck.check("/contents", contents.stream().map(Content::name).toList(), faults);
        Set<String> values = ImmutableSortedSet.<String>naturalOrder()
                .addAll(BUILT_IN)
                .addAll(parts.attributes().stream().map(AttributeRule::name).toList())
                .build();
        Set<String> brands = ImmutableSortedSet.copyOf(parts.brands());
        Map<String, String> said = new TreeMap<>();
        for (int i = 0; i < contents.size(); i++) {
            Content content = contents.get(i);
            String at = "/contents/" + i;
            content.check(at, faults);
            rewritten(content, at, parts.library(), faults);
            content.brand()
                    .filter(brand -> !brands.contains(brand))
                    .ifPresent(brand -> faults.unknown(at + "/brand", "brand", brand, brands));
            values(content.body(), at, values, faults);
            content.variants()
                    .forEach((persona, body) ->
                            values(body, Place.below(at + "/variants", Faults.shown(persona)), values, faults));
            if (content.state() != Approval.State.RETIRED) {
                anew(content, at, said, faults);
                lawful(content, at, faults);
            }
        }
        proofs(parts, faults);
        mix(parts.library().mix().shares(), faults);
    }

    private static void proofs(DomainParts parts, Faults faults) {
        List<Proof> proofs = parts.library().proofs();
        NameCheck.check("/proofs", proofs.stream().map(Proof::name).toList(), faults);
        ProofCheck.check(parts.library(), faults);
        List<String> pools = parts.pools().stream().map(Pool::name).toList();
        for (int i = 0; i < proofs.size(); i++) {
            String at = "/proofs/" + i + "/pools";
            proofs.get(i).pools().stream()
                    .filter(pool -> !pools.contains(pool))
                    .forEach(pool -> faults.unknown(at, "pool", pool, pools));
        }
    }

    private static void rewritten(Content content, String at, ContentLibrary library, Faults faults) {
        content.rewritten()
                .filter(former -> library.named(former).isEmpty() || former.equals(content.name()))
                .ifPresent(former -> faults.unknown(
                        at + "/rewrites",
                        "other content",
                        former,
                        library.all().stream()
                                .map(Content::name)
                                .filter(each -> !each.equals(content.name()))
                                .toList()));
    }

    private static void values(Body body, String at, Set<String> known, Faults faults) {
        body.templates().forEach((pointer, template) -> template.names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.unknown(at + pointer, "attribute", name, known)));
    }

    private static void anew(Content content, String at, Map<String, String> said, Faults faults) {
        String letters = Lint.letters(content.body());
        String before = letters.isEmpty() ? null : said.putIfAbsent(letters, at);
        if (before != null) {
            faults.add(at, "says the same as " + before + ": use that, or say something of its own");
        }
    }

    private static void lawful(Content content, String at, Faults faults) {
        Lint.of(content).stream()
                .filter(remark -> remark.severity() == Lint.Severity.ERROR)
                .forEach(remark -> faults.add(at + remark.place(), remark.in(Locale.ENGLISH)));
    }

    private static void mix(List<ContentMix.Share> shares, Faults faults) {
        for (int i = 0; i < shares.size(); i++) {
            ContentMix.Share share = shares.get(i);
            String at = "/mix/" + i;
            if (share.of().isEmpty()) {
                faults.add(at + "/of", "name the purposes that this share is of");
            }
            if (share.percent() < 0 || share.percent() > 100) {
                faults.add(
                        at + "/" + share.bound().code(),
                        "found " + share.percent() + ", allowed is 0 to 100 (per cent)");
            }
            for (int j = 0; j < i; j++) {
                if (share.contradicts(shares.get(j))) {
                    faults.add(at, "no mix can keep both this and /mix/" + j);
                }
            }
        }
    }
}
