package io.github.muchang.domain;

import io.github.muchang.fault.Faults;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.lifecycle.Stage;
import io.github.muchang.segment.AllOf;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The lifecycle: every stage can be reached, and nobody goes to and fro between two. */
final class LifecycleCheck {
    private LifecycleCheck() {}

    static void check(Lifecycle lifecycle, Known known, Faults faults) {
        List<Stage> stages = lifecycle.stages();
        for (int i = 0; i < stages.size(); i++) {
            String at = "/lifecycle/" + i;
            if (stages.get(i).chinese().isBlank()) {
                faults.add(at + "/chinese", "say what operators call the stage '" + shown(stages.get(i)) + "'");
            }
            next(stages.get(i), at + "/next", known, faults);
        }
        if (!stages.isEmpty()
                && !(stages.get(0).when() instanceof AllOf all && all.parts().isEmpty())) {
            faults.add(
                    "/lifecycle/0/when",
                    "everybody begins at the first stage '" + shown(stages.get(0)) + "': it has no condition");
        }
        unreachable(lifecycle, faults);
        contradictory(stages, faults);
    }

    private static void next(Stage stage, String at, Known known, Faults faults) {
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < stage.next().size(); i++) {
            String name = stage.next().get(i);
            String place = at + "/" + i;
            if (!known.stages().contains(name)) {
                faults.unknown(place, "stage", name, known.stages());
            } else if (name.equals(stage.name())) {
                faults.add(place, "the stage '" + shown(stage) + "' does not follow itself");
            } else if (!seen.add(name)) {
                faults.add(place, "the stage '" + Faults.shown(name) + "' is listed twice");
            }
        }
    }

    private static void unreachable(Lifecycle lifecycle, Faults faults) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(lifecycle.first());
        while (!open.isEmpty()) {
            Stage stage = lifecycle.find(open.pop());
            if (stage != null && reached.add(stage.name())) {
                open.addAll(stage.next());
            }
        }
        List<Stage> stages = lifecycle.stages();
        for (int i = 1; i < stages.size(); i++) {
            if (!reached.contains(stages.get(i).name())) {
                faults.add(
                        "/lifecycle/" + i,
                        "nobody ever comes to the stage '" + shown(stages.get(i))
                                + "': no way of next stages leads from '" + shown(stages.get(0)) + "' to it");
            }
        }
    }

    private static void contradictory(List<Stage> stages, Faults faults) {
        for (int i = 0; i < stages.size(); i++) {
            for (int j = i + 1; j < stages.size(); j++) {
                Stage a = stages.get(i);
                Stage b = stages.get(j);
                if (a.next().contains(b.name())
                        && b.next().contains(a.name())
                        && a.when().equals(b.when())) {
                    faults.add(
                            "/lifecycle/" + j + "/when",
                            "the stages '" + shown(a) + "' and '" + shown(b)
                                    + "' lead to each other on the same condition: everybody in them would go to and fro");
                }
            }
        }
    }

    private static String shown(Stage stage) {
        return Faults.shown(stage.name());
    }
}
