package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Journal;
import io.github.muchang.journal.Recorded;
import java.util.List;

/**
 * 洞察: what a journal says about the whole, kept up to date by each fact and the same when worked out again from the beginning. Read what there is
 * with {@link #over}, then let it follow: {@code muchang.follow(insight)} gives it what came since, and every fact from then on; or call {@link #over}
 * again from time to time, away from whoever commits. Days are those of the domain's zone. Holds party numbers, never anything personal. Thread-safe.
 */
public final class Insight implements Fold {
    private static final int AT_ONCE = 10_000;

    private final Object lock = new Object();
    private final CustomerFacts facts = new CustomerFacts(this::read, this::join);
    private final Receipts receipts = new Receipts();
    private final Stock stock;
    private final Retention retention;
    private final Funnels funnels;
    private final Revenue revenue;
    private final Intervals intervals;
    private final ImmutableList<Section> sections;
    private long next;

    private Insight(PrivateDomain domain) {
        stock = new Stock(domain, lock);
        retention = new Retention(stock, domain.calendar(), lock);
        funnels = new Funnels(lock);
        revenue = new Revenue(domain, stock, lock);
        intervals = new Intervals(lock);
        sections = ImmutableList.of(stock, retention, funnels, revenue, intervals);
    }

    /** Of a domain: its zone, its currency, whose its pools are and what they are for. Nothing was read yet. */
    public static Insight of(PrivateDomain domain) {
        return new Insight(domain);
    }

    /** Reads on to where a journal ends now, on the caller's thread; answers itself. */
    @CanIgnoreReturnValue
    public Insight over(Journal journal) {
        for (List<Recorded> some = journal.read(next(), AT_ONCE);
                !some.isEmpty();
                some = journal.read(next(), AT_ONCE)) {
            synchronized (lock) {
                some.forEach(this::take);
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
            if (recorded.offset() > next) {
                throw new IllegalArgumentException(
                        "fact " + recorded.offset() + " cannot be taken in before fact " + next);
            }
            if (recorded.offset() == next) {
                next++;
                facts.take(recorded);
            }
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

    @Override
    public String toString() {
        return "Insight[next=" + next() + "]";
    }

    private void read(int party, Fact fact) {
        Received message = receipts.read(fact);
        for (Section section : sections) {
            if (message != null) {
                section.received(party, message);
            }
            section.read(party, fact);
        }
    }

    private void join(int survivor, int other, long at) {
        sections.forEach(section -> section.join(survivor, other, at));
    }
}
