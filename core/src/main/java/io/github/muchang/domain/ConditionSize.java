package io.github.muchang.domain;

import io.github.muchang.fault.Faults;
import io.github.muchang.segment.Condition;
import java.util.ArrayDeque;
import java.util.Deque;

/** How deep and how large a condition may be, found without recursion and in bounded time whatever it is. */
final class ConditionSize {
    static final int DEEPEST = 32;
    static final int MOST_PARTS = 1000;

    private ConditionSize() {}

    /** Whether all conditions keep the limits; faults for those that do not. */
    static boolean kept(DomainParts parts, Faults faults) {
        Faults here = new Faults();
        Conditioned.roots(parts, (condition, pointer) -> check(condition, pointer, here));
        here.list().forEach(fault -> faults.add(fault.place(), fault.message()));
        return here.none();
    }

    private static void check(Condition whole, String pointer, Faults faults) {
        Deque<Level> open = new ArrayDeque<>();
        open.add(new Level(whole, 1));
        int seen = 1;
        while (!open.isEmpty()) {
            Level next = open.pop();
            seen += next.condition.parts().size();
            if (next.level > DEEPEST) {
                faults.add(
                        pointer,
                        "conditions are nested more than " + DEEPEST + " levels deep; name a part as a segment");
                return;
            }
            if (seen > MOST_PARTS) {
                faults.add(pointer, "the condition has more than " + MOST_PARTS + " parts; name some as segments");
                return;
            }
            next.condition.parts().forEach(part -> open.push(new Level(part, next.level + 1)));
        }
    }

    private record Level(Condition condition, int level) {}
}
