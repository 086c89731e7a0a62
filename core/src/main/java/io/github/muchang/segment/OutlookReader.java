package io.github.muchang.segment;

import io.github.muchang.json.Place;
import io.github.muchang.time.Span;
import java.util.Optional;

/** Reads what models foretell from JSON. */
final class OutlookReader {
    static final String ALIVE = "aliveProbability";
    static final String EXPECTED = "expectedPurchases";
    static final String AHEAD = "ahead";

    private OutlookReader() {}

    static Optional<Condition> alive(Place place) {
        ConditionReader.only(place, ALIVE, "atLeast", "lessThan");
        return measured(place, metric(place));
    }

    static Optional<Condition> expected(Place place) {
        ConditionReader.only(place, EXPECTED, AHEAD, "atLeast", "lessThan");
        return measured(place, metric(place));
    }

    /** What parties are ranked by. */
    static Optional<Metric> ranked(Place place) {
        if (place.has(ALIVE)) {
            ConditionReader.only(place, ALIVE);
        } else {
            ConditionReader.only(place, EXPECTED, AHEAD);
        }
        return metric(place).map(each -> each);
    }

    private static Optional<Outlook> metric(Place place) {
        if (place.has(ALIVE)) {
            return place.text(ALIVE).map(activity -> new Outlook(activity, Optional.empty()));
        }
        Optional<String> activity = place.text(EXPECTED);
        Optional<Span> ahead = place.required(AHEAD).flatMap(each -> each.parsed(Span::parse));
        return activity.flatMap(name -> ahead.map(span -> new Outlook(name, Optional.of(span))));
    }

    private static Optional<Condition> measured(Place place, Optional<Outlook> outlook) {
        if (!place.has("atLeast") && !place.has("lessThan")) {
            place.fault("'atLeast' or 'lessThan' is missing");
            return Optional.empty();
        }
        Optional<Optional<Long>> low = ConditionReader.optional(place.member("atLeast"), OutlookReader::parts);
        Optional<Optional<Long>> high = ConditionReader.optional(place.member("lessThan"), OutlookReader::parts);
        if (low.isEmpty() || high.isEmpty() || outlook.isEmpty()) {
            return Optional.empty();
        }
        return place.tried(() -> new Measured(
                outlook.get(),
                new Bounds(
                        low.get().orElse(Long.MIN_VALUE),
                        high.get().map(parts -> parts - 1).orElse(Long.MAX_VALUE),
                        "")));
    }

    private static Optional<Long> parts(Place place) {
        return place.number().flatMap(number -> place.tried(() -> Outlook.parts(number)));
    }
}
