package io.github.muchang.store.memory;

import com.google.common.primitives.Ints;
import io.github.muchang.time.Moments;
import java.util.Arrays;

/**
 * Who is due when: a heap over dense numbers, ordered by due time, then by number. Each place in it has {@value #CHILDREN} below it, whose
 * times lie side by side, since looking for them in memory is most of the work. A change costs the logarithm of the number of parties;
 * memory is 16 bytes a party. Not thread-safe.
 */
public final class DueIndex {
    private static final int ABSENT = -1;
    private static final int CHILDREN = 8;

    private int[] place = new int[16];
    private int[] heap = new int[16];
    private long[] due = new long[16];
    private int size;

    /** Nobody is due. */
    public DueIndex() {
        Arrays.fill(place, ABSENT);
    }

    /** A party is due at a moment, {@link Moments#NEVER} for never. */
    public void set(int party, long when) {
        grow(party);
        int at = place[party];
        if (when == Moments.NEVER) {
            if (at != ABSENT) {
                remove(party);
            }
            return;
        }
        if (at == ABSENT) {
            if (size == heap.length) {
                int length = Arena.grown(size);
                heap = Arrays.copyOf(heap, length);
                due = Arrays.copyOf(due, length);
            }
            at = size++;
        } else if (due[at] == when) {
            return;
        }
        settle(at, party, when);
    }

    /** When a party is due. */
    public long get(int party) {
        return party < place.length && place[party] != ABSENT ? due[place[party]] : Moments.NEVER;
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
                least = before(open[i], open[least]) ? i : least;
            }
            int at = open[least];
            open[least] = open[--opened];
            if (due[at] > now) {
                break;
            }
            found = Ints.ensureCapacity(found, count + 1, count);
            found[count++] = heap[at];
            open = Ints.ensureCapacity(open, opened + CHILDREN, opened);
            for (int child = first(at); child < Math.min(first(at) + CHILDREN, size); child++) {
                open[opened++] = child;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private void remove(int party) {
        int at = place[party];
        place[party] = ABSENT;
        size--;
        if (at < size) {
            settle(at, heap[size], due[size]);
        }
    }

    /** Puts a party where it belongs, above or below a place that is free. */
    private void settle(int free, int party, long when) {
        int at = up(free, party, when);
        put(at == free ? down(free, party, when) : at, party, when);
    }

    /** Frees a place further up, as far as those there come later. */
    private int up(int free, int party, long when) {
        int at = free;
        while (at > 0) {
            int parent = (at - 1) / CHILDREN;
            if (!(when < due[parent] || (when == due[parent] && party < heap[parent]))) {
                break;
            }
            put(at, heap[parent], due[parent]);
            at = parent;
        }
        return at;
    }

    /** Frees a place further down, as far as one there comes earlier. */
    private int down(int free, int party, long when) {
        int at = free;
        for (int child = first(at); child < size; child = first(at)) {
            int least = child;
            for (int i = child + 1; i < Math.min(child + CHILDREN, size); i++) {
                least = before(i, least) ? i : least;
            }
            if (!(due[least] < when || (due[least] == when && heap[least] < party))) {
                break;
            }
            put(at, heap[least], due[least]);
            at = least;
        }
        return at;
    }

    private static int first(int parent) {
        return parent * CHILDREN + 1;
    }

    private boolean before(int a, int b) {
        return due[a] != due[b] ? due[a] < due[b] : heap[a] < heap[b];
    }

    private void put(int at, int party, long when) {
        heap[at] = party;
        due[at] = when;
        place[party] = at;
    }

    private void grow(int party) {
        if (party >= place.length) {
            int former = place.length;
            place = Arrays.copyOf(place, Math.max(party + 1, Arena.grown(former)));
            Arrays.fill(place, former, place.length, ABSENT);
        }
    }
}
