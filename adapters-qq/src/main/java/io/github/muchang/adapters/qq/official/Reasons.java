package io.github.muchang.adapters.qq.official;

import static io.github.muchang.carrier.Delivery.Reason.ACCOUNT_DISABLED;
import static io.github.muchang.carrier.Delivery.Reason.BLOCKED;
import static io.github.muchang.carrier.Delivery.Reason.CONTENT_REJECTED;
import static io.github.muchang.carrier.Delivery.Reason.KIND_NOT_SUPPORTED;
import static io.github.muchang.carrier.Delivery.Reason.MEDIA_UNAVAILABLE;
import static io.github.muchang.carrier.Delivery.Reason.MUTED;
import static io.github.muchang.carrier.Delivery.Reason.NOT_A_CONTACT;
import static io.github.muchang.carrier.Delivery.Reason.OUTSIDE_WINDOW;
import static io.github.muchang.carrier.Delivery.Reason.QUOTA_USED_UP;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.http.Answer;
import io.github.muchang.http.CodeTable;
import io.github.muchang.http.Outcomes;

/** What the codes of the platform mean for a message. */
final class Reasons {
    /** Active messages to this user or group come too fast. */
    private static final int PUSHED_TOO_FAST = 40034100;

    /** Where the class of a code does not say enough; whatever is not here is by its class. */
    private static final Outcomes OUTCOMES = new Outcomes(
            CodeTable.of(OUTSIDE_WINDOW, 304027, 304103, 40034005, 40034026, 40034128, 40034024, 40034025, 40034027)
                    .put(OUTSIDE_WINDOW, 40034102, 40034105) // no right to push: the next answer is what remains
                    .put(BLOCKED, 40054013)
                    .put(NOT_A_CONTACT, 40054004, 40034101, 40054003)
                    .put(MUTED, 40054002, 850018, 1100104)
                    .put(CONTENT_REJECTED, 304025, 40034006, 1100101, 304003, 40054010)
                    .put(KIND_NOT_SUPPORTED, 304004, 304036, 40034127)
                    .put(MEDIA_UNAVAILABLE, 850019, 850026)
                    .put(ACCOUNT_DISABLED, 11265, 40054016),
            QUOTA_USED_UP);

    private Reasons() {}

    /** Of a call that was to send something, and gave nothing. */
    static Delivery sending(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> refused && refused.error().code() == PUSHED_TOO_FAST
                ? new Delivery.Throttled(Outcomes.A_MINUTE, Delivery.Scope.ADDRESS)
                : OUTCOMES.sending(answer);
    }

    /** Of a call before that, after which nothing is sent: what is unclear of it leaves nothing unclear. */
    static Delivery nothingSent(Answer<?> answer) {
        return answer instanceof Answer.Unclear<?> ? OUTCOMES.nothingSent(answer) : sending(answer);
    }

    /** What a code that was heard before would mean again. */
    static Delivery refused(int code) {
        return OUTCOMES.refused(code);
    }
}
