package io.github.muchang.community;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.segment.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 分群: a group that mixes people who belong into different ones: two segments at least are a large part of it each.
 *
 * @param group the group
 * @param members how many members there are
 * @param shares the segments that are a large part of it, in the order in which they were named
 */
public record Mixture(PartyId group, int members, List<Share> shares) {
    /** A fifth of the members is a large part. */
    public static final int PERCENT = 20;

    /** Copies the list. */
    public Mixture {
        shares = ImmutableList.copyOf(shares);
    }

    /**
     * Whether a group that was divided by segments mixes them; empty if not. Whoever is in several counts for the first.
     *
     * @param percent so many in a hundred members are a large part; 1 to 50
     */
    public static Optional<Mixture> of(Division division, int percent) {
        if (percent < 1 || percent > 50) {
            throw new IllegalArgumentException("a large part is 1 to 50 percent, not " + percent);
        }
        int members = division.parts().stream()
                .mapToInt(each -> each.members().size())
                .sum();
        List<Share> shares = division.parts().stream()
                .filter(each -> !each.name().isEmpty() && each.members().size() * 100L >= (long) members * percent)
                .map(each -> new Share(each.name(), each.members().size()))
                .collect(ImmutableList.toImmutableList());
        return shares.size() < 2 ? Optional.empty() : Optional.of(new Mixture(division.group(), members, shares));
    }

    /** The finding as a sentence. */
    public String in(Wording w) {
        String parts = shares.stream()
                .map(each -> w.of(
                        "「" + each.segment + "」" + each.members + " 人", each.members + " of '" + each.segment + "'"))
                .collect(Collectors.joining(w.of("、", ", ")));
        return w.of(
                "群 " + group + " 共 " + members + " 人，混合了不同人群：" + parts + "，宜分群",
                "group " + group + " of " + members + " mixes people who differ: " + parts + "; divide it");
    }

    /**
     * A large part.
     *
     * @param segment the segment
     * @param members how many members are in it
     */
    public record Share(String segment, int members) {}
}
