package io.github.muchang.adapters.wechat.worlds;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Receipts;
import io.github.muchang.identity.CarrierId;
import java.util.Optional;

/** A carrier that is at fault in what it overrides. */
class Faulty implements Carrier, Receipts {
    final Carrier carrier;

    Faulty(Carrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public final CarrierId id() {
        return carrier.id();
    }

    @Override
    public final Capabilities capabilities() {
        return carrier.capabilities();
    }

    @Override
    public Delivery deliver(Outbound message) {
        return carrier.deliver(message);
    }

    @Override
    public Delivery look(Inquiry inquiry) {
        return ((Receipts) carrier).look(inquiry);
    }

    /** What is unknown is sent again. */
    static final class Resending extends Faulty {
        Resending(Carrier carrier) {
            super(carrier);
        }

        @Override
        public Delivery deliver(Outbound message) {
            Delivery answer = carrier.deliver(message);
            return answer instanceof Delivery.Unknown ? carrier.deliver(message) : answer;
        }
    }

    /** The same outcome whatever came of it, if something came of it that looks like this. */
    static final class Saying extends Faulty {
        private final Class<? extends Delivery> instead;
        private final boolean looking;
        private final Delivery outcome;

        Saying(Carrier carrier, Class<? extends Delivery> instead, boolean looking, Delivery outcome) {
            super(carrier);
            this.instead = instead;
            this.looking = looking;
            this.outcome = outcome;
        }

        @Override
        public Delivery deliver(Outbound message) {
            Delivery answer = carrier.deliver(message);
            return !looking && instead.isInstance(answer) ? outcome : answer;
        }

        @Override
        public Delivery look(Inquiry inquiry) {
            Delivery answer = ((Receipts) carrier).look(inquiry);
            return looking && instead.isInstance(answer) ? outcome : answer;
        }
    }

    /** Looks up what was looked up before. */
    static final class Confused extends Faulty {
        private Optional<String> handle = Optional.empty();

        Confused(Carrier carrier) {
            super(carrier);
        }

        @Override
        public Delivery look(Inquiry inquiry) {
            Optional<String> asked = handle.or(inquiry::handle);
            handle = inquiry.handle();
            return super.look(new Inquiry(inquiry.key(), inquiry.to(), asked, inquiry.doubt()));
        }
    }

    /** Writes to whoever was written to before. */
    static final class Astray extends Faulty {
        private Optional<Outbound> before = Optional.empty();

        Astray(Carrier carrier) {
            super(carrier);
        }

        @Override
        public Delivery deliver(Outbound message) {
            Outbound former = before.orElse(message);
            before = Optional.of(message);
            return carrier.deliver(new Outbound(
                    message.key(),
                    former.to(),
                    message.content(),
                    message.purpose(),
                    message.inReplyTo(),
                    message.expires()));
        }
    }

    /** Answers an arrival with the code of the arrival before. */
    static final class Miscoded extends Faulty {
        private Optional<Outbound.Reply> before = Optional.empty();

        Miscoded(Carrier carrier) {
            super(carrier);
        }

        @Override
        public Delivery deliver(Outbound message) {
            Optional<Outbound.Reply> reply = message.inReplyTo().or(() -> before);
            before = message.inReplyTo().or(() -> before);
            return carrier.deliver(new Outbound(
                    message.key(), message.to(), message.content(), message.purpose(), reply, message.expires()));
        }
    }

    /** Sends each message when the next one comes. */
    static final class Late extends Faulty {
        private Optional<Outbound> before = Optional.empty();

        Late(Carrier carrier) {
            super(carrier);
        }

        @Override
        public Delivery deliver(Outbound message) {
            before.ifPresent(carrier::deliver);
            before = Optional.of(message);
            return Delivery.accepted("soon");
        }
    }
}
