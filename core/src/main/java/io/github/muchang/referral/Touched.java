package io.github.muchang.referral;

import java.util.Comparator;

/** A touch through a code that is somebody's: when, its place in the journal, the code, and the pool it led to. */
record Touched(long happened, long offset, String code, String pool) implements Comparable<Touched> {
    private static final Comparator<Touched> ORDER =
            Comparator.comparingLong(Touched::happened).thenComparingLong(Touched::offset);

    @Override
    public int compareTo(Touched other) {
        return ORDER.compare(this, other);
    }
}
