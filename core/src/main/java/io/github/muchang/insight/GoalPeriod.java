package io.github.muchang.insight;

import io.github.muchang.channel.Goal;
import io.github.muchang.time.LocalCalendar;
import org.roaringbitmap.RoaringBitmap;

/**
 * Who was in a pool in a period, and who did then what it was for. Of each customer facts come in the order of time; in which order customers come
 * does not matter.
 */
final class GoalPeriod {
    private final Goal.Aim aim;
    private final long from;
    private final long end;
    private final RoaringBitmap opening = new RoaringBitmap();
    private final RoaringBitmap came = new RoaringBitmap();
    private final RoaringBitmap there = new RoaringBitmap();
    private final RoaringBitmap met = new RoaringBitmap();
    private final RoaringBitmap responded = new RoaringBitmap();

    GoalPeriod(Goal goal, LocalCalendar calendar) {
        aim = goal.aim();
        from = calendar.startOf(goal.from().toEpochDay());
        end = calendar.startOf(goal.to().toEpochDay() + 1);
    }

    boolean hasBegun(long now) {
        return from <= now;
    }

    void enters(int party, long at) {
        if (at < end) {
            there.add(party);
            (at < from ? opening : came).add(party);
        }
    }

    void leaves(int party, long at) {
        if (at < end) {
            there.remove(party);
        }
        if (at < from) {
            opening.remove(party);
        }
    }

    /** Got, or did, what the pool is for; whoever is elsewhere, or at another time, does not count. */
    void meets(int party, long at) {
        if (isThen(party, at)) {
            met.add(party);
        }
    }

    /** Said something about what they got: to be known for something, only an answer counts, and none that comes first. */
    void responds(int party, long at) {
        if (isThen(party, at) && (aim != Goal.Aim.AWARENESS || met.contains(party))) {
            responded.add(party);
        }
    }

    void join(int survivor, int other) {
        for (RoaringBitmap each : new RoaringBitmap[] {opening, came, there, met, responded}) {
            if (each.checkedRemove(other)) {
                each.add(survivor);
            }
        }
    }

    /** Who was there at any time; to retain, when it began. */
    long customers() {
        return aim == Goal.Aim.RETAIN ? opening.getCardinality() : RoaringBitmap.orCardinality(opening, came);
    }

    long reached() {
        return switch (aim) {
            case ACQUIRE -> RoaringBitmap.andNotCardinality(came, opening);
            case RETAIN -> RoaringBitmap.andCardinality(opening, there);
            case CONVERT -> met.getCardinality();
            case SERVE -> RoaringBitmap.andNotCardinality(met, responded);
            case AWARENESS -> responded.getCardinality();
        };
    }

    private boolean isThen(int party, long at) {
        return at >= from && at < end && there.contains(party);
    }
}
