package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Journal;
import io.github.muchang.journal.Recorded;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Map;

/**
 * 洞察: what a journal says about the whole, kept up to date by each fact and the same when worked out again from the beginning. Read what there is
 * with {@link #over}, then let it follow: {@code muchang.follow(insight)} gives it what came since, and every fact from then on; or call {@link #over}
 * again from time to time, away from whoever commits. Days are those of the domain's zone. Holds party numbers, never anything personal. Thread-safe.
 */
public final class Insight implements Fold {
    private static final int AT_ONCE = 10_000;
    private static final Span WEEK = Span.days(7);

    private final Object lock = new Object();
    private final CustomerFacts facts = new CustomerFacts(this::read, this::rest, this::join);
    private final Receipts receipts = new Receipts();
    private final Stock stock;
    private final Retention retention;
    private final Funnels funnels;
    private final Revenue revenue;
    private final Intervals intervals;
    private final Pressure pressure;
    private final Effects effects;
    private final Uplifts uplifts;
    private final StaffTimes staff;
    private final GroupDays groups;
    private final GoalResults goals;
    private final ImmutableList<Section> sections;
    private final ImmutableMap<Class<? extends Fact>, ImmutableList<Section>> readers;
    private long next;
    private long latest;

    private Insight(PrivateDomain domain, Span after) {
        stock = new Stock(domain, lock);
        retention = new Retention(stock, domain.calendar(), lock);
        funnels = new Funnels(lock);
        revenue = new Revenue(domain, stock, lock);
        intervals = new Intervals(lock);
        pressure = new Pressure(stock, domain.calendar(), () -> latest, lock);
        effects = new Effects(domain, after, lock);
        uplifts = new Uplifts(domain, after, lock);
        staff = new StaffTimes(lock);
        groups = new GroupDays(lock);
        goals = new GoalResults(domain, () -> latest, lock);
        sections = ImmutableList.of(
                stock, retention, funnels, revenue, intervals, pressure, effects, uplifts, staff, goals);
        readers = readers(sections);
    }

    /** Of a domain: its zone, its currency, whose its pools are and what they are for. What follows within 7 days of a message is its effect. */
    public static Insight of(PrivateDomain domain) {
        return of(domain, WEEK);
    }

    /** The same, with another time within which something that follows a message, or a split of a journey, is its effect. */
    public static Insight of(PrivateDomain domain, Span after) {
        return new Insight(domain, after);
    }

    /** Reads on to where a journal ends now, on the caller's thread; answers itself. */
    @CanIgnoreReturnValue
    public Insight over(Journal journal) {
        for (List<Recorded> some = journal.read(next(), AT_ONCE);
                !some.isEmpty();
                some = journal.read(next(), AT_ONCE)) {
            synchronized (lock) {
                some.forEach(this::next);
            }
        }
        return this;
    }

    /**
     * Takes in the next fact; one that was taken in before is passed over.
     *
     * @throws IllegalArgumentException if facts before it are missing
     */
    @Override
    public void take(Recorded recorded) {
        synchronized (lock) {
            next(recorded);
        }
    }

    private void next(Recorded recorded) {
        if (recorded.offset() > next) {
            throw new IllegalArgumentException("fact " + recorded.offset() + " cannot be taken in before fact " + next);
        }
        if (recorded.offset() == next) {
            next++;
            facts.take(recorded);
        }
    }

    /** Up to where it knows the journal: the offset of the first fact that it has not taken in. */
    @Override
    public long next() {
        synchronized (lock) {
            return next;
        }
    }

    /** How many customers are where, and who came and went, day by day. */
    public Stock stock() {
        return stock;
    }

    /** What became of those who came in one week or month. */
    public Retention retention() {
        return retention;
    }

    /** How far customers come on a journey, and along a path of stages. */
    public Funnels funnels() {
        return funnels;
    }

    /** Whose purchases make the revenue, and who bought only once. */
    public Revenue revenue() {
        return revenue;
    }

    /** How many buy again, and after how long. */
    public Intervals intervals() {
        return intervals;
    }

    /** How many messages customers get, beside how many of them go. */
    public Pressure pressure() {
        return pressure;
    }

    /** What follows each content. */
    public Effects effects() {
        return effects;
    }

    /** What journeys with a holdout add. */
    public Uplifts uplifts() {
        return uplifts;
    }

    /** How long staff takes. */
    public StaffTimes staff() {
        return staff;
    }

    /** What happens in communities, day by day. */
    public GroupDays groups() {
        return groups;
    }

    /** What pools were for, and what came of it. */
    public GoalResults goals() {
        return goals;
    }

    @Override
    public String toString() {
        return "Insight[next=" + next() + "]";
    }

    private void read(int party, Fact fact) {
        latest = Math.max(latest, fact.at());
        ImmutableList<Section> some = readers.get(fact.getClass());
        if (some != null) {
            for (int i = 0; i < some.size(); i++) {
                some.get(i).read(party, fact);
            }
        }
        Received message = receipts.read(fact);
        if (message != null) {
            for (Section section : sections) {
                section.received(party, message);
            }
        }
    }

    private void rest(int party, Fact fact) {
        groups.read(party, fact);
    }

    private void join(int survivor, int other, long at) {
        groups.join(survivor, other, at);
        sections.forEach(section -> section.join(survivor, other, at));
    }

    /** The parts that read each kind of fact, in their order. */
    private static ImmutableMap<Class<? extends Fact>, ImmutableList<Section>> readers(List<Section> sections) {
        ListMultimap<Class<? extends Fact>, Section> readers =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        sections.forEach(section -> section.kinds().forEach(kind -> readers.put(kind, section)));
        return readers.asMap().entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, each -> ImmutableList.copyOf(each.getValue())));
    }
}
