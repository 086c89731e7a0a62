package io.github.muchang.policy;

import io.github.muchang.segment.Wording;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Moments;
import java.time.LocalTime;

/**
 * Nothing while the clocks of the receiver's zone show a time from {@code from} on and before {@code to}, over midnight if
 * {@code to} is the earlier. It goes by what the clocks show: an hour that they show twice is quiet twice, and one that they skip
 * not at all.
 *
 * @param from first quiet time
 * @param to first time that is not quiet
 * @param scope which touches
 */
public record QuietHours(LocalTime from, LocalTime to, Scope scope) implements Policy, Scoped<QuietHours> {
    private static final long DAY = 86_400_000L;

    /** Clocks are changed twice a year, so a few changes are enough to find a time that is not quiet. */
    private static final int MOST_STEPS = 16;

    @Override
    public QuietHours within(Scope other) {
        return new QuietHours(from, to, other);
    }

    @Override
    public Standing standing() {
        return Standing.HOUSE;
    }

    @Override
    public long opens(Question question, long moment) {
        if (!scope.covers(question.approach().kind())) {
            return moment;
        }
        if (from.equals(to)) {
            return Moments.NEVER;
        }
        LocalCalendar calendar = question.receiver();
        long at = moment;
        for (int step = 0; step < MOST_STEPS; step++) {
            long left = left(calendar.timeOfDay(at));
            if (left == 0) {
                return at;
            }
            long change = calendar.clocksChangeAfter(at);
            at = left <= change - at ? at + left : change;
        }
        return at;
    }

    /** How long it is still quiet when the clocks show a time, in milliseconds; 0 if it is not quiet. */
    private long left(long timeOfDay) {
        long begin = from.toNanoOfDay() / 1_000_000;
        long end = to.toNanoOfDay() / 1_000_000;
        boolean quiet = begin < end ? timeOfDay >= begin && timeOfDay < end : timeOfDay >= begin || timeOfDay < end;
        return quiet ? Math.floorMod(end - timeOfDay, DAY) : 0;
    }

    @Override
    public String sentence(Wording w) {
        return scope.before(w)
                + w.of("每天 " + from + " 到 " + to + " 不打扰（客户当地时间）", "quiet from " + from + " to " + to + " local time");
    }
}
