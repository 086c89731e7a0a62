package io.github.muchang.policy;

import io.github.muchang.segment.Wording;
import java.time.LocalDate;

/**
 * Not on some local days of the receiver, such as days of mourning.
 *
 * @param first the first
 * @param last the last
 * @param scope which touches
 */
public record NotDuring(LocalDate first, LocalDate last, Scope scope) implements Policy, Scoped<NotDuring> {
    @Override
    public NotDuring within(Scope other) {
        return new NotDuring(first, last, other);
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
        long day = question.receiver().dayOf(moment);
        return day < first.toEpochDay() || day > last.toEpochDay()
                ? moment
                : question.receiver().startOf(last.toEpochDay() + 1);
    }

    @Override
    public String sentence(Wording w) {
        return scope.before(w)
                + w.of(first + " 到 " + last + " 不打扰（客户当地日期）", "not from " + first + " to " + last + ", local days");
    }
}
