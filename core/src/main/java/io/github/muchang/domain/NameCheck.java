package io.github.muchang.domain;

import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names in a list: each of the right form, no two the same. */
final class NameCheck {
    private NameCheck() {}

    /** Checks the names of the things at {@code place/skipped…}; {@code member} is empty if the things are names. */
    static void check(String place, String member, List<String> names, int skipped, Faults faults) {
        Map<String, Integer> taken = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String at = place + "/" + (i - skipped) + member;
            Names.check(name, at, faults);
            Integer first = taken.putIfAbsent(name, i);
            if (first != null && !name.isEmpty()) {
                faults.add(
                        at,
                        "the name '" + Faults.shown(name) + "' is already taken by "
                                + (first < skipped ? "a standard one" : place + "/" + (first - skipped)));
            }
        }
    }

    static void check(String place, List<String> names, Faults faults) {
        check(place, "/name", names, 0, faults);
    }
}
