package io.github.muchang.adapters.qq.official;

import static io.github.muchang.carrier.Delivery.Reason.ACCOUNT_DISABLED;
import static io.github.muchang.carrier.Delivery.Reason.BLOCKED;
import static io.github.muchang.carrier.Delivery.Reason.CONTENT_REJECTED;
import static io.github.muchang.carrier.Delivery.Reason.KIND_NOT_SUPPORTED;
import static io.github.muchang.carrier.Delivery.Reason.MALFORMED;
import static io.github.muchang.carrier.Delivery.Reason.MEDIA_UNAVAILABLE;
import static io.github.muchang.carrier.Delivery.Reason.MUTED;
import static io.github.muchang.carrier.Delivery.Reason.NOT_A_CONTACT;
import static io.github.muchang.carrier.Delivery.Reason.NOT_PERMITTED;
import static io.github.muchang.carrier.Delivery.Reason.OTHER;
import static io.github.muchang.carrier.Delivery.Reason.OUTSIDE_WINDOW;
import static io.github.muchang.carrier.Delivery.Reason.QUOTA_USED_UP;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Exchange;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** What an answer of the platform means for a message. */
final class Outcomes {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** Active messages to this user or group come too fast. */
    private static final int PUSHED_TOO_FAST = 40034100;

    /** Where the class of a code does not say enough; whatever is not here is by its class. */
    private static final ImmutableSortedMap<Integer, Reason> REASONS = new Reasons()
            .put(OUTSIDE_WINDOW, 304027, 304103, 40034005, 40034026, 40034128, 40034024, 40034025, 40034027)
            .put(OUTSIDE_WINDOW, 40034102, 40034105) // no right to push: the next answer is what remains
            .put(BLOCKED, 40054013)
            .put(NOT_A_CONTACT, 40054004, 40034101, 40054003)
            .put(MUTED, 40054002, 850018, 1100104)
            .put(CONTENT_REJECTED, 304025, 40034006, 1100101, 304003, 40054010)
            .put(KIND_NOT_SUPPORTED, 304004, 304036, 40034127)
            .put(MEDIA_UNAVAILABLE, 850019, 850026)
            .put(ACCOUNT_DISABLED, 11265, 40054016)
            .build();

    private Outcomes() {}

    /** Of a call that was to send something, and gave nothing. */
    static Delivery sending(Answer<?> answer) {
        if (answer instanceof Answer.Refused<?> refused) {
            return refused(refused);
        } else if (answer instanceof Answer.Later<?> later) {
            return Delivery.throttled(later.retryAfter().compareTo(LONGEST) > 0 ? LONGEST : later.retryAfter());
        } else if (answer instanceof Answer.Unclear<?> unclear) {
            return Delivery.unknown(unclear.detail());
        }
        throw new IllegalArgumentException("something was given");
    }

    /** Of a call before that, after which nothing is sent: what is unclear of it leaves nothing unclear. */
    static Delivery nothingSent(Answer<?> answer) {
        return answer instanceof Answer.Unclear<?> ? Delivery.throttled(Exchange.UNREACHABLE) : sending(answer);
    }

    /** What a code that was heard before would mean again. */
    static Delivery refused(int code) {
        return Delivery.refused(reason(code, OTHER), String.valueOf(code));
    }

    private static Delivery refused(Answer.Refused<?> refused) {
        int code = refused.error().code();
        if (code == PUSHED_TOO_FAST) {
            return new Delivery.Throttled(A_MINUTE, Delivery.Scope.ADDRESS);
        }
        return switch (refused.error().kind()) {
            case DONE -> Delivery.accepted(String.valueOf(code));
            case BUSY -> new Delivery.Throttled(SOON, Delivery.Scope.MESSAGE);
            case TOKEN, THROTTLED -> Delivery.throttled(Exchange.UNREACHABLE);
            case UNCERTAIN -> Delivery.unknown(detail(refused));
            case ITEM, UNKNOWN -> Delivery.refused(reason(code, OTHER), detail(refused));
            case ACCOUNT -> Delivery.refused(reason(code, NOT_PERMITTED), detail(refused));
            case QUOTA -> Delivery.refused(reason(code, QUOTA_USED_UP), detail(refused));
            case REQUEST -> Delivery.refused(reason(code, MALFORMED), detail(refused));
        };
    }

    private static Reason reason(int code, Reason ofItsClass) {
        Map<Integer, Reason> reasons = REASONS;
        return Objects.requireNonNull(reasons.getOrDefault(code, ofItsClass));
    }

    private static String detail(Answer.Refused<?> refused) {
        return refused.error().code() + refused.trace().map(id -> " " + id).orElse("");
    }

    private static final class Reasons {
        private final ImmutableSortedMap.Builder<Integer, Reason> reasons = ImmutableSortedMap.naturalOrder();

        Reasons put(Reason reason, int... codes) {
            for (int code : codes) {
                reasons.put(code, reason);
            }
            return this;
        }

        ImmutableSortedMap<Integer, Reason> build() {
            return reasons.buildOrThrow();
        }
    }
}
