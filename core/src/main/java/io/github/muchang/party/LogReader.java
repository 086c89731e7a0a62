package io.github.muchang.party;

import java.util.Arrays;

/** Reads what {@link LogCodec} wrote, as much of it as is needed. Not thread-safe. */
final class LogReader {
    private final ByteReader in;
    private final LogBuilder log = new LogBuilder();

    /** Points, the newest at the end: nobody knows beforehand how many are needed. */
    private long[] at = new long[16];

    private int[] meta = new int[16];
    private long[] sum = new long[16];
    private int[] count = new int[16];
    private long[] largest = new long[16];

    LogReader(ByteReader in) {
        this.in = in;
    }

    ActivityLog read(Needs.Log needs, long asOf, long now) {
        int end = in.opened();
        boolean single = in.number() == LogCodec.SINGLE;
        log.currency = in.text();
        log.droppedDays = in.number(0, Long.MAX_VALUE);
        if (needs.totals()) {
            totals(asOf);
        } else {
            in.skip();
            noTotals();
        }
        int n = needs.back() == 0 ? 0 : in.count();
        int found = points(n, single, asOf, needs.back() == Needs.EVER ? Long.MIN_VALUE : now - needs.back());
        if (needs.back() == Needs.EVER) {
            in.closed(end);
        }
        in.skipTo(end);
        int from = at.length - found;
        log.at = found == 0 ? LogBuilder.NONE : Arrays.copyOfRange(at, from, at.length);
        log.sum = found == 0 ? LogBuilder.NONE : Arrays.copyOfRange(sum, from, at.length);
        log.meta = found == 0 ? LogBuilder.NO_INTS : Arrays.copyOfRange(meta, from, at.length);
        log.largest = single ? log.sum : Arrays.copyOfRange(largest, from, at.length);
        log.count = single ? ones(found) : Arrays.copyOfRange(count, from, at.length);
        return new ActivityLog(log);
    }

    private void noTotals() {
        log.labels = LogBuilder.NO_LABELS;
        log.lifeCount = LogBuilder.NONE;
        log.lifeSum = LogBuilder.NONE;
        log.lifeLargest = LogBuilder.NONE;
        log.lifeFirst = LogBuilder.NONE;
        log.lifeLast = LogBuilder.NONE;
    }

    private void totals(long asOf) {
        int end = in.opened();
        int labels = (int) in.number(1, ActivityLog.LABELS + 1);
        log.labels = new String[labels];
        log.lifeCount = new long[labels];
        log.lifeSum = new long[labels];
        log.lifeLargest = new long[labels];
        log.lifeFirst = new long[labels];
        log.lifeLast = new long[labels];
        for (int i = 0; i < labels; i++) {
            log.labels[i] = in.text();
            if (i > 0 && log.labels[i].compareTo(log.labels[i - 1]) <= 0) {
                throw in.damaged("labels out of order");
            }
            log.lifeCount[i] = in.number(0, Long.MAX_VALUE);
            log.lifeSum[i] = in.signed();
            log.lifeLargest[i] = in.signed();
            log.lifeFirst[i] = in.time(asOf);
            log.lifeLast[i] = in.time(asOf);
        }
        in.closed(end);
    }

    /** Reads points until one is not later than {@code after}; answers how many. */
    private int points(int n, boolean single, long asOf, long after) {
        if (n > at.length) {
            at = new long[n];
            meta = new int[n];
            sum = new long[n];
            count = new int[n];
            largest = new long[n];
        }
        long mostMeta = log.labels.length == 0 ? Integer.MAX_VALUE : log.labels.length * 4L - 1;
        long last = asOf;
        for (int i = 0; i < n; i++) {
            long next = last - in.signed();
            if (next <= after && after != Long.MIN_VALUE) {
                return i;
            }
            if (i > 0 && next > last) {
                throw in.damaged("points out of order");
            }
            last = next;
            int to = at.length - 1 - i;
            at[to] = next;
            meta[to] = (int) in.number(0, mostMeta);
            sum[to] = in.signed();
            if (!single) {
                count[to] = (int) in.number(1, Integer.MAX_VALUE);
                largest[to] = in.signed();
            }
        }
        return n;
    }

    private static int[] ones(int size) {
        int[] ones = size == 0 ? LogBuilder.NO_INTS : new int[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
