package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.segment.Level;
import io.github.muchang.segment.Participation;
import io.github.muchang.segment.Wording;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a member stands in a small circle.
 *
 * @param member who
 * @param since since when they are in it
 * @param score the points of all that counts now
 * @param level the level that these reach; empty below the first
 * @param acts what counts, in the order of the circle's definition
 */
public record Standing(
        PartyId member, Instant since, long score, Optional<Level> level, List<Participation.Times> acts) {
    /** By score, the highest first; of those of one score whoever is in for longest. */
    static final Comparator<Standing> BY_SCORE = Comparator.comparingLong(Standing::score)
            .reversed()
            .thenComparing(Standing::since)
            .thenComparing(Standing::member);

    /** Copies the list. */
    public Standing {
        acts = ImmutableList.copyOf(acts);
    }

    /** The score, the level and what they come from: 16 分（常客）：提建议 2 次，6 分；被采纳建议 1 次，10 分. */
    public String in(Wording w) {
        String reached = level.map(each -> w.of("（" + each.name() + "）", " (" + each.name() + ")"))
                .orElse("");
        String sum = acts.stream().map(each -> each.in(w)).collect(Collectors.joining(w.of("；", "; ")));
        return w.unit(score, "分", "point") + reached + (sum.isEmpty() ? "" : w.of("：", " = ") + sum);
    }
}
