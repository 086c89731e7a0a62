package io.github.muchang.testkit.simulation;

import io.github.muchang.carrier.Carrier;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import java.util.List;

/** What stands between a world and the library: nothing, or something that does what a fault of the library's would do. */
interface Bug {
    /** Nothing. */
    Bug NONE = new Bug() {};

    /** The plan that the library is told. */
    default Plan plan(Plan plan) {
        return plan;
    }

    /** The stores that a process begins with. */
    default Stores stores(Stores stores) {
        return stores;
    }

    /** A carrier. */
    default Carrier carrier(Carrier carrier) {
        return carrier;
    }

    /** What comes in at the door for a signal. */
    default List<Signal> door(Signal signal) {
        return List.of(signal);
    }

    /** Whether the journal's replay is compared with the states; what tampers with states must be caught by what follows from it. */
    default boolean replays() {
        return true;
    }
}
