package io.github.muchang.segment;

import io.github.muchang.money.Money;
import java.util.Locale;

/** The sentences of metrics, in both languages. */
final class MetricWords {
    private MetricWords() {}

    static String sentence(Tally tally, Bounds bounds, Wording w) {
        String window = w.window(tally.window());
        String verb = w.verb(tally.activity()) + label(tally, w);
        return switch (tally.aggregate()) {
            case COUNT -> w.of(window + verb + w.range(bounds, " 次"), verb + w.range(bounds, " times") + window);
            case DISTINCT_DAYS ->
                w.of(
                        window + "有" + w.range(bounds, " 天") + verb,
                        verb + " on" + w.range(bounds, " different days") + window);
            case DAYS_IN_A_ROW ->
                w.of(window + "连续" + verb + w.range(bounds, " 天"), verb + w.range(bounds, " days in a row") + window);
            case TOTAL, AVERAGE, LARGEST ->
                w.of(
                        window + noun(tally.aggregate(), verb, w) + money(bounds, w),
                        noun(tally.aggregate(), verb, w) + " is" + money(bounds, w) + window);
        };
    }

    static String status(Tally tally, long value, String currency, Wording w) {
        String window = w.window(tally.window());
        String verb = w.verb(tally.activity()) + label(tally, w);
        return switch (tally.aggregate()) {
            case COUNT -> w.of(window + verb + "过 " + value + " 次", verb + " " + w.unit(value, "次", "time") + window);
            case DISTINCT_DAYS ->
                w.of(window + "有 " + value + " 天" + verb, verb + " on " + w.unit(value, "天", "different day") + window);
            case DAYS_IN_A_ROW ->
                w.of(
                        window + "最长连续" + verb + " " + value + " 天",
                        verb + " " + w.unit(value, "天", "day") + " in a row" + window);
            case TOTAL, AVERAGE, LARGEST -> {
                String amount = value == Metric.UNDEFINED ? w.of("无", "nothing yet") : amount(value, currency);
                String noun = noun(tally.aggregate(), verb, w);
                yield w.of(window + noun + "为 " + amount, noun + " is " + amount + window);
            }
        };
    }

    static String noun(Tally tally, Wording w) {
        String verb = w.verb(tally.activity()) + label(tally, w);
        String window = w.window(tally.window());
        return switch (tally.aggregate()) {
            case COUNT -> w.of(window + verb + "次数", "how often they " + verb + window);
            case DISTINCT_DAYS -> w.of(window + verb + "天数", "the number of days they " + verb + window);
            case DAYS_IN_A_ROW -> w.of(window + "连续" + verb + "天数", "the days in a row they " + verb + window);
            case TOTAL, AVERAGE, LARGEST ->
                w.of(window + noun(tally.aggregate(), verb, w), noun(tally.aggregate(), verb, w) + window);
        };
    }

    static String more(Measured condition, long missing, Wording w) {
        if (!(condition.metric() instanceof Tally tally)) {
            return w.of("再加入 " + missing + " 个渠", w.unit(missing, "个", "more pool"));
        }
        String verb = w.verb(tally.activity()) + label(tally, w);
        return switch (tally.aggregate()) {
            case COUNT -> w.of("再" + verb + " " + missing + " 次", verb + " " + w.unit(missing, "次", "more time"));
            case DISTINCT_DAYS -> w.of("再有 " + missing + " 天" + verb, verb + " on " + w.unit(missing, "天", "more day"));
            case TOTAL, AVERAGE, LARGEST, DAYS_IN_A_ROW ->
                w.of(
                        verb + "再增加 " + amount(missing, condition.bounds().currency()),
                        verb + " for " + amount(missing, condition.bounds().currency()) + " more");
        };
    }

    private static String label(Tally tally, Wording w) {
        return tally.label()
                .map(each -> w.of("（" + each + "）", " (" + each + ")"))
                .orElse("");
    }

    private static String noun(Aggregate aggregate, String verb, Wording w) {
        return switch (aggregate) {
            case TOTAL -> w.of(verb + "总额", "the total " + verb);
            case AVERAGE -> w.of("平均每次" + verb + "金额", "the average " + verb);
            case LARGEST -> w.of("单次最高" + verb + "金额", "the largest " + verb);
            case COUNT, DISTINCT_DAYS, DAYS_IN_A_ROW -> aggregate.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String money(Bounds bounds, Wording w) {
        String low = amount(bounds.low(), bounds.currency());
        String high = amount(bounds.high(), bounds.currency());
        if (bounds.low() == bounds.high()) {
            return w.of("正好 ", " exactly ") + low;
        }
        if (bounds.hasLow() && bounds.hasHigh()) {
            return w.of("在 " + low + " 到 " + high + " 之间", " from " + low + " to " + high);
        }
        return bounds.hasLow() ? w.of("至少 ", " at least ") + low : w.of("至多 ", " at most ") + high;
    }

    private static String amount(long minor, String currency) {
        return currency.isEmpty()
                ? Long.toString(minor)
                : Money.of(minor, currency).toString();
    }
}
