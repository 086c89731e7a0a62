package io.github.muchang.adapters.wechat;

import static io.github.muchang.carrier.Delivery.Reason.ACCOUNT_DISABLED;
import static io.github.muchang.carrier.Delivery.Reason.ACCOUNT_QUOTA_USED_UP;
import static io.github.muchang.carrier.Delivery.Reason.BAD_ADDRESS;
import static io.github.muchang.carrier.Delivery.Reason.BLOCKED;
import static io.github.muchang.carrier.Delivery.Reason.MALFORMED;
import static io.github.muchang.carrier.Delivery.Reason.MEDIA_UNAVAILABLE;
import static io.github.muchang.carrier.Delivery.Reason.NOT_A_CONTACT;
import static io.github.muchang.carrier.Delivery.Reason.NOT_PERMITTED;
import static io.github.muchang.carrier.Delivery.Reason.OTHER;
import static io.github.muchang.carrier.Delivery.Reason.OUTSIDE_WINDOW;
import static io.github.muchang.carrier.Delivery.Reason.QUOTA_USED_UP;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.carrier.RosterPage;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Exchange;
import io.github.muchang.http.PlatformError;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** What an answer of a platform means for a message. */
final class Outcomes {
    /** Until a list is asked for again. */
    static final Duration A_MINUTE = Duration.ofMinutes(1);

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** Where the class of a code does not say enough; whatever is not here is by its class. */
    private static final ImmutableSortedMap<Integer, Reason> OF_WECOM =
            ImmutableSortedMap.<Integer, Reason>naturalOrder()
                    .put(84061, NOT_A_CONTACT)
                    .put(41048, NOT_A_CONTACT)
                    .put(40096, BAD_ADDRESS)
                    .put(40003, BAD_ADDRESS)
                    .put(41050, OUTSIDE_WINDOW)
                    .put(40007, MEDIA_UNAVAILABLE)
                    .put(40145, MEDIA_UNAVAILABLE)
                    .put(60111, NOT_PERMITTED) // the member is not there, who is our account
                    .put(701008, NOT_PERMITTED)
                    .put(40201, ACCOUNT_DISABLED)
                    .put(40204, ACCOUNT_DISABLED)
                    .buildOrThrow();

    private static final ImmutableSortedMap<Integer, Reason> OF_OFFICIAL_ACCOUNTS =
            ImmutableSortedMap.<Integer, Reason>naturalOrder()
                    .put(40003, BAD_ADDRESS)
                    .put(40007, MEDIA_UNAVAILABLE)
                    .put(40243, ACCOUNT_DISABLED)
                    .put(43004, NOT_A_CONTACT)
                    .put(43019, BLOCKED)
                    .put(43101, BLOCKED)
                    .put(43116, BLOCKED)
                    .put(45015, OUTSIDE_WINDOW) // or they have unfollowed: the platform does not say which
                    .put(45047, QUOTA_USED_UP)
                    .put(50002, ACCOUNT_DISABLED)
                    .buildOrThrow();

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

    /** Of a call that looks something up: trouble is no verdict. */
    static Delivery looking(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> refused ? Delivery.unknown(detail(refused)) : sending(answer);
    }

    /** Of a call that lists members: without a page there is none, and nobody has left for it. */
    static RosterPage listing(Answer<RosterPage> answer) {
        if (answer instanceof Answer.Later<RosterPage> later) {
            return new RosterPage.Later(later.retryAfter(), later.detail());
        } else if (answer instanceof Answer.Refused<RosterPage> refused) {
            return new RosterPage.Later(A_MINUTE, String.valueOf(refused.error().code()));
        } else if (answer instanceof Answer.Unclear<RosterPage> unclear) {
            return new RosterPage.Later(A_MINUTE, unclear.detail());
        }
        throw new IllegalArgumentException("a page was given");
    }

    private static Delivery refused(Answer.Refused<?> refused) {
        int code = refused.error().code();
        return switch (refused.error().kind()) {
            case DONE -> Delivery.accepted(String.valueOf(code));
            case BUSY -> new Delivery.Throttled(SOON, Delivery.Scope.MESSAGE);
            case TOKEN, THROTTLED -> Delivery.throttled(Exchange.UNREACHABLE);
            case UNCERTAIN -> Delivery.unknown(detail(refused));
            case ITEM, UNKNOWN -> Delivery.refused(reason(refused.error(), OTHER), detail(refused));
            case ACCOUNT -> Delivery.refused(reason(refused.error(), NOT_PERMITTED), detail(refused));
            case QUOTA -> Delivery.refused(reason(refused.error(), ACCOUNT_QUOTA_USED_UP), detail(refused));
            case REQUEST -> Delivery.refused(reason(refused.error(), MALFORMED), detail(refused));
        };
    }

    private static Reason reason(PlatformError error, Reason ofItsClass) {
        Map<Integer, Reason> reasons = Platform.WECOM.said(error) ? OF_WECOM : OF_OFFICIAL_ACCOUNTS;
        return Objects.requireNonNull(reasons.getOrDefault(error.code(), ofItsClass));
    }

    private static String detail(Answer.Refused<?> refused) {
        return refused.error().code() + refused.trace().map(id -> " " + id).orElse("");
    }
}
