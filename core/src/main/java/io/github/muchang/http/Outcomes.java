package io.github.muchang.http;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.carrier.RosterPage;
import java.time.Duration;
import java.util.Objects;

/** What an answer of a platform means for a message, by the class of its error, or for a page of a roster. Immutable. */
public final class Outcomes {
    /** Until a list is asked for again. */
    public static final Duration A_MINUTE = Duration.ofMinutes(1);

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final CodeTable<Reason> reasons;
    private final Reason quota;

    /**
     * Those of a platform.
     *
     * @param reasons where the class of a code does not say enough; whatever is not there is by its class
     * @param quota what it means that as many were sent as the platform allows
     */
    public Outcomes(CodeTable<Reason> reasons, Reason quota) {
        this.reasons = Objects.requireNonNull(reasons, "reasons");
        this.quota = Objects.requireNonNull(quota, "quota");
    }

    /**
     * Of a call that was to send something, and gave nothing.
     *
     * @throws IllegalArgumentException if it gave something
     */
    public Delivery sending(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> refused ? refused(refused) : unrefused(answer);
    }

    /**
     * Of a call before that, after which nothing is sent: what is unclear of it leaves nothing unclear.
     *
     * @throws IllegalArgumentException if it gave something
     */
    public Delivery nothingSent(Answer<?> answer) {
        return answer instanceof Answer.Unclear<?> ? Delivery.throttled(Exchange.UNREACHABLE) : sending(answer);
    }

    /** What a code means, of which nothing but the code is known. */
    public Delivery refused(int code) {
        return Delivery.refused(reasons.of(code, Reason.OTHER), String.valueOf(code));
    }

    /**
     * Of a call that looks something up: trouble is no verdict.
     *
     * @throws IllegalArgumentException if it gave something
     */
    public static Delivery looking(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> refused ? Delivery.unknown(refused.detail()) : unrefused(answer);
    }

    /** Of a call that lists members: without a page there is none, and nobody has left for it. */
    public static RosterPage listing(Answer<? extends RosterPage> answer) {
        if (answer instanceof Answer.Later<?> later) {
            return new RosterPage.Later(later.retryAfter(), later.detail());
        } else if (answer instanceof Answer.Refused<?> refused) {
            return new RosterPage.Later(A_MINUTE, String.valueOf(refused.error().code()));
        } else if (answer instanceof Answer.Unclear<?> unclear) {
            return new RosterPage.Later(A_MINUTE, unclear.detail());
        }
        return answer.orElseThrow();
    }

    /**
     * Of a call that was to send something, was not refused, and gave nothing. A wait counts as a year at most.
     *
     * @throws IllegalArgumentException if it was refused, or gave something
     */
    public static Delivery unrefused(Answer<?> answer) {
        if (answer instanceof Answer.Later<?> later) {
            return Delivery.throttled(later.retryAfter().compareTo(LONGEST) > 0 ? LONGEST : later.retryAfter());
        } else if (answer instanceof Answer.Unclear<?> unclear) {
            return Delivery.unknown(unclear.detail());
        }
        throw new IllegalArgumentException("something was given");
    }

    private Delivery refused(Answer.Refused<?> refused) {
        return switch (refused.error().kind()) {
            case DONE -> Delivery.accepted(String.valueOf(refused.error().code()));
            case BUSY -> new Delivery.Throttled(SOON, Delivery.Scope.MESSAGE);
            case TOKEN, THROTTLED -> Delivery.throttled(Exchange.UNREACHABLE);
            case UNCERTAIN -> Delivery.unknown(refused.detail());
            case ITEM, UNKNOWN -> refused(refused, Reason.OTHER);
            case ACCOUNT -> refused(refused, Reason.NOT_PERMITTED);
            case QUOTA -> refused(refused, quota);
            case REQUEST -> refused(refused, Reason.MALFORMED);
        };
    }

    private Delivery refused(Answer.Refused<?> refused, Reason ofItsClass) {
        return Delivery.refused(reasons.of(refused.error().code(), ofItsClass), refused.detail());
    }
}
