package io.github.muchang.http;

/** Counts calls over a rolling span, by whole seconds, so that it never counts too few. Not thread-safe. */
public final class RollingSeconds {
    private final int most;
    private final int[] counts;
    private long newest;
    private int total;

    /** At most so many calls within any so many seconds. */
    public RollingSeconds(int most, int seconds) {
        this.most = most;
        this.counts = new int[seconds + 1];
    }

    /** How many seconds to wait before there is room for one more call; 0 if there is room. */
    public long toWait(long second) {
        forget(second);
        int left = total;
        long wait = 0;
        while (left >= most) {
            left -= counts[place(newest - counts.length + 1 + wait)];
            wait++;
        }
        return wait;
    }

    /** One more call is made. */
    public void count(long second) {
        forget(second);
        counts[place(newest)]++;
        total++;
    }

    /** A second that is earlier than the newest counts as the newest. */
    private void forget(long second) {
        long steps = Math.min(second - newest, counts.length);
        for (long i = 1; i <= steps; i++) {
            int place = place(second - steps + i);
            total -= counts[place];
            counts[place] = 0;
        }
        newest = Math.max(newest, second);
    }

    private int place(long second) {
        return (int) Math.floorMod(second, (long) counts.length);
    }
}
