package io.github.muchang.party;

/**
 * One point of a log while it is built. In the order of time; of those at one moment and of one label, day totals come first. So
 * nothing that is kept exactly stands before a total that it was kept instead of, in whatever order logs are joined.
 *
 * @param at when the latest entry was, in milliseconds
 * @param meta {@code label * 4 + day shift + 1}
 * @param count how many entries
 * @param sum of amounts
 * @param largest amount
 */
record LogPoint(long at, int meta, int count, long sum, long largest) implements Comparable<LogPoint> {
    @Override
    public int compareTo(LogPoint o) {
        int byTime = Long.compare(at, o.at);
        int byMeta = byTime != 0 ? byTime : Integer.compare(meta, o.meta);
        int byCount = byMeta != 0 ? byMeta : Integer.compare(o.count, count);
        int bySum = byCount != 0 ? byCount : Long.compare(sum, o.sum);
        return bySum != 0 ? bySum : Long.compare(largest, o.largest);
    }
}
