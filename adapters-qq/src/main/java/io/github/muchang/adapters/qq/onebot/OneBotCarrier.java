package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Pace;
import io.github.muchang.content.BodyKind;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Outcomes;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.time.Span;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Writes to friends, or into groups; a handle is a number. OneBot knows no message again, and has no receipts: what is in doubt stays unknown. It says
 * of every refusal the same, so whoever was refused is looked for among the friends or groups, and is no contact if they are not there. Thread-safe.
 */
final class OneBotCarrier implements Carrier {
    static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    /** OneBot says nothing; a person writes no faster than this, and who does is noticed. */
    private static final Pace PACE = Pace.of(20, Span.minutes(1));

    private final Line line;
    private final Composer composer;
    private final CarrierId id;
    private final boolean groups;
    private final Capabilities capabilities;

    OneBotCarrier(Line line, MediaSource media, CarrierId id, boolean groups) {
        this.line = line;
        this.composer = new Composer(media);
        this.id = id;
        this.groups = groups;
        Capabilities.Builder able = Capabilities.sending(BodyKind.TEXT, BodyKind.IMAGE, BodyKind.LINK)
                .pace(PACE);
        this.capabilities = groups ? able.toMany().build() : able.build();
    }

    @Override
    public CarrierId id() {
        return id;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Delivery deliver(Outbound message) {
        BodyKind kind = message.content().kind();
        if (!capabilities.kinds().contains(kind)) {
            return Delivery.refused(Reason.KIND_NOT_SUPPORTED, kind.code());
        }
        String handle = message.to().handle();
        if (!NUMBER.matcher(handle).matches()) {
            return Delivery.refused(Reason.BAD_ADDRESS, "not a number");
        }
        return composer.compose(message.content(), segments -> send(segments, handle));
    }

    private Delivery send(Segments segments, String handle) {
        return sending(
                line.call(
                        groups ? "send_group_msg" : "send_private_msg",
                        ImmutableSortedMap.of(
                                groups ? "group_id" : "user_id", Long.valueOf(handle), "message", segments.json())),
                () -> isContact(handle));
    }

    private Optional<Boolean> isContact(String handle) {
        return line.call(groups ? "get_group_list" : "get_friend_list", ImmutableSortedMap.of())
                .value()
                .map(Reply::data)
                .filter(list -> list.isArray())
                .map(list -> {
                    for (var row : list) {
                        if (Frame.id(row, groups ? "group_id" : "user_id").equals(Optional.of(handle))) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    /**
     * Of a call that was to send something.
     *
     * @param contact whether the receiver is a contact of ours, asked only if the message was refused and the code does not say why; empty if nobody
     *     knows
     */
    static Delivery sending(Answer<Reply> answer, Supplier<Optional<Boolean>> contact) {
        return answer.value().map(OneBotCarrier::taken).orElseGet(() -> failed(answer, contact));
    }

    /** Of a call that gave nothing. */
    static Delivery failed(Answer<?> answer, Supplier<Optional<Boolean>> contact) {
        return answer instanceof Answer.Refused<?> refused
                ? refused(refused.error().code(), contact)
                : Outcomes.unrefused(answer);
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

    private static Delivery refused(int code, Supplier<Optional<Boolean>> contact) {
        Reason reason =
                switch (code) {
                    case Reply.BAD_REQUEST -> Reason.MALFORMED;
                    case Reply.NO_TOKEN, Reply.WRONG_TOKEN, Reply.NO_SUCH_ACTION -> Reason.NOT_PERMITTED;
                    default -> contact.get().orElse(true) ? Reason.OTHER : Reason.NOT_A_CONTACT;
                };
        return Delivery.refused(reason, String.valueOf(code));
    }

    @Override
    public String toString() {
        return "OneBotCarrier[" + id + "]";
    }
}
