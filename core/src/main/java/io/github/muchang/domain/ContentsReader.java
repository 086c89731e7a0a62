package io.github.muchang.domain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.content.ContentMix;
import io.github.muchang.content.ContentMix.Bound;
import io.github.muchang.content.ContentReader;
import io.github.muchang.content.ProofJson;
import io.github.muchang.content.Purpose;
import io.github.muchang.json.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what a definition says of contents. */
final class ContentsReader {
    private static final List<String> SHARE = ImmutableList.of("atLeast", "atMost", "of");

    private ContentsReader() {}

    static ContentLibrary read(Place root) {
        return new ContentLibrary(
                DomainReader.list(root, "contents", each -> Optional.of(ContentReader.read(each))),
                DomainReader.list(root, "proofs", each -> Optional.of(ProofJson.read(each))),
                root.member("contentsNeedApproval").flatMap(Place::flag).orElse(false),
                new ContentMix(DomainReader.list(root, "mix", ContentsReader::share)));
    }

    /** Never empty, so that what follows keeps its number. */
    private static Optional<ContentMix.Share> share(Place place) {
        ContentMix.Share unread = ContentMix.Share.atLeast(0, Purpose.SERVICE);
        if (!place.isObject()) {
            return Optional.of(unread);
        }
        place.only(SHARE);
        List<Bound> bounds = Arrays.stream(Bound.values())
                .filter(each -> place.has(each.code()))
                .toList();
        if (bounds.size() != 1) {
            place.fault("a share has either 'atLeast' or 'atMost', in per cent");
            return Optional.of(unread);
        }
        int percent = place.member(bounds.get(0).code())
                .flatMap(each -> each.integer(0, 100))
                .map(Long::intValue)
                .orElse(0);
        place.required("of");
        return Optional.of(new ContentMix.Share(
                bounds.get(0),
                percent,
                ImmutableSortedSet.copyOf(
                        DomainReader.list(place, "of", each -> DomainReader.choice(each, "purpose", Purpose.class)))));
    }
}
