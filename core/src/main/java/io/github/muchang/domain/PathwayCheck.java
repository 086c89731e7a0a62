package io.github.muchang.domain;

import io.github.muchang.channel.Pathway;
import io.github.muchang.fault.Faults;
import io.github.muchang.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Pathways: between pools that exist, with codes of their own, in the domain's currency. */
final class PathwayCheck {
    private PathwayCheck() {}

    /** Checks; an empty currency is one that is not known, with which nothing is compared. */
    static void check(List<Pathway> pathways, String currency, Known known, Faults faults) {
        Map<String, String> codes = new TreeMap<>();
        for (int i = 0; i < pathways.size(); i++) {
            Pathway way = pathways.get(i);
            String at = "/pathways/" + i;
            pool(way.from(), at + "/from", known, faults);
            if (way.kind() == Pathway.Kind.MOVE || !way.from().equals(way.to())) {
                pool(way.to(), at + "/to", known, faults);
            }
            kind(way, at, faults);
            cost(way.cost().perUse(), at + "/cost/perUse", currency, faults);
            cost(way.cost().perArrival(), at + "/cost/perArrival", currency, faults);
            if (way.partner().isPresent() && way.partner().get().isBlank()) {
                faults.add(at + "/partner", "a partner has a name; leave it out if the traffic is our own");
            }
            for (int j = 0; j < way.sources().size(); j++) {
                String code = way.sources().get(j).code();
                String owner = codes.putIfAbsent(code, at);
                if (owner != null) {
                    faults.add(
                            at + "/sources/" + j + "/code",
                            "the source code '" + code + "' already belongs to " + owner
                                    + ": a code tells one placement");
                }
            }
        }
    }

    private static void pool(String name, String place, Known known, Faults faults) {
        if (!known.pools().contains(name)) {
            faults.unknown(place, "pool", name, known.pools());
        }
    }

    private static void kind(Pathway way, String at, Faults faults) {
        String from = Faults.shown(way.from());
        if (way.kind() == Pathway.Kind.MOVE) {
            if (way.from().equals(way.to())) {
                faults.add(
                        at + "/to",
                        "a pathway that moves people leads to another pool than '" + from
                                + "'; one that reaches people where they are is of kind reach");
            }
            if (!way.abilities().isEmpty()) {
                faults.add(at + "/abilities", "abilities belong to pathways that reach people; this one moves them");
            }
        } else {
            if (!way.from().equals(way.to())) {
                faults.add(
                        at + "/to",
                        "a pathway that reaches people stays in its pool '" + from + "', it does not lead to '"
                                + Faults.shown(way.to()) + "'");
            }
            if (!way.sources().isEmpty()) {
                faults.add(
                        at + "/sources",
                        "source codes belong to pathways that move people; nobody arrives along one that reaches them");
            }
        }
    }

    private static void cost(Optional<Money> amount, String place, String currency, Faults faults) {
        if (amount.isPresent()
                && !currency.isEmpty()
                && !amount.get().currency().equals(currency)) {
            faults.add(
                    place,
                    "found " + amount.get() + ", costs are in the domain's currency " + currency
                            + " (Muchang knows no exchange rates)");
        }
    }
}
