package io.github.muchang.attribution;

import io.github.muchang.channel.Goal;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.LocalCalendar;
import java.time.temporal.ChronoUnit;

/** Counts for one goal over its period. Not thread-safe. */
final class GoalCount {
    private final LocalCalendar calendar;
    private final String pool;
    private final Goal goal;
    private final long until;
    private final long from;
    private final long end;
    private long people;
    private long counted;

    GoalCount(LocalCalendar calendar, String pool, Goal goal, long until) {
        this.calendar = calendar;
        this.pool = pool;
        this.goal = goal;
        this.until = until;
        from = calendar.startOf(goal.from().toEpochDay());
        end = Math.min(until, calendar.startOf(goal.to().toEpochDay() + 1) - 1);
    }

    /** Those of the period of the same length before it. */
    GoalCount before() {
        long days = ChronoUnit.DAYS.between(goal.from(), goal.to()) + 1;
        Goal former =
                new Goal(goal.aim(), goal.from().minusDays(days), goal.from().minusDays(1));
        return new GoalCount(calendar, pool, former, until);
    }

    boolean hasBegun() {
        return from <= until;
    }

    void add(History history) {
        boolean retains = goal.aim() == Goal.Aim.RETAIN;
        if (retains ? history.wasIn(pool, from, from) : history.wasIn(pool, from, end)) {
            people++;
            counted += counts(history) ? 1 : 0;
        }
    }

    long people() {
        return people;
    }

    long counted() {
        return counted;
    }

    private boolean counts(History history) {
        return switch (goal.aim()) {
            case ACQUIRE ->
                history.entries().stream()
                        .anyMatch(each -> each.pool().equals(pool) && each.at() >= from && each.at() <= end);
            case SERVE -> did(history, Cohorts.COMPLAINED);
            case AWARENESS -> history.touches().stream().anyMatch(each -> !each.arrival() && there(history, each.at()));
            case CONVERT -> did(history, ActivityType.PURCHASED.name());
            case RETAIN -> history.wasIn(pool, end, end);
        };
    }

    private boolean did(History history, String activity) {
        return history.did(activity, from, end).stream()
                .anyMatch(deed -> deed.amount() >= 0 && there(history, deed.at()));
    }

    private boolean there(History history, long at) {
        return at >= from && at <= end && history.wasIn(pool, at, at);
    }
}
