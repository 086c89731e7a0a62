package io.github.muchang.adapters.qq.official;

import io.github.muchang.fault.InvalidInputException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes in one event of the gateway. */
record Taking(QqEvents events, InstantSource clock, Acknowledge acknowledge, Consumer<Heard> sink, GatewayWatch watch) {

    /** Comes back when the event was taken in for good, or will never be; throws what the sink throws, if it may be otherwise the next time. */
    void take(Envelope envelope) {
        Optional<Heard> heard = events.hear(envelope, clock.instant());
        if (heard.isEmpty()) {
            watch.unreadable("an event");
            return;
        }
        heard.get().acknowledge(acknowledge);
        try {
            sink.accept(heard.get());
        } catch (InvalidInputException e) {
            watch.refused(heard.get(), e);
        }
    }

    @Override
    public String toString() {
        return "Taking";
    }
}
