package io.github.muchang.store.memory;

import java.util.Arrays;

/**
 * Who is found by an identity: 128-bit hashes to numbers, about 25 bytes each. Any number of threads; each call is whole.
 */
public final class Directory {
    private static final int PARTS = 256;
    private static final int FREE = 0;

    private final Part[] parts = new Part[PARTS];

    /** Nobody is found. */
    public Directory() {
        Arrays.setAll(parts, any -> new Part());
    }

    /** Who is found by a hash; 0 for nobody. */
    public int find(long high, long low) {
        return part(high).find(high, low);
    }

    /** From now on this party is found. */
    public void put(long high, long low, int party) {
        part(high).put(high, low, party);
    }

    /** The party is no longer found by it; does nothing if somebody else is. */
    public void remove(long high, long low, int party) {
        part(high).remove(high, low, party);
    }

    /** How many identities are known. */
    public long size() {
        return Arrays.stream(parts).mapToLong(Part::size).sum();
    }

    private Part part(long high) {
        return parts[(int) (high >>> 56)];
    }

    /** Open addressing with linear probing; at most seven eighths full. */
    private static final class Part {
        private long[] keys = new long[32];
        private int[] parties = new int[16];
        private int size;

        synchronized int size() {
            return size;
        }

        synchronized int find(long high, long low) {
            return parties[slot(high, low)];
        }

        synchronized void put(long high, long low, int party) {
            int slot = slot(high, low);
            if (parties[slot] == FREE) {
                if (size + 1 > parties.length / 8 * 7) {
                    grow();
                    slot = slot(high, low);
                }
                size++;
            }
            keys[2 * slot] = high;
            keys[2 * slot + 1] = low;
            parties[slot] = party;
        }

        synchronized void remove(long high, long low, int party) {
            int slot = slot(high, low);
            if (parties[slot] != party) {
                return;
            }
            size--;
            int hole = slot;
            for (int next = following(hole); parties[next] != FREE; next = following(next)) {
                int home = home(keys[2 * next]);
                boolean mayMove = hole <= next ? home <= hole || home > next : home <= hole && home > next;
                if (mayMove) {
                    keys[2 * hole] = keys[2 * next];
                    keys[2 * hole + 1] = keys[2 * next + 1];
                    parties[hole] = parties[next];
                    hole = next;
                }
            }
            parties[hole] = FREE;
        }

        private int slot(long high, long low) {
            int slot = home(high);
            while (parties[slot] != FREE && (keys[2 * slot] != high || keys[2 * slot + 1] != low)) {
                slot = following(slot);
            }
            return slot;
        }

        private int following(int slot) {
            return slot + 1 == parties.length ? 0 : slot + 1;
        }

        /** Keys are random, so their bits spread evenly over any length. */
        private int home(long high) {
            return (int) Math.multiplyHigh(high << 8 >>> 1, (long) parties.length << 1);
        }

        private void grow() {
            long[] formerKeys = keys;
            int[] former = parties;
            parties = new int[former.length < 1 << 12 ? former.length * 2 : former.length + former.length / 4];
            keys = new long[2 * parties.length];
            for (int i = 0; i < former.length; i++) {
                if (former[i] != FREE) {
                    int slot = slot(formerKeys[2 * i], formerKeys[2 * i + 1]);
                    keys[2 * slot] = formerKeys[2 * i];
                    keys[2 * slot + 1] = formerKeys[2 * i + 1];
                    parties[slot] = former[i];
                }
            }
        }
    }
}
