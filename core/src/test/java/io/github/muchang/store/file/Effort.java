package io.github.muchang.store.file;

/** How thorough the crash checks are: sampled in every build, complete in the Maven profile {@code long}. */
final class Effort {
    /** Every so manieth operation is struck; prime to {@link PowerLoss#KINDS}, or each would be tried at some operations only. */
    private static final int STRIDE = Integer.getInteger("muchang.stride", 4);

    private static final int KILLS = Integer.getInteger("muchang.kills", 50);

    private Effort() {}

    static int stride() {
        return STRIDE;
    }

    /** How many processes are killed. */
    static int kills() {
        return KILLS;
    }
}
