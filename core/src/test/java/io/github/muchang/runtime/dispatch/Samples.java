package io.github.muchang.runtime.dispatch;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Pace;
import io.github.muchang.content.BodyKind;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.time.Span;

/** Messages and carriers for the tests of this package. */
final class Samples {
    static final long NOW = 1_772_000_000_000L;
    static final long SECOND = 1000L;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;
    static final Sender SALES = new Sender(CarrierId.of("wecom"), "sales");
    static final Sender CARE = new Sender(CarrierId.of("wecom"), "care");

    static final Capabilities PLAIN = able(false, false);

    private Samples() {}

    /** Keys are known again for an hour. */
    static Capabilities able(boolean deduplicates, boolean receipts) {
        Capabilities.Builder builder = Capabilities.sending(BodyKind.TEXT).pace(Pace.unlimited(1));
        if (deduplicates) {
            builder.deduplicatesFor(Span.hours(1));
        }
        if (receipts) {
            builder.receipts();
        }
        return builder.build();
    }

    static Queued message(int party, Sender sender, int priority, long expires) {
        MessageId id = new MessageId(new PartyId(party), 1);
        return new Queued(id, id.toString(), sender, priority, NOW, expires);
    }
}
