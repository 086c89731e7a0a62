package io.github.muchang.runtime;

import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Pace;
import io.github.muchang.carrier.Patience;
import io.github.muchang.content.Personas;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.policy.PlatformRules;
import io.github.muchang.runtime.dispatch.Sender;
import java.util.Map;
import java.util.TreeMap;

/** How messages go out, as the host sets it. Not thread-safe. */
final class Outlets {
    final Map<CarrierId, Carrier> carriers = new TreeMap<>();
    final Map<Sender, Pace> paces = new TreeMap<>();
    Patience patience = Patience.DEFAULT;
    PlatformRules rules = PlatformRules.NONE;
    Personas personas = Personas.NONE;

    void add(Carrier carrier) {
        if (carriers.putIfAbsent(carrier.id(), carrier) != null) {
            throw new IllegalArgumentException("two carriers are called '" + carrier.id() + "'");
        }
    }

    void pace(CarrierId carrier, String account, Pace pace) {
        paces.put(new Sender(carrier, account), pace);
    }
}
