package io.github.muchang.party;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link LogCodec} wrote, as much of it as is needed. Not thread-safe. */
final class LogReader {
    private static final int SHARED = 64;
    private static final int[][] ONES = new int[SHARED][];
    private static final int[][] NO_METAS = new int[SHARED][];
    private static final long[][] NO_AMOUNTS = new long[SHARED][];
    private static final String[][] UNNAMED = new String[ActivityLog.LABELS + 2][];

    static {
        for (int i = 0; i < SHARED; i++) {
            ONES[i] = filled(i, 1);
            NO_METAS[i] = new int[i];
            NO_AMOUNTS[i] = new long[i];
        }
        for (int i = 0; i < UNNAMED.length; i++) {
            UNNAMED[i] = new String[i];
            Arrays.fill(UNNAMED[i], "");
        }
    }

    private final ByteReader in;
    private final LogBuilder log = new LogBuilder();

    private String currency = "";
    private byte[] currencyWritten = {};

    /** The newest at the end: nobody knows beforehand how many are needed. */
    private long[] times = new long[16];

    /** Whether every point was read. */
    private boolean all;

    LogReader(ByteReader in) {
        this.in = in;
    }

    ActivityLog read(Needs.Log needs, long asOf, long now) {
        int end = in.opened();
        boolean single = in.number() == LogCodec.SINGLE;
        log.currency = currency();
        log.droppedDays = in.number(0, Long.MAX_VALUE);
        if (needs.totals()) {
            totals(asOf, needs.names());
        } else {
            noTotals();
        }
        int n = needs.back() == 0 ? 0 : in.count();
        long after = needs.back() == Needs.EVER ? Long.MIN_VALUE : now - needs.back();
        int found = n == 0 ? 0 : times(n, needs.most(), asOf, after);
        log.at = found == 0 ? LogBuilder.NONE : Arrays.copyOfRange(times, times.length - found, times.length);
        if (n > 0) {
            log.meta = needs.labels() ? metas(found) : skippedMetas(found);
            log.sum = needs.amounts() ? amounts(found) : skippedAmounts(found);
            log.count = single ? ones(found) : counts(found);
            log.largest = single || !needs.amounts() ? log.sum : amounts(found);
        } else {
            log.meta = LogBuilder.NO_INTS;
            log.sum = LogBuilder.NONE;
            log.count = LogBuilder.NO_INTS;
            log.largest = LogBuilder.NONE;
        }
        if (needs.whole()) {
            in.closed(end);
        }
        in.skipTo(end);
        return single ? new ActivityLog(log, true) : new ActivityLog(log);
    }

    private void noTotals() {
        in.skip();
        log.labels = LogBuilder.NO_LABELS;
        log.lifeCount = LogBuilder.NONE;
        log.lifeSum = LogBuilder.NONE;
        log.lifeLargest = LogBuilder.NONE;
        log.lifeFirst = LogBuilder.NONE;
        log.lifeLast = LogBuilder.NONE;
    }

    /** Mostly the same as of the log before. */
    private String currency() {
        if (!in.skipText(currencyWritten)) {
            currency = in.text();
            currencyWritten = currency.getBytes(StandardCharsets.UTF_8);
        }
        return currency;
    }

    private void totals(long asOf, boolean names) {
        int end = in.opened();
        int labels = (int) in.number(1, ActivityLog.LABELS + 1);
        log.labels = names ? new String[labels] : UNNAMED[labels];
        log.lifeCount = new long[labels];
        log.lifeSum = new long[labels];
        log.lifeLargest = new long[labels];
        log.lifeFirst = new long[labels];
        log.lifeLast = new long[labels];
        for (int i = 0; i < labels; i++) {
            if (names) {
                log.labels[i] = in.text();
                if (i > 0 && log.labels[i].compareTo(log.labels[i - 1]) <= 0) {
                    throw in.damaged("labels out of order");
                }
            } else {
                in.skip();
            }
            log.lifeCount[i] = in.number(0, Long.MAX_VALUE);
            log.lifeSum[i] = in.signed();
            log.lifeLargest[i] = in.signed();
            log.lifeFirst[i] = in.time(asOf);
            log.lifeLast[i] = in.time(asOf);
        }
        in.closed(end);
    }

    /** Reads of {@code n} times no more than {@code most}, until one is not later than {@code after}; answers how many. */
    private int times(int n, int most, long asOf, long after) {
        int end = in.opened();
        if (n > times.length) {
            times = new long[n];
        }
        int wanted = Math.min(n, most);
        int found = 0;
        long last = asOf;
        while (found < wanted) {
            long next = last - in.signed();
            if (next <= after && after != Long.MIN_VALUE) {
                break;
            }
            if (found > 0 && next > last) {
                throw in.damaged("points out of order");
            }
            last = next;
            found++;
            times[times.length - found] = next;
        }
        all = found == n;
        finish(end);
        return found;
    }

    private int[] metas(int size) {
        long most = log.labels.length == 0 ? Integer.MAX_VALUE : log.labels.length * 4L - 1;
        return numbers(size, 0, most);
    }

    private int[] counts(int size) {
        return numbers(size, 1, Integer.MAX_VALUE);
    }

    private int[] numbers(int size, long least, long most) {
        int end = in.opened();
        int[] to = new int[size];
        if (all && in.isAt(end - size)) {
            in.single(to, least, most);
        } else {
            for (int i = size - 1; i >= 0; i--) {
                to[i] = (int) in.number(least, most);
            }
        }
        finish(end);
        return to;
    }

    private long[] amounts(int size) {
        int end = in.opened();
        long[] to = new long[size];
        for (int i = size - 1; i >= 0; i--) {
            to[i] = in.signed();
        }
        finish(end);
        return to;
    }

    private int[] skippedMetas(int size) {
        in.skip();
        return size < SHARED ? NO_METAS[size] : new int[size];
    }

    private long[] skippedAmounts(int size) {
        in.skip();
        return size < SHARED ? NO_AMOUNTS[size] : new long[size];
    }

    private static int[] ones(int size) {
        return size < SHARED ? ONES[size] : filled(size, 1);
    }

    private static int[] filled(int size, int with) {
        int[] all = new int[size];
        Arrays.fill(all, with);
        return all;
    }

    /** Goes on behind a column, which must have ended here if every point of it was read. */
    private void finish(int end) {
        if (all) {
            in.closed(end);
        }
        in.skipTo(end);
    }
}
