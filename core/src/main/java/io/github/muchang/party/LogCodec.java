package io.github.muchang.party;

import java.util.function.IntConsumer;

/**
 * The binary form of one activity's log, inside that of {@link PartyCodec}: totals, then the points from the newest to the oldest,
 * column by column, so that a {@link LogReader} reads only those columns that are needed, and of each only the newest.
 */
final class LogCodec {
    static final int SINGLE = 2;

    private LogCodec() {}

    static void write(ByteWriter out, long asOf, ActivityLog log) {
        boolean single = true;
        for (int i = 0; i < log.size() && single; i++) {
            single = log.count[i] == 1 && log.largest[i] == log.sum[i];
        }
        out.number(single ? SINGLE : 0);
        out.text(log.currency);
        out.number(log.droppedDays);
        int opened = out.open();
        out.number(log.labels.length);
        for (int i = 0; i < log.labels.length; i++) {
            out.text(log.labels[i]);
            out.number(log.lifeCount[i]);
            out.signed(log.lifeSum[i]);
            out.signed(log.lifeLargest[i]);
            out.time(asOf, log.lifeFirst[i]);
            out.time(asOf, log.lifeLast[i]);
        }
        out.close(opened);
        int n = log.size();
        out.number(n);
        if (n > 0) {
            column(out, n, i -> out.signed((i == n - 1 ? asOf : log.at[i + 1]) - log.at[i]));
            column(out, n, i -> out.number(log.meta[i]));
            column(out, n, i -> out.signed(log.sum[i]));
            if (!single) {
                column(out, n, i -> out.number(log.count[i]));
                column(out, n, i -> out.signed(log.largest[i]));
            }
        }
    }

    private static void column(ByteWriter out, int n, IntConsumer point) {
        int opened = out.open();
        for (int i = n - 1; i >= 0; i--) {
            point.accept(i);
        }
        out.close(opened);
    }
}
