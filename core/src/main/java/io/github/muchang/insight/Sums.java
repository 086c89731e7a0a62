package io.github.muchang.insight;

import com.google.common.math.LongMath;
import java.util.Arrays;
import java.util.function.LongBinaryOperator;

/** A number for each of some parties, when they are few among all: 12 bytes each in a table of which at most two thirds are taken. */
final class Sums {
    private static final int START = 8;

    private int[] parties = new int[START]; // 0 is no party
    private long[] values = new long[START];
    private int size;

    int size() {
        return size;
    }

    boolean has(int party) {
        return parties[place(party)] == party;
    }

    /** 0 for whoever has none. */
    long get(int party) {
        int place = place(party);
        return parties[place] == party ? values[place] : 0;
    }

    void set(int party, long value) {
        int place = place(party);
        if (parties[place] != party) {
            if (3 * (size + 1) > 2 * parties.length) {
                grow();
                place = place(party);
            }
            parties[place] = party;
            size++;
        }
        values[place] = value;
    }

    void add(int party, long more) {
        set(party, LongMath.saturatedAdd(get(party), more));
    }

    /** Takes one away; what came after it and had given way moves up. */
    void remove(int party) {
        int hole = place(party);
        if (parties[hole] != party) {
            return;
        }
        size--;
        int mask = parties.length - 1;
        for (int next = (hole + 1) & mask; parties[next] != 0; next = (next + 1) & mask) {
            if (((next - start(parties[next])) & mask) >= ((next - hole) & mask)) {
                parties[hole] = parties[next];
                values[hole] = values[next];
                hole = next;
            }
        }
        parties[hole] = 0;
    }

    /** The survivor has what both had together. */
    void join(int survivor, int other, LongBinaryOperator together) {
        if (has(other)) {
            long ended = get(other);
            remove(other);
            set(survivor, has(survivor) ? together.applyAsLong(get(survivor), ended) : ended);
        }
    }

    /** All of them, in the order of parties. */
    void each(Each each) {
        Arrays.stream(parties).filter(party -> party != 0).sorted().forEach(party -> each.of(party, get(party)));
    }

    /** Takes in one. */
    interface Each {
        void of(int party, long value);
    }

    private int place(int party) {
        int mask = parties.length - 1;
        int place = start(party);
        while (parties[place] != 0 && parties[place] != party) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private int start(int party) {
        return (party * 0x9E3779B9) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(parties.length));
    }

    private void grow() {
        int[] former = parties;
        long[] had = values;
        parties = new int[former.length * 2];
        values = new long[former.length * 2];
        for (int i = 0; i < former.length; i++) {
            if (former[i] != 0) {
                int place = place(former[i]);
                parties[place] = former[i];
                values[place] = had[i];
            }
        }
    }
}
