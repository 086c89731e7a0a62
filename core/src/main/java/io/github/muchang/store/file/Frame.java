package io.github.muchang.store.file;

/**
 * What one write adds to the journal: all that was committed together, or by several threads at one time. Begins with
 * {@value #HEADER} bytes.
 *
 * @param position where it begins in the journal
 * @param synced up to where the journal was sure to be durable when this was written
 * @param number the number of the write; one that failed leaves a gap
 * @param facts the offset of its first fact
 * @param factCount how many facts it has
 * @param vault whether the log of the vault has a part of it
 * @param length of what follows the header
 */
record Frame(long position, long synced, long number, long facts, int factCount, boolean vault, int length) {
    static final int HEADER = 56;

    private static final int CHECKSUM = 4;
    private static final int CHECKED = 8;

    /** Room for a header, to be filled in by {@link #seal}. */
    static void begin(Output out) {
        out.raw(new byte[HEADER]);
    }

    /** Fills in the header of what was written after {@link #begin}. */
    void seal(Output out, long store) {
        Output header = new Output(HEADER);
        header.fixedInt(length)
                .fixedInt(0)
                .fixedLong(position)
                .fixedLong(synced)
                .fixedLong(number);
        header.fixedLong(facts).fixedInt(factCount).fixedInt(vault ? 1 : 0).fixedLong(store);
        System.arraycopy(header.array(), 0, out.array(), 0, HEADER);
        out.putInt(CHECKSUM, Output.checksum(out.array(), CHECKED, HEADER - CHECKED + length));
    }

    /** Bytes with the header. */
    int size() {
        return HEADER + length;
    }

    /** Where the next one begins. */
    long end() {
        return position + size();
    }

    /** The header at a place; null if there is none for this position and store. It says nothing of what follows. */
    static @org.jspecify.annotations.Nullable Frame header(byte[] from, int at, long position, long store) {
        if (from.length - at < HEADER) {
            return null;
        }
        Input in = new Input(from, at, HEADER);
        int length = in.fixedInt();
        in.fixedInt();
        Frame frame = new Frame(
                in.fixedLong(),
                in.fixedLong(),
                in.fixedLong(),
                in.fixedLong(),
                in.fixedInt(),
                in.fixedInt() == 1,
                length);
        boolean right = frame.position == position && in.fixedLong() == store && length > 0;
        return right ? frame : null;
    }

    /** Whether the header at a place and what follows it are as they were written. */
    boolean isWhole(byte[] from, int at) {
        if (from.length - at < (long) HEADER + length) {
            return false;
        }
        int checksum = new Input(from, at + CHECKSUM, 4).fixedInt();
        return Output.checksum(from, at + CHECKED, HEADER - CHECKED + length) == checksum;
    }
}
