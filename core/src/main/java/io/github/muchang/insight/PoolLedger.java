package io.github.muchang.insight;

import com.google.common.collect.ImmutableSortedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** The books of one pool: who is in it by the pathway they came along, and what happened on each local day. */
final class PoolLedger {
    private final SortedMap<String, Cell> cells = new TreeMap<>();
    private final SortedMap<Long, Day> days = new TreeMap<>();

    void enter(int party, String pathway, boolean received, long day) {
        if (find(party) == null) {
            Cell cell = cells.computeIfAbsent(pathway, any -> new Cell());
            cell.present.add(party);
            cell.entered++;
            cell.received += received ? 1 : 0;
            day(day).entered++;
        }
    }

    void leave(int party, boolean elsewhere, long day) {
        Cell cell = find(party);
        if (cell == null) {
            return;
        }
        cell.present.remove(party);
        if (elsewhere) {
            cell.moved++;
            day(day).moved++;
        } else {
            cell.lost++;
            day(day).lost++;
        }
    }

    /** The survivor's own membership stays where both have one. */
    void join(int survivor, int other, long day) {
        Cell cell = find(other);
        if (cell == null) {
            return;
        }
        cell.present.remove(other);
        if (find(survivor) == null) {
            cell.present.add(survivor);
        } else {
            cell.joined++;
            day(day).joined++;
        }
    }

    /** By pathway. */
    SortedMap<String, Flow> flows() {
        ImmutableSortedMap.Builder<String, Flow> flows = ImmutableSortedMap.naturalOrder();
        cells.forEach((pathway, cell) -> flows.put(pathway, cell.flow(pathway)));
        return flows.buildOrThrow();
    }

    SortedMap<Long, Day> days() {
        return days;
    }

    private @Nullable Cell find(int party) {
        for (Cell cell : cells.values()) {
            if (cell.present.contains(party)) {
                return cell;
            }
        }
        return null;
    }

    private Day day(long number) {
        return days.computeIfAbsent(number, any -> new Day());
    }

    /** Those who came along one pathway. */
    private static final class Cell {
        private final RoaringBitmap present = new RoaringBitmap();
        private long entered;
        private long received;
        private long moved;
        private long lost;
        private long joined;

        Flow flow(String pathway) {
            return new Flow(pathway, entered, received, present.getCardinality(), moved, lost, joined);
        }
    }

    /** What happened on a day. */
    static final class Day {
        long entered;
        long moved;
        long lost;
        long joined;

        void add(Day other) {
            entered += other.entered;
            moved += other.moved;
            lost += other.lost;
            joined += other.joined;
        }
    }
}
