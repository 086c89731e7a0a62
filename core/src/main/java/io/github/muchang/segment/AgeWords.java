package io.github.muchang.segment;

/** The sentences of ages, in both languages. */
final class AgeWords {
    private AgeWords() {}

    /** 距最近一次购买已满 30 天; last purchased at least 30 days ago. */
    static String sentence(Age age, Bounds bounds, Wording w) {
        String low = bounds.hasLow() ? w.length(bounds.low()) : "";
        String high = bounds.hasHigh() ? w.length(bounds.high() + 1) : "";
        if (bounds.hasLow() && bounds.hasHigh()) {
            return w.of(
                    lead(age, w) + "已满 " + low + "、不满 " + high,
                    lead(age, w) + " at least " + low + " but less than " + high + ago(age));
        }
        return bounds.hasLow()
                ? w.of(lead(age, w) + "已满 " + low, lead(age, w) + " at least " + low + ago(age))
                : w.of(lead(age, w) + "不满 " + high, lead(age, w) + " less than " + high + ago(age));
    }

    /** 距最近一次购买 3 天; last purchased 3 days ago. */
    static String status(Age age, long value, Wording w) {
        if (value != Metric.UNDEFINED) {
            return w.of(lead(age, w) + " " + w.length(value), lead(age, w) + " " + w.length(value) + ago(age));
        }
        return switch (age.of()) {
            case SINCE_FIRST, SINCE_LAST -> w.of("从未" + verb(age, w), "never " + verb(age, w));
            case SILENCE -> w.of("从未有音信", "never heard from");
            case IN_STAGE -> w.of("不在任何阶段", "at no stage");
            case IN_POOL -> w.of("不在「" + age.name() + "」里", "not in '" + age.name() + "'");
        };
    }

    /** What parties are ranked by: the more recent, the better. */
    static String noun(Age age, Wording w) {
        return switch (age.of()) {
            case SINCE_FIRST -> w.of("首次" + verb(age, w) + "的新近程度", "how recently the party first " + verb(age, w));
            case SINCE_LAST -> w.of("最近一次" + verb(age, w) + "的新近程度", "how recently the party last " + verb(age, w));
            case SILENCE -> w.of("最近音信的新近程度", "how recently the party was heard from");
            case IN_STAGE -> w.of("进入当前阶段的新近程度", "how recently the party came to its stage");
            case IN_POOL ->
                w.of("进入「" + age.name() + "」的新近程度", "how recently the party came into '" + age.name() + "'");
        };
    }

    private static String lead(Age age, Wording w) {
        return switch (age.of()) {
            case SINCE_FIRST -> w.of("距首次" + verb(age, w), "first " + verb(age, w));
            case SINCE_LAST -> w.of("距最近一次" + verb(age, w), "last " + verb(age, w));
            case SILENCE -> w.of("距上次音信", "last heard from");
            case IN_STAGE -> w.of("处于当前阶段", "at the present stage for");
            case IN_POOL -> w.of("在「" + age.name() + "」里", "in '" + age.name() + "' for");
        };
    }

    private static String ago(Age age) {
        return age.of() == Age.Of.IN_STAGE || age.of() == Age.Of.IN_POOL ? "" : " ago";
    }

    private static String verb(Age age, Wording w) {
        return w.verb(age.name()) + w.label(age.label());
    }
}
