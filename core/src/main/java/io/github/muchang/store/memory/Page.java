package io.github.muchang.store.memory;

/** One array of an arena, cut into slots of one length, and which of them are taken. */
final class Page {
    static final Page NONE = new Page(0, 0, new byte[0]);

    final int number;
    final byte[] bytes;

    /** Whether its size lists it among the pages with room. */
    boolean listed;

    private final int slot;
    private final long[] bits;
    private int taken;

    /** {@code slot} is 0 for a page that is one record's own. */
    Page(int number, int slot, byte[] bytes) {
        this.number = number;
        this.slot = slot;
        this.bytes = bytes;
        this.bits = new long[slot == 0 ? 0 : (slots() + 63) / 64];
    }

    int slot() {
        return slot;
    }

    /** How many slots there are. */
    int slots() {
        return bytes.length / slot;
    }

    /** How many are taken. */
    int taken() {
        return taken;
    }

    boolean isFull() {
        return taken == slots();
    }

    /** Takes the first free slot; answers its offset. */
    int take() {
        int word = 0;
        while (bits[word] == -1L) {
            word++;
        }
        int index = word * 64 + Long.numberOfTrailingZeros(~bits[word]);
        bits[word] |= 1L << index;
        taken++;
        return index * slot;
    }

    void release(int offset) {
        int index = offset / slot;
        bits[index / 64] &= ~(1L << index);
        taken--;
    }

    /** The offsets of the slots that are taken. */
    int[] records() {
        int[] offsets = new int[taken];
        int found = 0;
        for (int index = 0; index < slots(); index++) {
            if ((bits[index / 64] >>> index & 1) != 0) {
                offsets[found++] = index * slot;
            }
        }
        return offsets;
    }
}
