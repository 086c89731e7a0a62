package io.github.muchang.testkit.simulation;

import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What comes in at the door is not what came. */
final class DoorBugs {
    private DoorBugs() {}

    static Bug door(Function<Signal, List<Signal>> other) {
        return new Bug() {
            @Override
            public List<Signal> door(Signal signal) {
                return other.apply(signal);
            }
        };
    }

    static List<Signal> lost(Signal signal) {
        return signal.id().orElse("").endsWith("7") ? List.of() : List.of(signal);
    }

    static List<Signal> twice(Signal signal) {
        return List.of(signal, signal.withId(signal.id().orElse("") + "-copy"));
    }

    /** Wherever somebody says they are, it is Greenwich. */
    static List<Signal> inGreenwich(Signal signal) {
        return signal.what() instanceof Occurrence.Described described
                        && described.values().containsKey("zone")
                ? List.of(with(signal, new Occurrence.Described(Map.of("zone", "UTC"), Set.of())))
                : List.of(signal);
    }

    /** A withdrawal is taken for an agreement to hear of it. */
    static List<Signal> deaf(Signal signal) {
        return signal.what() instanceof Occurrence.Withdrew
                ? List.of(with(signal, new Occurrence.Identified()))
                : List.of(signal);
    }

    /** Nobody leaves. */
    static List<Signal> sticky(Signal signal) {
        return signal.what() instanceof Occurrence.Left
                ? List.of(with(signal, new Occurrence.Identified()))
                : List.of(signal);
    }

    /** Only the first of somebody's names is heard. */
    static List<Signal> forgetful(Signal signal) {
        return List.of(new Signal(
                signal.id(), signal.identities().subList(0, 1), signal.addresses(), signal.at(), signal.what()));
    }

    private static Signal with(Signal signal, Occurrence what) {
        return new Signal(signal.id(), signal.identities(), signal.addresses(), signal.at(), what);
    }
}
