package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Pace;
import io.github.muchang.content.BodyKind;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.time.Span;
import java.util.Optional;
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
            return Delivery.refused(Delivery.Reason.KIND_NOT_SUPPORTED, kind.code());
        }
        String handle = message.to().handle();
        if (!NUMBER.matcher(handle).matches()) {
            return Delivery.refused(Delivery.Reason.BAD_ADDRESS, "not a number");
        }
        Composer.Composed composed = composer.compose(message.content());
        if (composed.trouble().isPresent()) {
            return composed.trouble().get();
        }
        long number = Long.parseLong(handle);
        return Outcomes.sending(
                line.call(
                        groups ? "send_group_msg" : "send_private_msg",
                        ImmutableSortedMap.of(
                                groups ? "group_id" : "user_id",
                                number,
                                "message",
                                composed.segments().json())),
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

    @Override
    public String toString() {
        return "OneBotCarrier[" + id + "]";
    }
}
