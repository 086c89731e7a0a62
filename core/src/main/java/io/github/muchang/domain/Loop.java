package io.github.muchang.domain;

import io.github.muchang.fault.Faults;
import java.util.List;
import java.util.stream.Collectors;

/** Names that lead back to the first of them, as a message shows them. */
final class Loop {
    private static final int MOST = 12;

    private Loop() {}

    static String shown(List<String> circle) {
        List<String> some = circle.size() > MOST ? circle.subList(0, MOST) : circle;
        String names = some.stream().map(Faults::shown).collect(Collectors.joining(" → "));
        return circle.size() > MOST ? names + " → … → " + Faults.shown(circle.get(circle.size() - 1)) : names;
    }
}
