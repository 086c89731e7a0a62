package io.github.muchang.party;

/** The binary form of one activity's log, inside that of {@link PartyCodec}: totals first, then points from the newest to the oldest. */
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
        out.number(log.size());
        long before = asOf;
        for (int i = log.size() - 1; i >= 0; i--) {
            out.signed(before - log.at[i]);
            before = log.at[i];
            out.number(log.meta[i]);
            out.signed(log.sum[i]);
            if (!single) {
                out.number(log.count[i]);
                out.signed(log.largest[i]);
            }
        }
    }
}
