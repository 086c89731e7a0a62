package io.github.muchang.store.file;

import io.github.muchang.store.Change;
import io.github.muchang.store.memory.DueIndex;
import io.github.muchang.store.memory.States;
import io.github.muchang.time.Moments;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is kept in memory: every state, and who is due when. One thread changes at a time, any number read. */
final class Memory {
    private final States states = new States();
    private final DueIndex due = new DueIndex();

    States states() {
        return states;
    }

    States.@Nullable Entry get(int party) {
        return states.get(party);
    }

    /** Keeps a state as a checkpoint has it. */
    synchronized void load(int party, long version, long when, long position, byte[] from, int at, int length) {
        states.put(party, version, position, when, from, at, length);
        if (when != Moments.NEVER) {
            due.set(party, when);
        }
    }

    /** Keeps what a frame says, unless something later is known. */
    void apply(Image image, long position) {
        if (image.version() >= states.version(image.party())) {
            synchronized (due) {
                states.put(
                        image.party(),
                        image.version(),
                        position,
                        image.due(),
                        image.bytes(),
                        image.state(),
                        image.stateLength());
                due.set(image.party(), image.due());
            }
        }
    }

    /** Keeps what was committed, of which nothing later is known. */
    void apply(List<Change> changes, long position) {
        synchronized (due) {
            for (Change change : changes) {
                int party = change.party().value();
                states.put(
                        party, change.expected() + 1, position, change.due(), change.state(), 0, change.state().length);
                due.set(party, change.due());
            }
        }
    }

    /** How many parties there are. */
    int count() {
        return (int) IntStream.rangeClosed(1, states.highest())
                .filter(party -> states.version(party) > 0)
                .count();
    }

    List<Integer> due(long now, int limit) {
        synchronized (due) {
            return IntStream.of(due.due(now, limit)).boxed().toList();
        }
    }
}
