package io.github.muchang.store.file;

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

    /**
     * One party.
     *
     * @param entry its state
     * @param due when it is due
     */
    record Kept(States.Entry entry, long due) {}

    States states() {
        return states;
    }

    @Nullable
    Kept get(int party) {
        while (true) {
            States.Entry entry = states.get(party);
            if (entry == null) {
                return null;
            }
            long when;
            synchronized (due) {
                when = due.get(party);
            }
            if (states.currentVersion(party) == entry.version()) { // so that both are of one version
                return new Kept(entry, when);
            }
        }
    }

    /** Keeps a state as a checkpoint has it. */
    synchronized void load(int party, long version, long when, long position, byte[] from, int at, int length) {
        states.put(party, version, position, from, at, length);
        if (when != Moments.NEVER) {
            due.set(party, when);
        }
    }

    /** Keeps what a frame says, unless something later is known. */
    void apply(Image image, long position) {
        if (image.version() >= states.version(image.party())) {
            synchronized (due) {
                states.put(image.party(), image.version(), position, image.bytes(), image.state(), image.stateLength());
                due.set(image.party(), image.due());
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
