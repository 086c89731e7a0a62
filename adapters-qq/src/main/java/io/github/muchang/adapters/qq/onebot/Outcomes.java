package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.carrier.RosterPage;
import io.github.muchang.http.Answer;
import java.time.Duration;
import java.util.Optional;

/** What an answer means for a message, or for a page. */
final class Outcomes {
    /** Until a list is asked for again. */
    static final Duration A_MINUTE = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofDays(366);

    private Outcomes() {}

    /**
     * Of a call that was to send something.
     *
     * @param contact whether the receiver is a contact of ours, asked only if the message was refused and the code does not say why; empty if nobody
     *     knows
     */
    static Delivery sending(Answer<Reply> answer, Contact contact) {
        return answer.value().map(Outcomes::taken).orElseGet(() -> failed(answer, contact));
    }

    /** Of a call that gave nothing. */
    static Delivery failed(Answer<?> answer, Contact contact) {
        if (answer instanceof Answer.Refused<?> refused) {
            return refused(refused.error().code(), contact);
        } else if (answer instanceof Answer.Later<?> later) {
            return Delivery.throttled(later.retryAfter().compareTo(LONGEST) > 0 ? LONGEST : later.retryAfter());
        } else if (answer instanceof Answer.Unclear<?> unclear) {
            return Delivery.unknown(unclear.detail());
        }
        throw new IllegalArgumentException("something was given");
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
        return answer.orElseThrow();
    }

    /** What is still under way has been taken, and there is no way to ask what became of it. */
    private static Delivery taken(Reply reply) {
        return Delivery.accepted(
                reply.underWay()
                        ? "async"
                        : Frame.number(reply.data(), "message_id")
                                .map(String::valueOf)
                                .orElse("no message_id"));
    }

    private static Delivery refused(int code, Contact contact) {
        Reason reason =
                switch (code) {
                    case Reply.BAD_REQUEST -> Reason.MALFORMED;
                    case Reply.NO_TOKEN, Reply.WRONG_TOKEN, Reply.NO_SUCH_ACTION -> Reason.NOT_PERMITTED;
                    default -> contact.is().orElse(true) ? Reason.OTHER : Reason.NOT_A_CONTACT;
                };
        return Delivery.refused(reason, String.valueOf(code));
    }

    /** Whether somebody is a contact of ours. */
    @FunctionalInterface
    interface Contact {
        Optional<Boolean> is();
    }
}
