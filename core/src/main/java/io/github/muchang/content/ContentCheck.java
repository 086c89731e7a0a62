package io.github.muchang.content;

import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.json.Place;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What can be wrong with one content in itself, its words aside. */
final class ContentCheck {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{16}");

    private ContentCheck() {}

    static void check(Content content, String at, Faults faults) {
        if (content.value().isEmpty() && content.purpose() != Purpose.TRANSACTIONAL) {
            faults.add(
                    at + "/value",
                    "content '" + Faults.shown(content.name())
                            + "' has no value: say what the receiver gets from it, or do not send it (无价值不打扰)");
        }
        most(content.variants().keySet(), Limits.VARIANTS, at + "/variants", faults);
        BodyCheck.check(content.body(), at, faults);
        content.variants().forEach((persona, body) -> {
            String place = Place.below(at + "/variants", Faults.shown(persona));
            Names.check(persona, place, faults);
            BodyCheck.check(body, place, faults);
        });
        defaults(content, at + "/defaults", faults);
        handling(content, at, faults);
        words(content.sender(), at + "/sender", faults);
        words(content.refusal(), at + "/refusal", faults);
        content.overrides().forEach((rule, reason) -> {
            String place = at + "/overrides/" + rule.code();
            words(Optional.of(reason), place, faults);
            if (!rule.isOverridable()) {
                faults.add(place, "the rule " + rule.code() + " leaves no room: it cannot be set aside");
            }
        });
        most(content.proofs(), Limits.RESTING, at + "/proofs", faults);
        approvals(content.approvals(), at + "/approvals", faults);
    }

    private static void defaults(Content content, String at, Faults faults) {
        most(content.defaults().keySet(), Limits.DEFAULTS, at, faults);
        SortedSet<String> used = new TreeSet<>();
        Said.allOf(content)
                .forEach(said -> said.body().templates().values().forEach(each -> used.addAll(each.names())));
        content.defaults().forEach((name, words) -> {
            String place = Place.below(at, Faults.shown(name));
            if (!used.contains(name)) {
                faults.unknown(place, "value in its templates", name, used);
            }
            if (words.isEmpty() || !Escape.TEXT.of(words).equals(words)) {
                faults.add(
                        place,
                        "what stands for a value is one line of visible text, at most " + Escape.LONGEST
                                + " characters, without spaces at its ends");
            }
        });
    }

    private static void handling(Content content, String at, Faults faults) {
        content.category().ifPresent(name -> Names.check(name, at + "/category", faults));
        content.theme().ifPresent(name -> Names.check(name, at + "/theme", faults));
        content.reason().ifPresent(label -> Names.check(label, at + "/reason", faults));
        between(content.weight(), Limits.WEIGHT, at + "/weight", faults);
        between(content.priority(), Limits.PRIORITY, at + "/priority", faults);
        if (content.isEmergency()
                && content.purpose() != Purpose.TRANSACTIONAL
                && content.purpose() != Purpose.SERVICE) {
            faults.add(
                    at + "/emergency",
                    "an emergency is transactional or a service; "
                            + content.purpose().code() + " can wait");
        }
    }

    private static void approvals(List<Approval> approvals, String at, Faults faults) {
        most(approvals, Limits.APPROVALS, at, faults);
        for (int i = 0; i < approvals.size(); i++) {
            Approval each = approvals.get(i);
            words(Optional.of(each.by()), at + "/" + i + "/by", faults);
            if (i > 0 && each.at().isBefore(approvals.get(i - 1).at())) {
                faults.add(at + "/" + i + "/at", "decisions stand in the order of time; this one is before the last");
            }
            if (!FINGERPRINT.matcher(each.of()).matches()) {
                faults.add(
                        at + "/" + i + "/of",
                        "a fingerprint is 16 hexadecimal digits, as Content.fingerprint() gives it");
            }
        }
    }

    private static void between(int found, int most, String place, Faults faults) {
        if (found < 0 || found > most) {
            faults.add(place, "found " + found + ", allowed is 0 to " + most);
        }
    }

    private static void most(Collection<?> found, int most, String place, Faults faults) {
        if (found.size() > most) {
            faults.add(place, "found " + found.size() + ", allowed are at most " + most);
        }
    }

    private static void words(Optional<String> words, String place, Faults faults) {
        if (words.isPresent() && (words.get().isBlank() || words.get().length() > Limits.WORDS)) {
            faults.add(place, "say it in 1 to " + Limits.WORDS + " characters");
        }
    }
}
