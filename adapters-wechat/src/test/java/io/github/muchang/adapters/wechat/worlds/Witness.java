package io.github.muchang.adapters.wechat.worlds;

import io.github.muchang.adapters.wechat.worlds.Step.When;
import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Receipts;
import io.github.muchang.content.Message;
import io.github.muchang.identity.CarrierId;
import java.util.function.UnaryOperator;

/** Stands between a carrier and the library, marks words, lets processes die, and has the ledger compare what is said with what is so. */
record Witness(Carrier carrier, Ledger ledger, Life life) implements Carrier, Receipts {
    /** Around a carrier that may be at fault; what it is given, and what it is, are watched from both sides. */
    static Carrier around(Carrier carrier, Ledger ledger, Life life, boolean marked, UnaryOperator<Carrier> fault) {
        Carrier watched = fault.apply(new Witness(carrier, ledger, life));
        return marked ? new Marking(watched) : watched;
    }

    @Override
    public CarrierId id() {
        return carrier.id();
    }

    @Override
    public Capabilities capabilities() {
        return carrier.capabilities();
    }

    @Override
    public Delivery deliver(Outbound message) {
        life.passes(When.BEFORE_CALL);
        Delivery answer;
        try {
            ledger.goes(message);
            answer = carrier.deliver(message);
            ledger.went(message, answer);
        } catch (Violation e) {
            life.broken(e); // whatever a carrier throws is caught
            throw e;
        }
        life.passes(When.AFTER_CALL);
        return answer;
    }

    @Override
    public Delivery look(Inquiry inquiry) {
        life.needed();
        Delivery answer = ((Receipts) carrier).look(inquiry);
        try {
            ledger.looked(inquiry, answer);
        } catch (Violation e) {
            life.broken(e);
            throw e;
        }
        return answer;
    }

    @Override
    public String toString() {
        return carrier.toString();
    }

    /** Gives each message words of its own. */
    private record Marking(Carrier carrier) implements Carrier, Receipts {
        @Override
        public CarrierId id() {
            return carrier.id();
        }

        @Override
        public Capabilities capabilities() {
            return carrier.capabilities();
        }

        @Override
        public Delivery deliver(Outbound message) {
            return carrier.deliver(new Outbound(
                    message.key(),
                    message.to(),
                    marked(message.content(), message.key()),
                    message.purpose(),
                    message.inReplyTo(),
                    message.expires()));
        }

        @Override
        public Delivery look(Inquiry inquiry) {
            return ((Receipts) carrier)
                    .look(new Inquiry(
                            inquiry.key(),
                            inquiry.to(),
                            inquiry.handle(),
                            inquiry.doubt()
                                    .map(each ->
                                            new Inquiry.Doubt(each.since(), marked(each.content(), inquiry.key())))));
        }

        private static Message marked(Message content, String key) {
            return new Message.Text(content.words().orElse("") + " " + key);
        }

        @Override
        public String toString() {
            return carrier.toString();
        }
    }
}
