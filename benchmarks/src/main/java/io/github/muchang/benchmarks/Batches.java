package io.github.muchang.benchmarks;

import io.github.muchang.journal.PersonFact;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Makes batches from a seed: the same seed, the same batches. States are slices of 300 bytes out of 4 MiB of noise, so that
 * compression gains nothing. Not thread-safe.
 */
final class Batches {
    /** Bytes of a state. */
    static final int STATE = 300;

    /** Parties in a batch of random ones. */
    static final int SIZE = 1000;

    private static final int ROW = 84; // the JSON of the facts below
    private static final int NOISE = 1 << 22;
    private static final long DAY = 86_400_000L;

    private final int parties;
    private final Rows rows;
    private final SplittableRandom random;
    private final byte[] noise = new byte[NOISE];
    private final BitSet taken = new BitSet();

    /** Whether those that keep rows instead of facts get them ready-made, or encode the facts, as FileStore does in any case. */
    enum Rows {
        READY,
        ENCODED
    }

    /** Batches over parties 1 to {@code parties}, with rows ready-made. */
    Batches(int parties, long seed) {
        this(parties, seed, Rows.READY);
    }

    /** Batches over parties 1 to {@code parties}. */
    Batches(int parties, long seed, Rows rows) {
        if (parties < 2 * SIZE) {
            throw new IllegalArgumentException("fewer than " + 2 * SIZE + " parties are no choice of " + SIZE);
        }
        this.parties = parties;
        this.rows = rows;
        this.random = new SplittableRandom(seed);
        random.nextBytes(noise);
    }

    /** Creates parties in the order of their numbers, from {@code first} on. */
    Batch creating(int first, int size) {
        Batch batch = new Batch(true, size);
        Arrays.setAll(batch.parties, i -> first + i);
        return fill(batch);
    }

    /** Changes so many as {@link #SIZE}, taken uniformly at random, none twice. */
    Batch random() {
        Batch batch = new Batch(false, SIZE);
        for (int i = 0; i < SIZE; i++) {
            int party = 1 + random.nextInt(parties);
            while (taken.get(party)) {
                party = 1 + random.nextInt(parties);
            }
            taken.set(party);
            batch.parties[i] = party;
        }
        for (int party : batch.parties) {
            taken.clear(party);
        }
        return fill(batch);
    }

    private Batch fill(Batch batch) {
        for (int i = 0; i < batch.size(); i++) {
            batch.states[i] = slice(STATE);
            batch.due[i] = Customers.NOW + DAY + random.nextLong(90 * DAY);
            batch.facts[i] = new PersonFact.TagGiven(Customers.NOW, Customers.NOW, "vip", "shop");
            if (rows == Rows.READY) {
                batch.ready(i, slice(ROW));
            }
        }
        return batch;
    }

    private byte[] slice(int length) {
        int from = random.nextInt(NOISE - length);
        return Arrays.copyOfRange(noise, from, from + length);
    }
}
