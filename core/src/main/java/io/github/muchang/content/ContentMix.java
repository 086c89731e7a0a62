package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What share of all that is said each purpose should have (卖货不超过三成). A target to measure by, not a cap. Immutable.
 *
 * @param shares the targets
 */
public record ContentMix(List<Share> shares) {
    /** No targets. */
    public static final ContentMix NONE = new ContentMix(ImmutableList.of());

    /** Copies the targets. */
    public ContentMix {
        shares = ImmutableList.copyOf(shares);
    }

    /** Such targets. */
    public static ContentMix of(Share... shares) {
        return new ContentMix(ImmutableList.copyOf(shares));
    }

    /** At least so many per cent that sell nothing. */
    public static ContentMix notSelling(int percent) {
        return of(Share.atLeast(
                percent,
                Arrays.stream(Purpose.values())
                        .filter(each -> !each.isMarketing())
                        .toArray(Purpose[]::new)));
    }

    /** The targets that these contents miss, each content counted once. */
    public List<Miss> check(Collection<Content> contents) {
        Map<Purpose, Long> counts = new EnumMap<>(Purpose.class);
        contents.forEach(each -> counts.merge(each.purpose(), 1L, Long::sum));
        return check(counts);
    }

    /** The targets that so many messages for each purpose miss, of at most 10^15 in all; none if there are no messages. */
    public List<Miss> check(Map<Purpose, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return shares.stream()
                .map(share -> share.miss(counts, all))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * One target.
     *
     * @param bound whether it is a least or a most share
     * @param percent the share, 0 to 100
     * @param of the purposes that are counted together
     */
    public record Share(Bound bound, int percent, SortedSet<Purpose> of) {
        /** Copies the purposes. */
        public Share {
            of = ImmutableSortedSet.copyOf(of);
        }

        /** At least so many per cent for these purposes. */
        public static Share atLeast(int percent, Purpose... of) {
            return new Share(Bound.AT_LEAST, percent, ImmutableSortedSet.copyOf(of));
        }

        /** At most so many per cent for these purposes. */
        public static Share atMost(int percent, Purpose... of) {
            return new Share(Bound.AT_MOST, percent, ImmutableSortedSet.copyOf(of));
        }

        /** Whether, looking at these two alone, no numbers can keep both. */
        public boolean contradicts(Share other) {
            if (bound != other.bound) {
                return bound == Bound.AT_LEAST
                        ? other.of.containsAll(of) && percent > other.percent
                        : other.contradicts(this);
            }
            int sum = percent + other.percent;
            return bound == Bound.AT_LEAST
                    ? Sets.intersection(of, other.of).isEmpty() && sum > 100
                    : Sets.union(of, other.of).size() == Purpose.values().length && sum < 100;
        }

        private Optional<Miss> miss(Map<Purpose, Long> counts, long all) {
            long mine =
                    of.stream().mapToLong(each -> counts.getOrDefault(each, 0L)).sum();
            boolean least = bound == Bound.AT_LEAST;
            long beyond = least ? all * percent - mine * 100 : mine * 100 - all * percent;
            if (all == 0 || beyond <= 0) {
                return Optional.empty();
            }
            // With n more of these (or of others), (mine + n) * 100 >= (all + n) * percent (or mine * 100 <= (all + n)
            // * percent).
            long each = least ? 100L - percent : percent;
            Optional<Long> missing = each == 0 ? Optional.empty() : Optional.of((beyond + each - 1) / each);
            return Optional.of(new Miss(this, (int) (mine * 100 / all), missing));
        }
    }

    /** Which side of a share is bounded. */
    public enum Bound {
        /** Not less. */
        AT_LEAST("atLeast"),
        /** Not more. */
        AT_MOST("atMost");

        private final String code;

        Bound(String code) {
            this.code = code;
        }

        /** The name in JSON. */
        public String code() {
            return code;
        }
    }

    /**
     * A target that is missed.
     *
     * @param share the target
     * @param percent the share there is, rounded down
     * @param missing how many more are needed to keep it, of these for a least share, of others for a most share; empty if none
     *     would help
     */
    public record Miss(Share share, int percent, Optional<Long> missing) {}
}
