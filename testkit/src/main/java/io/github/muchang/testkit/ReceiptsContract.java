package io.github.muchang.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Outbound;
import org.junit.jupiter.api.Test;

/** What Muchang relies on of a carrier that finds out what became of a message. Its capabilities say so. */
public interface ReceiptsContract extends CarriersFixture {
    /** What somebody has received is found to be accepted. */
    @Test
    default void what_was_received_is_found() {
        Trial trial = new Trial(this);
        Outbound message = trial.message(1);
        Delivery answer = trial.deliver(message);
        trial.letOut();

        assertTrue(trial.capabilities().receipts(), "its capabilities promise receipts");
        assertInstanceOf(Delivery.Accepted.class, trial.look(message, answer));
    }

    /** What arrived is never called refused, though its reply was lost: unknown is allowed, a lie is not. */
    @Test
    default void what_arrived_is_never_called_refused() {
        Trial trial = new Trial(this);
        trial.platform.stage(Situation.NEXT_REPLY_LOST);
        Outbound message = trial.message(1);
        Delivery answer = trial.deliver(message);
        trial.letOut();

        Delivery found = trial.look(message, answer);

        assertFalse(found instanceof Delivery.Refused, () -> "it arrived, and is found as " + found);
    }

    /** Looking, however often, changes nothing. */
    @Test
    default void looking_changes_nothing() {
        Trial trial = new Trial(this);
        Outbound message = trial.message(1);
        Delivery answer = trial.deliver(message);
        trial.letOut();

        Delivery found = trial.look(message, answer);
        for (int i = 0; i < 3; i++) {
            assertEquals(found, trial.look(message, answer));
        }
        trial.letOut();

        assertEquals(1, trial.seen().size(), "messages received");
    }

    /** A new carrier finds what an old one has sent. */
    @Test
    default void a_new_carrier_finds_what_an_old_one_sent() {
        Trial trial = new Trial(this);
        Outbound message = trial.message(1);
        Delivery answer = trial.deliver(message);
        trial.letOut();

        assertEquals(trial.look(message, answer), trial.look(trial.platform.carrier(), message, answer));
    }

    /** A platform in trouble cannot say: that is a value, not an exception, and no verdict. */
    @Test
    default void trouble_is_no_verdict() {
        Trial trial = new Trial(this);
        Outbound message = trial.message(1);
        Delivery answer = trial.deliver(message);
        for (Situation trouble :
                new Situation[] {Situation.DOWN, Situation.HANGING, Situation.TOO_FAST, Situation.TALKING_NONSENSE}) {
            trial.platform.stage(trouble);
            Delivery found = trial.look(message, answer);

            assertTrue(
                    found instanceof Delivery.Unknown || found instanceof Delivery.Throttled,
                    () -> trouble + " is found as " + found);
        }
    }
}
