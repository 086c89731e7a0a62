package io.github.muchang.store.memory;

import com.google.common.primitives.Ints;
import io.github.muchang.time.Moments;
import java.util.Arrays;

/**
 * Who is due when: a binary heap over dense numbers, ordered by due time, then by number. A change costs the logarithm of the number
 * of parties; memory is 16 bytes a party. Not thread-safe.
 */
public final class DueIndex {
    private static final int ABSENT = -1;

    private long[] due = new long[16];
    private int[] place = new int[16];
    private int[] heap = new int[16];
    private int size;

    /** Nobody is due. */
    public DueIndex() {
        Arrays.fill(place, ABSENT);
    }

    /** A party is due at a moment, {@link Moments#NEVER} for never. */
    public void set(int party, long when) {
        grow(party);
        boolean present = place[party] != ABSENT;
        if (when == Moments.NEVER) {
            if (present) {
                remove(party);
            }
            return;
        }
        due[party] = when;
        if (!present) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, Arena.grown(size));
            }
            put(size++, party);
        }
        up(place[party]);
        down(place[party]);
    }

    /** When a party is due. */
    public long get(int party) {
        return party < place.length && place[party] != ABSENT ? due[party] : Moments.NEVER;
    }

    /** The first of those due at or before a moment, in order. */
    public int[] due(long now, int limit) {
        int[] found = new int[Math.min(limit, 16)];
        int[] open = new int[16];
        int opened = 0;
        int count = 0;
        if (size > 0) {
            open[opened++] = 0;
        }
        while (opened > 0 && count < limit) { // takes the least of the open ones; its children become open
            int least = 0;
            for (int i = 1; i < opened; i++) {
                least = before(heap[open[i]], heap[open[least]]) ? i : least;
            }
            int at = open[least];
            open[least] = open[--opened];
            if (due[heap[at]] > now) {
                break;
            }
            found = Ints.ensureCapacity(found, count + 1, count);
            found[count++] = heap[at];
            open = Ints.ensureCapacity(open, opened + 2, opened);
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                open[opened++] = child;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private void remove(int party) {
        int at = place[party];
        int last = heap[--size];
        place[party] = ABSENT;
        if (last != party) {
            put(at, last);
            up(at);
            down(place[last]);
        }
    }

    private void up(int from) {
        int at = from;
        while (at > 0 && before(heap[at], heap[(at - 1) / 2])) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down(int from) {
        int at = from;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], heap[at])) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private boolean before(int a, int b) {
        return due[a] != due[b] ? due[a] < due[b] : a < b;
    }

    private void swap(int a, int b) {
        int party = heap[a];
        put(a, heap[b]);
        put(b, party);
    }

    private void put(int at, int party) {
        heap[at] = party;
        place[party] = at;
    }

    private void grow(int party) {
        if (party >= due.length) {
            int former = place.length;
            int length = Math.max(party + 1, Arena.grown(due.length));
            due = Arrays.copyOf(due, length);
            place = Arrays.copyOf(place, length);
            Arrays.fill(place, former, length, ABSENT);
        }
    }
}
