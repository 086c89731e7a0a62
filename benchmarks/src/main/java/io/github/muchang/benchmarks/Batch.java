package io.github.muchang.benchmarks;

import io.github.muchang.journal.Fact;
import io.github.muchang.journal.FactJson;

/**
 * The work of one commit: for each of some parties a new state, a due time and something to append. Nobody changes the arrays once it
 * is handed out.
 */
final class Batch {
    /** Whether these parties are new: nothing is read, they are created. */
    final boolean creates;

    /** Numbers of parties, none twice. */
    final int[] parties;

    /** The new state of each. */
    final byte[][] states;

    /** The new due time of each, in milliseconds. */
    final long[] due;

    /** What Muchang appends for each: encoding it is part of the work. */
    final Fact[] facts;

    private final byte[][] ready;

    Batch(boolean creates, int size) {
        this.creates = creates;
        this.parties = new int[size];
        this.states = new byte[size][];
        this.due = new long[size];
        this.facts = new Fact[size];
        this.ready = new byte[size][0];
    }

    /** Gives the others a row ready-made; without it they encode the fact themselves. */
    void ready(int index, byte[] row) {
        ready[index] = row;
    }

    /** What everybody but FileStore appends for a party. */
    byte[] row(int index) {
        byte[] row = ready[index];
        return row.length == 0 ? FactJson.bytes(facts[index]) : row;
    }

    int size() {
        return parties.length;
    }

    /** One number for what was read of one party; sums of them tell whether two contenders read the same. */
    static long digest(int party, long version, long due, byte[] state, int from, int to) {
        long digest = party * 0x9E3779B97F4A7C15L + version;
        digest = Long.rotateLeft(digest, 23) * 0xBF58476D1CE4E5B9L + due;
        digest = Long.rotateLeft(digest, 23) * 0x94D049BB133111EBL + (to - from);
        for (int i = 0;
                i < Long.BYTES;
                i++) { // both ends: reading all of it would cost every contender alike, and the race most
            digest = digest * 31 + state[from + i];
            digest = digest * 31 + state[to - 1 - i];
        }
        return digest ^ (digest >>> 29);
    }
}
