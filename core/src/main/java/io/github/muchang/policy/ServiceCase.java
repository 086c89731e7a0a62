package io.github.muchang.policy;

import io.github.muchang.content.Purpose;
import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.NameMap;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Do not disturb while a case is open: while one activity was recorded more often than another. Service messages, which are about
 * the case, pass.
 *
 * @param opened the activity that opens a case
 * @param closed the activity that closes one
 * @param scope which touches; everything but service and transactional messages unless it names purposes
 */
public record ServiceCase(String opened, String closed, Scope scope) implements Policy, Scoped<ServiceCase> {
    /** Without purposes everything is meant that is not about the case. */
    public ServiceCase {
        scope = scope.purposes().isEmpty()
                ? scope.of(Purpose.CARE, Purpose.KNOWLEDGE, Purpose.PARTICIPATION, Purpose.BENEFIT, Purpose.PROMOTION)
                : scope;
    }

    @Override
    public ServiceCase within(Scope other) {
        return new ServiceCase(opened, closed, other);
    }

    @Override
    public Standing standing() {
        return Standing.HOUSE;
    }

    @Override
    public boolean staysOpen() {
        return true;
    }

    @Override
    public long opens(Question question, long moment) {
        return scope.covers(question.approach().kind()) && measured(question, moment) > 0 ? Moments.NEVER : moment;
    }

    @Override
    public long measured(Question question, long moment) {
        NameMap<ActivityLog> activities = question.subject().party().activities();
        return times(activities.find(opened)) - times(activities.find(closed));
    }

    private static long times(@Nullable ActivityLog log) {
        return log == null ? 0 : log.lifetimeCount(-1);
    }

    @Override
    public String remedy(Question question, Wording w) {
        long open = measured(question, question.subject().now());
        return w.of("了结 " + open + " 件", w.unit(open, "件", "case") + " to be closed");
    }

    @Override
    public String sentence(Wording w) {
        return scope.before(w)
                + w.of(
                        "「" + w.verb(opened) + "」未「" + w.verb(closed) + "」前不打扰",
                        "not while more " + w.verb(opened) + " than " + w.verb(closed));
    }

    @Override
    public String status(long measured, Wording w) {
        return w.of("还有 " + measured + " 件未了结", "open: " + w.unit(measured, "件", "case"));
    }
}
