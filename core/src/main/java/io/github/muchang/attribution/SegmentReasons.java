package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.insight.Proportion;
import io.github.muchang.segment.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which reason works for a segment.
 *
 * @param segment which; empty for everybody
 * @param reasons how many of those who were shown each did what was asked for in time
 * @param held how many of those who were held out did; of none if there is no holdout
 * @param comparisons each reason with each other, and with those held out
 */
public record SegmentReasons(
        String segment, Map<String, Proportion> reasons, Proportion held, List<ReasonComparison> comparisons) {
    /** Copies both. */
    public SegmentReasons {
        reasons = ImmutableSortedMap.copyOf(reasons);
        comparisons = ImmutableList.copyOf(comparisons);
    }

    /** The reason that surely does more than every other, and than nothing where somebody was held out. */
    public Optional<String> best() {
        return reasons.keySet().stream().filter(this::beatsAll).findFirst();
    }

    /** What can be concluded. */
    public Verdict verdict() {
        if (best().isPresent()) {
            return Verdict.BEST;
        }
        return comparisons.isEmpty() || comparisons.stream().anyMatch(ReasonComparison::isOfTooFew)
                ? Verdict.TOO_FEW
                : Verdict.EVEN;
    }

    /** What can be concluded, as a sentence with its figures. */
    public String in(Wording w) {
        String whom = segment.isEmpty() ? w.of("全体", "everybody") : w.of("「" + segment + "」", "'" + segment + "'");
        String figures = reasons.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(w.of("；", "; ")))
                + (held.of() == 0 ? "" : w.of("；对照组 ", "; held out ") + held);
        String verdict =
                switch (verdict()) {
                    case BEST -> w.of("「" + best().orElse("") + "」最有效", "'" + best().orElse("") + "' works best");
                    case EVEN -> w.of("看不出哪个更有效", "none is surely better");
                    case TOO_FEW -> w.of("人太少，下不了结论", "too few to conclude anything");
                };
        return w.of(whom + "：" + verdict + "（" + figures + "）", whom + ": " + verdict + " (" + figures + ")");
    }

    private boolean beatsAll(String reason) {
        List<ReasonComparison> its = comparisons.stream()
                .filter(each -> each.one().equals(reason) || each.other().equals(reason))
                .toList();
        return !its.isEmpty()
                && its.stream().allMatch(each -> each.one().equals(reason) ? each.isSurelyMore() : each.isSurelyLess());
    }

    /** What can be concluded of reasons. */
    public enum Verdict {
        /** One is surely better than all others. */
        BEST,
        /** Enough were asked, and chance would explain the differences. */
        EVEN,
        /** Too few were asked. */
        TOO_FEW
    }
}
