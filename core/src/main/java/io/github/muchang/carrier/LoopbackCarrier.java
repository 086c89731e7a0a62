package io.github.muchang.carrier;

import io.github.muchang.content.BodyKind;
import io.github.muchang.identity.CarrierId;
import java.util.function.Function;

/**
 * A carrier without a platform: for first programs, for plans that are tried before anything is connected, and for tests. Accepts every
 * message and forgets it, unless somebody {@link #answering answers} in the platform's place. Thread-safe if that somebody is.
 */
public final class LoopbackCarrier implements Carrier {
    private static final Capabilities EVERYTHING = Capabilities.sending(BodyKind.TEXT, BodyKind.values())
            .pace(Pace.unlimited(64))
            .build();

    private final CarrierId id;
    private final Capabilities capabilities;
    private final Function<Outbound, Delivery> platform;

    private LoopbackCarrier(CarrierId id, Capabilities capabilities, Function<Outbound, Delivery> platform) {
        this.id = id;
        this.capabilities = capabilities;
        this.platform = platform;
    }

    /** One that sends every kind of content at any time and accepts everything. */
    public static LoopbackCarrier named(String carrier) {
        return new LoopbackCarrier(
                CarrierId.of(carrier), EVERYTHING, message -> Delivery.accepted("loopback-" + message.key()));
    }

    /**
     * The same with these capabilities. Whoever declares that keys are known again must answer accordingly.
     *
     * @throws IllegalArgumentException if they promise receipts, which it has none of
     */
    public LoopbackCarrier able(Capabilities what) {
        if (what.receipts()) {
            throw new IllegalArgumentException("a loopback carrier has no receipts");
        }
        return new LoopbackCarrier(id, what, platform);
    }

    /** The same with somebody who says what becomes of each message. */
    public LoopbackCarrier answering(Function<Outbound, Delivery> inThePlatformsPlace) {
        return new LoopbackCarrier(id, capabilities, inThePlatformsPlace);
    }

    @Override
    public CarrierId id() {
        return id;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    /** What whoever answers says; content that was not declared is refused before that. */
    @Override
    public Delivery deliver(Outbound message) {
        BodyKind kind = message.content().kind();
        return capabilities.kinds().contains(kind)
                ? platform.apply(message)
                : Delivery.refused(Delivery.Reason.KIND_NOT_SUPPORTED, kind.code());
    }

    @Override
    public String toString() {
        return "LoopbackCarrier[" + id + "]";
    }
}
