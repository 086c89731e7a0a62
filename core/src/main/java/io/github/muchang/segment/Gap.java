package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What would have to happen for a condition to hold. Says itself in Chinese or English. */
public sealed interface Gap {
    /** The gap in words. */
    String in(Wording wording);

    /** The gap in words beside others, so that it is clear what it is about. */
    default String among(Wording wording) {
        return in(wording);
    }

    /** All of these; at least one. What can never be makes the others pointless. */
    static Gap each(List<Gap> gaps) {
        Optional<Gap> never = gaps.stream().filter(Never.class::isInstance).findFirst();
        return never.orElseGet(() -> gaps.size() == 1 ? gaps.get(0) : new Each(gaps));
    }

    /** Any of these; at least one. What can never be is left out if anything else is there. */
    static Gap oneOf(List<Gap> gaps) {
        List<Gap> possible =
                gaps.stream().filter(gap -> !(gap instanceof Never)).toList();
        List<Gap> told = possible.isEmpty() ? gaps.subList(0, 1) : possible;
        return told.size() == 1 ? told.get(0) : new OneOf(told);
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
                            wording.moment(before.getAsLong()) + " 之前" + more,
                            more + " before " + wording.moment(before.getAsLong()));
        }

        @Override
        public String among(Wording wording) {
            return wording.of(in(wording), MetricWords.about(condition, wording) + ": " + in(wording));
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
            return wording.of("到 " + wording.moment(at) + " 自然满足", "by itself at " + wording.moment(at));
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
                    "不可能再满足：" + condition.sentence(wording), "no longer possible: " + condition.sentence(wording));
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
            return wording.list(gaps, wording.of("，并且", ", and "));
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
            return wording.list(gaps, wording.of("，或者", ", or "));
        }
    }
}
