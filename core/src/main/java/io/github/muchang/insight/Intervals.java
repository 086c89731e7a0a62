package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.party.ActivityType;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 复购: how many buy again, and after how many days, by the label of their purchases. What somebody buys on one local day is one purchase. A purchase that is
 * told of after a later one counts, but the time between is left out, as it is between the last purchases of two who turn out to be one. Thread-safe.
 */
public final class Intervals extends Section {
    private static final String PURCHASED = ActivityType.PURCHASED.name();

    private final SortedMap<String, Purchases> categories = new TreeMap<>();
    private final Purchases all = new Purchases();

    Intervals(Object lock) {
        super(lock);
    }

    /** Each category in which anybody bought, by name. */
    public List<Repeats> categories() {
        synchronized (lock) {
            ImmutableList.Builder<Repeats> repeats = ImmutableList.builder();
            categories.forEach((name, purchases) -> repeats.add(purchases.repeats(name)));
            return repeats.build();
        }
    }

    /** All purchases, of whatever category, under the empty name. */
    public Repeats overall() {
        synchronized (lock) {
            return all.repeats("");
        }
    }

    @Override
    ImmutableSet<Class<? extends Fact>> kinds() {
        return ImmutableSet.of(ActivityRecorded.class);
    }

    @Override
    void read(int party, Fact fact) {
        if (fact instanceof ActivityRecorded did && did.type().equals(PURCHASED)) {
            all.add(party, did.day());
            categories.computeIfAbsent(did.label(), any -> new Purchases()).add(party, did.day());
        }
    }

    @Override
    void join(int survivor, int other, long at) {
        all.join(survivor, other);
        categories.values().forEach(each -> each.join(survivor, other));
    }
}
