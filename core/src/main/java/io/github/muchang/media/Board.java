package io.github.muchang.media;

import com.google.common.collect.ImmutableList;
import io.github.muchang.time.Days;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What there is to recognise in a period. Whoever contributed nothing is nowhere in it, there is no last place, and nothing says whether
 * somebody's account was required: what is asked for is a plan, and what is done is thanked for (不能上升为KPI). Immutable.
 */
public final class Board {
    /** The longest list of the best; a longer one would tell who is at its end. */
    public static final int MOST = 10;

    static final int SHORTEST_STREAK = 2;
    private static final int WEEK = 7;
    private static final Comparator<Recognition> ORDER =
            Comparator.comparingLong(Recognition::number).reversed().thenComparing(Recognition::member);

    private final Days period;
    private final List<Contribution> until;
    private final List<Contribution> within;

    /** Of all contributions; those after the period are left out. */
    Board(Days period, List<Contribution> all) {
        this.period = period;
        until = all.stream()
                .filter(each -> !each.on().isAfter(period.to()))
                .sorted()
                .toList();
        within = since(until, period.from());
    }

    /** Everything that was contributed, in order. */
    public List<Contribution> contributions() {
        return ImmutableList.copyOf(within);
    }

    /**
     * Who contributed most of a kind; with those who contributed as much as the last of them.
     *
     * @throws IllegalArgumentException if it is not 1 to {@link #MOST}
     */
    public List<Recognition> top(int members, Contribution.Kind kind) {
        List<Contribution> some =
                within.stream().filter(each -> each.kind() == kind).toList();
        return best(members, counts(some), Recognition.Merit.CONTRIBUTED);
    }

    /**
     * Who contributed most of all kinds together; with those who contributed as much as the last of them.
     *
     * @throws IllegalArgumentException if it is not 1 to {@link #MOST}
     */
    public List<Recognition> top(int members) {
        return best(members, counts(within), Recognition.Merit.CONTRIBUTED);
    }

    /**
     * Who contributed most beyond what they had in the time before, which is as long as the period.
     *
     * @throws IllegalArgumentException if it is not 1 to {@link #MOST}
     */
    public List<Recognition> mostImproved(int members) {
        LocalDate begin = period.from().minusDays(period.count());
        Map<String, Long> before = counts(since(until, begin).stream()
                .filter(each -> each.on().isBefore(period.from()))
                .toList());
        SortedMap<String, Long> more = counts(within);
        more.replaceAll((member, now) -> now - before.getOrDefault(member, 0L));
        more.values().removeIf(gain -> gain <= 0);
        return best(members, more, Recognition.Merit.IMPROVED);
    }

    /** Who has contributed in every week, from Monday on, for two weeks or more, up to the period's last week or the one before. */
    public List<Recognition> streaks() {
        SortedMap<String, Set<Long>> weeks = new TreeMap<>();
        until.forEach(
                each -> weeks.computeIfAbsent(each.by(), any -> new TreeSet<>()).add(weekOf(each.on())));
        long last = weekOf(period.to());
        ToLongFunction<Set<Long>> length = theirs -> {
            long newest = theirs.contains(last) ? last : last - 1; // the last week may not be over
            long week = newest;
            while (theirs.contains(week)) {
                week--;
            }
            return newest - week;
        };
        return weeks.entrySet().stream()
                .filter(each -> length.applyAsLong(each.getValue()) >= SHORTEST_STREAK)
                .map(each ->
                        new Recognition(each.getKey(), Recognition.Merit.STREAK, length.applyAsLong(each.getValue())))
                .sorted(ORDER)
                .collect(ImmutableList.toImmutableList());
    }

    /** What these rules suggest that the host give. Nothing is paid here; of one board and the same rules the keys are the same. */
    public List<RewardSuggestion> rewards(RewardRule... rules) {
        ImmutableList.Builder<RewardSuggestion> all = ImmutableList.builder();
        for (RewardRule rule : rules) {
            all.addAll(rule.suggest(this));
        }
        return all.build();
    }

    /** Of whom there is something, how much of a kind. */
    SortedMap<String, Long> counts(Contribution.Kind kind) {
        return counts(within.stream().filter(each -> each.kind() == kind).toList());
    }

    Days period() {
        return period;
    }

    @Override
    public String toString() {
        return "Board[" + period.from() + " to " + period.to() + ", " + within.size() + " contributions]";
    }

    private static List<Contribution> since(List<Contribution> some, LocalDate begin) {
        return some.stream().filter(each -> !each.on().isBefore(begin)).toList();
    }

    private static SortedMap<String, Long> counts(List<Contribution> some) {
        return some.stream().collect(Collectors.groupingBy(Contribution::by, TreeMap::new, Collectors.counting()));
    }

    private static List<Recognition> best(int members, Map<String, Long> numbers, Recognition.Merit merit) {
        best(members);
        List<Recognition> all = numbers.entrySet().stream()
                .map(each -> new Recognition(each.getKey(), merit, each.getValue()))
                .sorted(ORDER)
                .toList();
        long least = all.size() > members ? all.get(members - 1).number() : 1;
        return all.stream().filter(each -> each.number() >= least).collect(ImmutableList.toImmutableList());
    }

    static void best(int members) {
        if (members < 1 || members > MOST) {
            throw new IllegalArgumentException("the best are 1 to " + MOST + ", found " + members);
        }
    }

    /** Of 1970-01-01, a Thursday, it is 0; a week begins on Monday. */
    private static long weekOf(LocalDate day) {
        return Math.floorDiv(day.toEpochDay() + 3, (long) WEEK);
    }
}
