package io.github.muchang.insight;

import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Party;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/**
 * Facts about customers, so ordered that two parties are joined only when everything about the one that ends has been told.
 *
 * <p>A commit holds its facts party by party. So the survivor's {@code Merged} may come before facts that had made the other what it
 * was then; the survivor's facts wait here until the other's {@code Absorbed}, which is in the same commit. Nothing waits between
 * commits. For folds that keep something for each customer. Not thread-safe.
 */
public final class CustomerFacts {
    private final Reading reading;
    private final Reading rest;
    private final Joining joining;
    private final RoaringBitmap others = new RoaringBitmap();
    private final RoaringBitmap ended = new RoaringBitmap();
    private final Deque<Recorded> ready = new ArrayDeque<>();
    private final SortedMap<Integer, Deque<Recorded>> waiting = new TreeMap<>();
    private final SortedMap<Integer, Integer> awaited = new TreeMap<>();

    /** Tells facts, and who turned out to be one, to these two. */
    public CustomerFacts(Reading reading, Joining joining) {
        this(reading, (party, fact) -> {}, joining);
    }

    /** And those about whoever is no customer to the second. */
    public CustomerFacts(Reading reading, Reading rest, Joining joining) {
        this.reading = reading;
        this.rest = rest;
        this.joining = joining;
    }

    /** Takes in the next fact about anybody; those about groups are left out, unless asked for. */
    public void take(Recorded recorded) {
        if (waiting.isEmpty()) {
            deliver(recorded);
        } else {
            ready.add(recorded);
        }
        while (!ready.isEmpty()) {
            Recorded next = ready.remove();
            Deque<Recorded> held = waiting.get(next.party().value());
            if (held == null) {
                deliver(next);
            } else {
                held.add(next);
            }
        }
    }

    private void deliver(Recorded next) {
        int party = next.party().value();
        Fact fact = next.fact();
        if (fact instanceof PersonFact.Merged merged) {
            int other = merged.other().value();
            if (ended.checkedRemove(other)) {
                joining.join(party, other, merged.at());
            } else {
                awaited.put(other, party);
                Deque<Recorded> held = new ArrayDeque<>();
                held.add(next);
                waiting.put(party, held);
            }
        } else if (fact instanceof PersonFact.Absorbed) {
            ended.add(party);
            Integer survivor = awaited.remove(party);
            Deque<Recorded> held = survivor == null ? null : waiting.remove(survivor);
            if (held != null) {
                held.descendingIterator().forEachRemaining(ready::addFirst);
            }
        } else if (fact instanceof PersonFact.Registered registered && registered.kind() != Party.Kind.CUSTOMER) {
            others.add(party);
        } else if (others.contains(party)) {
            rest.read(party, fact);
        } else {
            reading.read(party, fact);
        }
    }

    /** Takes in a fact, other than that somebody was joined. */
    public interface Reading {
        /** A fact about the party of a number. */
        void read(int party, Fact fact);
    }

    /** Takes in that two parties are one from now on, under the survivor's number. */
    public interface Joining {
        /** The other is the survivor from now on. */
        void join(int survivor, int other, long at);
    }
}
