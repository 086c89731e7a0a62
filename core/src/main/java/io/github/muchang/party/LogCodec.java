package io.github.muchang.party;

import java.util.Arrays;

/**
 * The binary form of one activity's log, inside that of {@link PartyCodec}: totals, then the points from the newest to the oldest,
 * column by column, so that a {@link LogReader} reads only those columns that are needed, and of each only the newest.
 */
final class LogCodec {
    static final int SINGLE = 2;

    private LogCodec() {}

    static void write(ByteWriter out, long asOf, ActivityLog log) {
        boolean single = single(log);
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
            moments(out, asOf, log.at);
            numbers(out, log.meta);
            amounts(out, log.sum);
            if (!single) {
                numbers(out, log.count);
                amounts(out, log.largest);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // only a shortcut: one array mostly serves for both
    private static boolean single(ActivityLog log) {
        return log.isSingle() && (log.largest == log.sum || Arrays.equals(log.largest, log.sum));
    }

    /** The columns are written by loops of their own: they are most of what a state is, and written with every commit. */
    private static void moments(ByteWriter out, long asOf, long[] at) {
        int opened = out.open();
        byte[] to = out.room(at.length);
        int place = out.place();
        long later = asOf;
        for (int i = at.length - 1; i >= 0; i--) {
            place = ByteWriter.put(to, place, ByteWriter.zigzag(later - at[i]));
            later = at[i];
        }
        out.wrote(place);
        out.close(opened);
    }

    private static void amounts(ByteWriter out, long[] values) {
        int opened = out.open();
        byte[] to = out.room(values.length);
        int place = out.place();
        for (int i = values.length - 1; i >= 0; i--) {
            place = ByteWriter.put(to, place, ByteWriter.zigzag(values[i]));
        }
        out.wrote(place);
        out.close(opened);
    }

    private static void numbers(ByteWriter out, int[] values) {
        int opened = out.open();
        byte[] to = out.room(values.length);
        int place = out.place();
        for (int i = values.length - 1; i >= 0; i--) {
            place = ByteWriter.put(to, place, values[i]);
        }
        out.wrote(place);
        out.close(opened);
    }
}
