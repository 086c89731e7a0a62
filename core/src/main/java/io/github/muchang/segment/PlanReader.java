package io.github.muchang.segment;

import io.github.muchang.json.Place;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Optional;

/** Reads the conditions that plans are made with: when it is time to buy again, and scores. */
final class PlanReader {
    private PlanReader() {}

    static Optional<Condition> repurchase(Place place) {
        ConditionReader.only(place, "repurchase", "labelled", "every", "personalFrom", "before", "after");
        Optional<String> activity = place.text("repurchase");
        Optional<Optional<String>> label = ConditionReader.optional(place.member("labelled"), Place::text);
        Optional<Span> cycle = span(place, "every");
        Optional<Span> before = span(place, "before");
        Optional<Span> after = span(place, "after");
        Optional<Optional<Long>> personal =
                ConditionReader.optional(place.member("personalFrom"), each -> each.integer(0, Rhythm.MOST));
        if (activity.isEmpty() || label.isEmpty() || personal.isEmpty()) {
            return Optional.empty();
        }
        int from = personal.get().map(Long::intValue).orElse(Repurchase.PERSONAL_FROM);
        return cycle.flatMap(every -> before.flatMap(
                early -> after.map(late -> new Repurchase(activity.get(), label.get(), every, from, early, late))));
    }

    private static Optional<Span> span(Place place, String name) {
        return place.required(name).flatMap(each -> each.parsed(Span::parse));
    }

    static Optional<Condition> scored(Place place) {
        ConditionReader.only(place, "score", "worth", "atLeast");
        Optional<List<Condition>> parts = ConditionReader.listed(place, "score");
        List<Place> items = place.required("worth").map(Place::items).orElse(List.of());
        List<Integer> points = items.stream()
                .map(each -> each.integer(1, Scored.MOST))
                .flatMap(Optional::stream)
                .map(Long::intValue)
                .toList();
        Optional<Long> least =
                place.required("atLeast").flatMap(each -> each.integer(1, (long) Scored.MOST * Scored.MOST));
        return parts.isEmpty() || least.isEmpty() || points.size() != items.size()
                ? Optional.empty()
                : place.tried(() -> new Scored(parts.get(), points, least.get().intValue()));
    }

    static Optional<Condition> prevailing(Place place) {
        ConditionReader.only(place, "share", "of", "among");
        Optional<Long> share = place.required("share").flatMap(each -> each.integer(1, 99));
        Optional<Condition> what = place.required("of").flatMap(ConditionReader::read);
        Optional<Condition> among = place.required("among").flatMap(ConditionReader::read);
        return share.flatMap(
                percent -> what.flatMap(one -> among.map(all -> new Prevailing(one, all, percent.intValue()))));
    }

    static Optional<Condition> belonging(Place place) {
        ConditionReader.only(place, "belonging", "atLeast");
        Optional<String> circle = place.required("belonging").flatMap(Place::text);
        Optional<String> level = place.required("atLeast").flatMap(Place::text);
        return circle.flatMap(in -> level.map(least -> new AtLevel(in, least)));
    }
}
