package io.github.muchang.insight;

import com.google.common.math.LongMath;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A number for each of some parties, or of whatever else is counted from 1 on. While they are few among all, they are in a table of which at most two thirds
 * are taken, 16 bytes a place; as soon as it takes no more, in an array by their numbers, 8 bytes each up to the highest.
 */
final class Sums {
    private static final int START = 8;

    /** Numbers by party; or parties, of which 0 is none, and their numbers in turn. */
    private long[] cells = new long[2 * START];

    /** Who has a number, if {@link #cells} is by party; null if it is a table. */
    private @Nullable BitSet there;

    private int size;
    private int highest;

    int size() {
        return size;
    }

    boolean has(int party) {
        return there == null ? cells[place(party)] == party : there.get(party);
    }

    /** 0 for whoever has none. */
    long get(int party) {
        if (there != null) {
            return party < cells.length ? cells[party] : 0;
        }
        int place = place(party);
        return cells[place] == party ? cells[place + 1] : 0;
    }

    void set(int party, long value) {
        if (there != null) {
            if (party >= cells.length) {
                rearrange(party);
                set(party, value);
                return;
            }
            size += there.get(party) ? 0 : 1;
            there.set(party);
            cells[party] = value;
            return;
        }
        int place = place(party);
        if (cells[place] != party) {
            if (3 * (size + 1) > cells.length) {
                rearrange(party);
                set(party, value);
                return;
            }
            cells[place] = party;
            size++;
            highest = Math.max(highest, party);
        }
        cells[place + 1] = value;
    }

    void add(int party, long more) {
        set(party, LongMath.saturatedAdd(get(party), more));
    }

    void remove(int party) {
        if (!has(party)) {
            return;
        }
        size--;
        if (there == null) {
            close(place(party));
        } else {
            there.clear(party);
            cells[party] = 0;
        }
    }

    /** The survivor has what both had together. */
    void join(int survivor, int other, LongBinaryOperator together) {
        if (has(other)) {
            long ended = get(other);
            remove(other);
            set(survivor, has(survivor) ? together.applyAsLong(get(survivor), ended) : ended);
        }
    }

    /** All of them, in no order that means anything. */
    void each(Each each) {
        if (there != null) {
            for (int party = there.nextSetBit(0); party >= 0; party = there.nextSetBit(party + 1)) {
                each.of(party, cells[party]);
            }
            return;
        }
        for (int place = 0; place < cells.length; place += 2) {
            if (cells[place] != 0) {
                each.of((int) cells[place], cells[place + 1]);
            }
        }
    }

    /** The numbers alone, in no order that means anything. */
    long[] values() {
        long[] values = new long[size];
        int[] next = {0};
        each((party, value) -> values[next[0]++] = value);
        return values;
    }

    /** Takes in one. */
    interface Each {
        void of(int party, long value);
    }

    /** Where a party is in the table, or would be. */
    private int place(int party) {
        int mask = cells.length - 2;
        int place = start(party);
        while (cells[place] != 0 && cells[place] != party) {
            place = (place + 2) & mask;
        }
        return place;
    }

    private int start(int party) {
        return 2 * ((party * 0x9E3779B9) >>> (Integer.SIZE + 1 - Integer.numberOfTrailingZeros(cells.length)));
    }

    /** Frees a place; what came after it and had given way moves up. */
    private void close(int free) {
        int hole = free;
        int mask = cells.length - 2;
        for (int next = (hole + 2) & mask; cells[next] != 0; next = (next + 2) & mask) {
            if (((next - start((int) cells[next])) & mask) >= ((next - hole) & mask)) {
                cells[hole] = cells[next];
                cells[hole + 1] = cells[next + 1];
                hole = next;
            }
        }
        cells[hole] = 0;
        cells[hole + 1] = 0;
    }

    /** Makes room for one more, which is this party, in whichever way takes less. */
    private void rearrange(int party) {
        Sums former = new Sums();
        former.cells = cells;
        former.there = there;
        highest = Math.max(highest, party);
        int table = 2 * START;
        while (3L * (size + 1) > table) {
            table *= 2;
        }
        long byParty = highest + 1L + highest / 4;
        if (byParty > table) {
            there = null;
            cells = new long[table];
            size = 0;
            former.each(this::set);
        } else if (there == null) {
            BitSet found = new BitSet();
            cells = new long[(int) byParty];
            former.each((each, value) -> {
                found.set(each);
                cells[each] = value;
            });
            there = found;
        } else {
            cells = Arrays.copyOf(cells, (int) byParty);
        }
    }
}
