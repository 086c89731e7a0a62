package io.github.muchang.segment;

import io.github.muchang.repurchase.PurchaseHistory;

/** The sentences of what models foretell, in both languages. */
final class OutlookWords {
    private OutlookWords() {}

    /** 仍会购买的概率不低于 30%; the probability of still being there, after having purchased, is at least 30 %. */
    static String sentence(Outlook outlook, Bounds bounds, Wording w) {
        String low = bounds.hasLow() ? quantity(outlook, bounds.low(), w) : "";
        String high = bounds.hasHigh() ? quantity(outlook, bounds.high() + 1, w) : "";
        String is = w.of("", " is");
        if (bounds.hasLow() && bounds.hasHigh()) {
            return noun(outlook, w)
                    + is
                    + w.of("不低于 " + low + "、低于 " + high, " at least " + low + " but less than " + high);
        }
        return noun(outlook, w)
                + is
                + (bounds.hasLow() ? w.of("不低于 " + low, " at least " + low) : w.of("低于 " + high, " less than " + high));
    }

    /** 仍会购买的概率为 72.6%（首次后又有 2 天购买，最近一次在首次后 213 天，距首次 272 天）. */
    static String status(Outlook outlook, long value, PurchaseHistory history, Wording w) {
        if (value == Metric.UNDEFINED) {
            return w.of(
                    "还没有「" + w.verb(outlook.activity()) + "」的模型",
                    "there is no model yet of who " + w.verb(outlook.activity()));
        }
        String verb = w.verb(outlook.activity());
        return noun(outlook, w)
                + w.of("为 ", " is ")
                + quantity(outlook, value, w)
                + w.of(
                        "（首次后又有 " + history.repeats() + " 天" + verb + "，最近一次在首次后 " + history.last() + " 天，距首次 "
                                + history.observed() + " 天）",
                        " (" + verb + " on " + w.unit(history.repeats(), "天", "day")
                                + " after the first, the last of them "
                                + w.unit(history.last(), "天", "day") + " after it; the first was "
                                + w.unit(history.observed(), "天", "day") + " ago)");
    }

    /** What parties are ranked by. */
    static String noun(Outlook outlook, Wording w) {
        String verb = w.verb(outlook.activity());
        return outlook.ahead()
                .map(span -> w.of(
                        "未来 " + w.length(span.millis()) + "内预计" + verb + "天数",
                        "the expected number of days (" + verb + ") in the next " + w.length(span.millis())))
                .orElseGet(() -> w.of("仍会" + verb + "的概率", "the probability that whoever " + verb + " is still there"));
    }

    private static String quantity(Outlook outlook, long parts, Wording w) {
        return outlook.ahead().isEmpty()
                ? Outlook.number(parts * 100).toPlainString() + w.of("%", " %")
                : Outlook.number(parts).toPlainString();
    }
}
