package io.github.muchang.journey;

import io.github.muchang.fault.Faults;
import java.util.List;

/** How large a journey may be: the time that a check takes depends on it. */
final class JourneySize {
    static final int STARTS = 32;
    static final int EXITS = 16;
    static final int STEPS = 200;
    static final int BRANCHES = 32;
    static final int AGAIN = 10;
    static final int REPLACES = 64;

    private JourneySize() {}

    /** Whether nothing is over its limit; faults for what is. */
    static boolean kept(Journey journey, String pointer, Faults faults) {
        boolean[] kept = {true};
        Limit limit = (place, found, most) -> {
            if (found > most) {
                faults.add(pointer + place, "found " + found + ", allowed are at most " + most);
                kept[0] = false;
            }
        };
        limit.check("/starts", journey.starts().size(), STARTS);
        limit.check("/endIf", journey.exits().size(), EXITS);
        limit.check("/steps", journey.steps().size(), STEPS);
        limit.check("/replaces", journey.replaces().size(), REPLACES);
        for (int i = 0; i < journey.replaces().size(); i++) {
            limit.check(
                    "/replaces/" + i + "/steps",
                    journey.replaces().get(i).steps().size(),
                    STEPS);
        }
        List<Step> steps = journey.steps();
        for (int i = 0; i < Math.min(STEPS, steps.size()); i++) {
            step(steps.get(i), "/steps/" + i, limit);
        }
        return kept[0];
    }

    private static void step(Step step, String at, Limit limit) {
        if (step instanceof Choose choose) {
            limit.check(at + "/choose", choose.cases().size(), BRANCHES);
        } else if (step instanceof Split split) {
            limit.check(at + "/split", split.arms().size(), BRANCHES);
        } else if (step instanceof StaffTask task) {
            limit.check(at + "/outcomes", task.outcomes().size(), BRANCHES);
            limit.check(at + "/staff", task.staff().size(), BRANCHES);
        } else if (step instanceof Ask ask) {
            limit.check(at + "/again", ask.again().size(), AGAIN);
        }
    }

    private interface Limit {
        void check(String place, int found, int most);
    }
}
