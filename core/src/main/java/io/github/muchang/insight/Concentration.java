package io.github.muchang.insight;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.math.LongMath;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import java.util.Arrays;
import java.util.Collection;
import org.roaringbitmap.RoaringBitmap;

/**
 * 二八: how much of the amounts of one activity comes from how few. Counts everybody who ever did it for an amount, each with the exact sum of
 * their amounts in one currency; amounts in another are left out. Sums stop at what a {@code long} can hold. Thread-safe.
 */
public final class Concentration implements Fold {
    private static final int START = 64;

    private final CustomerFacts facts = new CustomerFacts(this::read, this::join);
    private final String activity;
    private final String currency;
    private final RoaringBitmap who = new RoaringBitmap();
    private long[] sums = new long[START];

    /** Nothing yet; of an activity such as {@code purchased}, in a currency such as {@code CNY}. */
    public Concentration(String activity, String currency) {
        this.activity = activity;
        this.currency = currency;
    }

    @Override
    public synchronized void take(Recorded recorded) {
        facts.take(recorded);
    }

    /**
     * What the best customers contribute: of all who did it the best {@code percent} percent, rounded up to whole customers.
     *
     * @throws IllegalArgumentException if it is not from 0 to 100
     */
    public synchronized Share best(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("a percentage is from 0 to 100, not " + percent);
        }
        long[] ordered = who.stream().mapToLong(party -> sums[party]).sorted().toArray();
        int count = (int) ((ordered.length * (long) percent + 99) / 100);
        long[] best = Arrays.copyOfRange(ordered, ordered.length - count, ordered.length);
        return new Share(count, ordered.length, sum(best), sum(ordered));
    }

    /** What these customers contribute, such as the members of a pool; those who never did it are not counted. */
    public synchronized Share of(Collection<PartyId> some) {
        long[] theirs = ImmutableSortedSet.copyOf(some).stream()
                .filter(party -> who.contains(party.value()))
                .mapToLong(party -> sums[party.value()])
                .toArray();
        long[] all = who.stream().mapToLong(party -> sums[party]).toArray();
        return new Share(theirs.length, all.length, sum(theirs), sum(all));
    }

    @Override
    public String toString() {
        return "Concentration[" + activity + ", " + best(20) + "]";
    }

    private void read(int party, Fact fact) {
        if (fact instanceof PersonFact.ActivityRecorded recorded
                && recorded.type().equals(activity)
                && recorded.currency().equals(currency)) {
            add(party, recorded.amount());
        }
    }

    private void join(int survivor, int other, long at) {
        if (who.checkedRemove(other)) {
            add(survivor, sums[other]);
            sums[other] = 0;
        }
    }

    private void add(int party, long amount) {
        if (party >= sums.length) {
            sums = Arrays.copyOf(sums, Math.max(party + 1, sums.length + (sums.length >> 1)));
        }
        who.add(party);
        sums[party] = LongMath.saturatedAdd(sums[party], amount);
    }

    private static long sum(long[] amounts) {
        return Arrays.stream(amounts).reduce(0, LongMath::saturatedAdd);
    }
}
