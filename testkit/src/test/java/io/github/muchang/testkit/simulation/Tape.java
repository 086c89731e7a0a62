package io.github.muchang.testkit.simulation;

import io.github.muchang.identity.IdentityKey;
import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryHeldUp;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.DeliveryStarted;
import io.github.muchang.journal.DeliveryFact.MessageDeferred;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Journal;
import io.github.muchang.journal.Recorded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the journal says of messages: each takes only the steps that there are, and has one end. */
final class Tape {
    private final Journal journal;
    private final IdentityKey key;
    private final List<Recorded> facts = new ArrayList<>();
    private final Map<MessageId, Track> tracks = new TreeMap<>();
    private final Map<String, Track> byKey = new TreeMap<>();

    /** How far a message is. */
    enum State {
        NEW,
        WAITING,
        REQUESTED,
        STARTED,
        OPEN,
        DONE
    }

    /** One message. */
    static final class Track {
        final MessageId id;
        final String key;
        State state = State.NEW;
        long at;

        @Nullable
        DeliveryRequested asked;

        @Nullable
        DeliveryFact end;

        Track(MessageId id, String key) {
            this.id = id;
            this.key = key;
        }

        private void to(State next, Set<State> from, DeliveryFact fact) {
            if (!from.contains(state)) {
                throw new Violation("message " + id + " is " + state + ", and then: " + fact);
            }
            state = next;
            at = fact.at();
        }

        /** A way that has closed since may be left for another, as long as no carrier was given the message. */
        private boolean isAnotherWay(DeliveryRequested next) {
            return asked != null
                    && !(asked.pool().equals(next.pool()) && asked.slot().equals(next.slot()));
        }

        private void take(DeliveryFact fact) {
            if (fact instanceof MessageDeferred) {
                to(State.WAITING, EnumSet.of(State.NEW, State.WAITING, State.REQUESTED, State.OPEN), fact);
            } else if (fact instanceof MessageSuppressed) {
                to(State.DONE, EnumSet.of(State.NEW, State.WAITING), fact);
                end = fact;
            } else if (fact instanceof DeliveryRequested requested) {
                Set<State> before = isAnotherWay(requested)
                        ? EnumSet.of(State.WAITING, State.REQUESTED, State.OPEN)
                        : EnumSet.of(State.NEW, State.WAITING);
                to(State.REQUESTED, before, fact);
                asked = requested;
            } else if (fact instanceof DeliveryStarted) {
                to(State.STARTED, EnumSet.of(State.REQUESTED, State.STARTED, State.OPEN), fact);
            } else if (fact instanceof DeliveryHeldUp) {
                to(State.OPEN, EnumSet.of(State.STARTED, State.OPEN), fact);
            } else {
                to(State.DONE, EnumSet.of(State.REQUESTED, State.STARTED, State.OPEN), fact);
                end = fact;
            }
        }
    }

    Tape(Journal journal, IdentityKey key) {
        this.journal = journal;
        this.key = key;
    }

    /** Everything so far. */
    List<Recorded> read() {
        while (facts.size() < journal.size()) {
            List<Recorded> more = journal.read(facts.size(), 1000);
            if (more.isEmpty()) {
                throw new Violation("the journal says it has " + journal.size() + " facts, and gives " + facts.size());
            }
            for (Recorded each : more) {
                facts.add(each);
                if (each.fact() instanceof DeliveryFact fact) {
                    track(fact.message()).take(fact);
                }
            }
        }
        return facts;
    }

    @Nullable
    Track byKey(String name) {
        return byKey.get(name);
    }

    Collection<Track> tracks() {
        return tracks.values();
    }

    /** Whether any message has not come to its end. */
    boolean isAnythingUnderWay() {
        return tracks.values().stream().anyMatch(each -> each.state != State.DONE);
    }

    private Track track(MessageId id) {
        return tracks.computeIfAbsent(id, any -> {
            Track track = new Track(
                    id, Long.toHexString(key.hash("message", id.toString()).high()));
            byKey.put(track.key, track);
            return track;
        });
    }

    /** What a message came to must be what its platform knows. */
    void check(Track track, boolean has) {
        if (track.state != State.DONE) {
            throw new Violation("message " + track.id + " stays on its way for ever: " + track.state);
        } else if (track.end instanceof DeliveryAccepted && !has) {
            throw new Violation("message " + track.id + " counts as delivered, and its platform has never had it");
        } else if ((track.end instanceof DeliveryRefused || track.end instanceof MessageSuppressed) && has) {
            throw new Violation("message " + track.id + " counts as not delivered, and somebody has it: " + track.end);
        }
    }
}
