package io.github.muchang.testkit;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Receipts;
import io.github.muchang.identity.CarrierId;

/** The carrier of a fake platform: keeps nothing in mind. */
sealed class FakeCarrier implements Carrier {
    final FakePlatform platform;
    private final CarrierId id;
    private final Capabilities capabilities;

    FakeCarrier(CarrierId id, Capabilities capabilities, FakePlatform platform) {
        this.id = id;
        this.capabilities = capabilities;
        this.platform = platform;
    }

    @Override
    public final CarrierId id() {
        return id;
    }

    @Override
    public final Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public final Delivery deliver(Outbound message) {
        return capabilities.kinds().contains(message.content().kind())
                ? platform.deliver(message)
                : Delivery.refused(
                        Delivery.Reason.KIND_NOT_SUPPORTED,
                        message.content().kind().code());
    }

    @Override
    public final String toString() {
        return "FakeCarrier[" + id + "]";
    }

    /** One that can be asked what became of a message. */
    static final class Asking extends FakeCarrier implements Receipts {
        Asking(CarrierId id, Capabilities capabilities, FakePlatform platform) {
            super(id, capabilities, platform);
        }

        @Override
        public Delivery look(Inquiry inquiry) {
            return platform.look(inquiry);
        }
    }
}
