package io.github.muchang.segment;

/** The sentences of tallies, in both languages. */
final class MetricWords {
    private MetricWords() {}

    /** 最近 90 天内购买总额至少 ¥500; purchased at least ¥500 in total within 90 days. */
    static String sentence(Tally tally, Bounds bounds, Wording w) {
        return said(tally, range(tally, bounds, w), w);
    }

    /** 最近 90 天内购买总额为 ¥380; purchased ¥380 in total within 90 days. */
    static String status(Tally tally, long value, String currency, Wording w) {
        if (value == Metric.UNDEFINED) {
            return w.of(
                    w.window(tally.window()) + "没有" + verb(tally, w),
                    verb(tally, w) + " nothing" + w.window(tally.window()));
        }
        return tally.aggregate() == Aggregate.COUNT
                ? w.of(
                        w.window(tally.window())
                                + spaced(w.verb(tally.activity()) + "过" + label(tally, w), " " + value + " 次"),
                        said(tally, " " + quantity(tally, value, currency, w), w))
                : said(
                        tally,
                        w.of(tally.aggregate().isMoney() ? "为 " : " ", " ") + quantity(tally, value, currency, w),
                        w);
    }

    /** What parties are ranked by: 最近 90 天内购买总额; how much the party purchased in total within 90 days. */
    static String noun(Tally tally, Wording w) {
        String how =
                switch (tally.aggregate()) {
                    case COUNT -> "how often the party ";
                    case DISTINCT_DAYS, DAYS_IN_A_ROW -> "on how many days the party ";
                    case TOTAL, AVERAGE, LARGEST -> "how much the party ";
                };
        return w.of(said(tally, tally.aggregate() == Aggregate.COUNT ? "的次数" : "", w), how + said(tally, "", w));
    }

    /** What is missing: 还需再购买 2 次; 2 more times needed. */
    static String more(Measured condition, long missing, Wording w) {
        if (!(condition.metric() instanceof Tally tally)) {
            return w.of("还需再加入 " + missing + " 个渠", w.unit(missing, "个", "more pool") + " needed");
        }
        String verb = verb(tally, w);
        return switch (tally.aggregate()) {
            case COUNT ->
                w.of("还需再" + spaced(verb, " " + missing + " 次"), w.unit(missing, "次", "more time") + " needed");
            case DISTINCT_DAYS, DAYS_IN_A_ROW ->
                w.of("还需再有 " + missing + " 天" + verb, w.unit(missing, "天", "more day") + " needed");
            case TOTAL, AVERAGE, LARGEST -> {
                String amount = w.amount(missing, condition.bounds().currency());
                yield w.of(said(tally, "", w) + "还差 " + amount, amount + " more needed");
            }
        };
    }

    /** The activity that a gap is about, to tell it from others beside it. */
    static String about(Measured condition, Wording w) {
        return condition.metric() instanceof Tally tally
                ? verb(tally, w)
                : condition.metric().noun(w);
    }

    /** A number, put where this language puts it. */
    private static String said(Tally tally, String number, Wording w) {
        String verb = verb(tally, w);
        String window = w.window(tally.window());
        return switch (tally.aggregate()) {
            case COUNT -> w.of(window + spaced(verb, number), verb + number + window);
            case DISTINCT_DAYS -> w.of(window + verb + "天数" + number, verb + on(number) + window);
            case DAYS_IN_A_ROW ->
                w.of(window + "最长连续" + spaced(verb, number), verb + on(number) + " in a row" + window);
            case TOTAL -> w.of(window + verb + "总额" + number, verb + number + " in total" + window);
            case AVERAGE -> w.of(window + "平均每次" + verb + "金额" + number, verb + number + " on average" + window);
            case LARGEST -> w.of(window + "单次最高" + verb + "金额" + number, verb + number + " at once" + window);
        };
    }

    /** Chinese needs no space behind a bracket. */
    private static String spaced(String verb, String number) {
        return verb.endsWith("」") || verb.endsWith("）") ? verb + number.stripLeading() : verb + number;
    }

    private static String on(String number) {
        return number.isEmpty() ? "" : " on" + number;
    }

    private static String range(Tally tally, Bounds bounds, Wording w) {
        String low = bounds.hasHigh() && !tally.aggregate().isMoney()
                ? Long.toString(bounds.low())
                : quantity(tally, bounds.low(), bounds.currency(), w);
        String high = quantity(tally, bounds.high(), bounds.currency(), w);
        return w.range(bounds, low, high);
    }

    private static String quantity(Tally tally, long value, String currency, Wording w) {
        return switch (tally.aggregate()) {
            case COUNT -> w.unit(value, "次", "time");
            case DISTINCT_DAYS -> w.unit(value, "天", "different day");
            case DAYS_IN_A_ROW -> w.unit(value, "天", "day");
            case TOTAL, AVERAGE, LARGEST -> w.amount(value, currency);
        };
    }

    private static String verb(Tally tally, Wording w) {
        return w.verb(tally.activity()) + label(tally, w);
    }

    private static String label(Tally tally, Wording w) {
        return w.label(tally.label());
    }
}
