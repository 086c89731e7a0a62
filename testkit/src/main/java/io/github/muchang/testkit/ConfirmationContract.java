package io.github.muchang.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Outbound;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Muchang relies on of a carrier whose messages a member of staff, or a job, must let out. Its capabilities say so. */
public interface ConfirmationContract extends ReceiptsContract {
    /** What waits is pending, and nobody has received it. */
    @Test
    default void what_waits_is_pending() {
        Trial trial = new Trial(this);
        Outbound message = trial.message(1);
        Delivery answer = trial.deliver(message);

        assertTrue(trial.capabilities().confirmed(), "its capabilities say that messages wait");
        assertInstanceOf(Delivery.Pending.class, answer);
        assertInstanceOf(Delivery.Pending.class, trial.look(message, answer));
        assertEquals(List.of(), trial.seen());
    }

    /** What staff did not let out is refused for that reason. */
    @Test
    default void what_staff_declined_is_refused() {
        Trial trial = new Trial(this);
        Outbound message = trial.message(1);
        Delivery answer = trial.deliver(message);
        trial.platform.stage(Situation.STAFF_DECLINES);

        Delivery.Refused refused = assertInstanceOf(Delivery.Refused.class, trial.look(message, answer));

        assertEquals(Delivery.Reason.NOT_CONFIRMED, refused.reason());
        assertEquals(List.of(), trial.seen());
    }
}
