package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** What would have to happen for a condition to hold. Says itself in Chinese or English. */
public sealed interface Gap {
    /** The gap in words. */
    String in(Wording wording);

    /** All of these. */
    static Gap each(List<Gap> gaps) {
        return gaps.size() == 1 ? gaps.get(0) : new Each(gaps);
    }

    /** Any of these. */
    static Gap oneOf(List<Gap> gaps) {
        return gaps.size() == 1 ? gaps.get(0) : new OneOf(gaps);
    }

    /**
     * So much more of what the condition measures.
     *
     * @param condition the condition
     * @param missing how much: times, days, or minor units of money
     * @param before in milliseconds; from then on more is missing
     */
    record More(Measured condition, long missing, OptionalLong before) implements Gap {
        @Override
        public String in(Wording wording) {
            String more = MetricWords.more(condition, missing, wording);
            return before.isEmpty()
                    ? more
                    : wording.of(
                            "在 " + wording.moment(before.getAsLong()) + " 之前" + more,
                            more + " before " + wording.moment(before.getAsLong()));
        }
    }

    /**
     * Nothing but time: it turns by itself, not before this moment.
     *
     * @param condition the condition
     * @param at in milliseconds
     */
    record Wait(Condition condition, long at) implements Gap {
        /** The moment. */
        public Instant moment() {
            return Instant.ofEpochMilli(at);
        }

        @Override
        public String in(Wording wording) {
            return wording.of("到 " + wording.moment(at) + " 自然满足", "by itself on " + wording.moment(at));
        }
    }

    /**
     * Something has to change that no number says.
     *
     * @param condition what has to become true
     */
    record Change(Condition condition) implements Gap {
        @Override
        public String in(Wording wording) {
            return wording.of("需要：" + condition.sentence(wording), "needs: " + condition.sentence(wording));
        }
    }

    /**
     * It cannot become true any more.
     *
     * @param condition the condition
     */
    record Never(Condition condition) implements Gap {
        @Override
        public String in(Wording wording) {
            return wording.of(
                    "不会再满足：" + condition.sentence(wording), "can no longer be: " + condition.sentence(wording));
        }
    }

    /**
     * Every one of these.
     *
     * @param gaps the gaps
     */
    record Each(List<Gap> gaps) implements Gap {
        /** Copies the list. */
        public Each {
            gaps = ImmutableList.copyOf(gaps);
        }

        @Override
        public String in(Wording wording) {
            return wording.list(gaps.stream().map(gap -> gap.in(wording)).toList(), wording.of("，并且", ", and "));
        }
    }

    /**
     * One of these is enough.
     *
     * @param gaps the gaps
     */
    record OneOf(List<Gap> gaps) implements Gap {
        /** Copies the list. */
        public OneOf {
            gaps = ImmutableList.copyOf(gaps);
        }

        @Override
        public String in(Wording wording) {
            return wording.list(gaps.stream().map(gap -> gap.in(wording)).toList(), wording.of("，或者", ", or "));
        }
    }
}
