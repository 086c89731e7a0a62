package io.github.muchang.runtime;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Measure;
import io.github.muchang.carrier.Moderator;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.Identity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A moderator that does what it is told, and remembers what it was asked. */
final class Warden implements Moderator {
    static final CarrierId CARRIER = CarrierId.of("wecom-groups");

    final List<Measure> asked = new ArrayList<>();
    final Deque<Supplier<Delivery>> next = new ArrayDeque<>();
    Optional<Boolean> there = Optional.empty();
    int looks;

    @Override
    public CarrierId id() {
        return CARRIER;
    }

    @Override
    public Delivery carryOut(Measure measure) {
        asked.add(measure);
        return next.isEmpty() ? Delivery.accepted("done") : next.remove().get();
    }

    @Override
    public Optional<Boolean> isThere(Address group, List<Identity> member) {
        looks++;
        return there;
    }

    Warden saying(Delivery delivery) {
        next.add(() -> delivery);
        return this;
    }

    /** The process ends in the middle of the next call. */
    Warden dying() {
        next.add(() -> {
            throw new Death();
        });
        return this;
    }

    static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }
}
