package io.github.muchang.journey;

import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with one step in itself. */
final class StepCheck {
    private static final int MOST_WEIGHT = 1_000_000;
    private static final int LONGEST_TASK = 500;

    private final Faults faults;

    StepCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Step step, String at) {
        if (step instanceof Choose choose) {
            choose(choose, at);
        } else if (step instanceof Split split) {
            split(split, at);
        } else if (step instanceof StaffTask task) {
            task(task, at);
        } else if (step instanceof GiveTag give) {
            Names.check(give.tag(), at + "/tag", faults);
        } else if (step instanceof TakeTag take) {
            Names.check(take.tag(), at + "/untag", faults);
        } else if (step instanceof End end) {
            Names.check(end.outcome(), at + "/end", faults);
        } else if (step instanceof Ask ask && ask.refusal().isPresent()) {
            Deed refusal = ask.refusal().get();
            if (ask.answer() instanceof Answer.Done done && done.deed().equals(refusal)) {
                faults.add(at + "/refusedBy", "the same is an answer and a refusal");
            }
        }
    }

    private void choose(Choose choose, String at) {
        if (choose.cases().isEmpty()) {
            faults.add(at + "/choose", "there is nothing to choose from: at least one case is needed");
        }
        if (choose.otherwise().isEmpty()) {
            faults.add(at, "'otherwise' is missing: say which step follows when no case holds");
        }
    }

    private void split(Split split, String at) {
        long total = 0;
        Set<String> taken = new TreeSet<>();
        for (int i = 0; i < split.arms().size(); i++) {
            Split.Arm arm = split.arms().get(i);
            String place = at + "/split/" + i;
            name(arm.name(), place + "/arm", taken);
            JourneyCheck.number(place + "/weight", arm.weight(), 0, MOST_WEIGHT, faults);
            total += arm.weight();
        }
        if (total <= 0) {
            faults.add(at + "/split", "nobody would be in any arm: weights come to more than 0");
        }
    }

    private void task(StaffTask task, String at) {
        if (task.what().isBlank() || task.what().length() > LONGEST_TASK) {
            faults.add(at + "/task", "say in 1 to " + LONGEST_TASK + " characters what must be done");
        }
        if (task.role().isBlank() == task.staff().isEmpty()) {
            faults.add(at, "a task is for a 'role' or for 'staff', one of both");
        }
        if (!task.role().isBlank()) {
            Names.check(task.role(), at + "/role", faults);
        }
        for (int i = 0; i < task.staff().size(); i++) {
            Names.check(task.staff().get(i), at + "/staff/" + i, faults);
        }
        if (task.remind().isPresent() && task.remind().get().compareTo(task.within()) >= 0) {
            faults.add(at + "/remind", "it would remind before there is a task: the time is " + task.within());
        }
        if (task.outcomes().isEmpty()) {
            faults.add(at + "/outcomes", "say what may come of it: at least one outcome with its step");
        }
        Set<String> taken = new TreeSet<>();
        List<StaffTask.Outcome> outcomes = task.outcomes();
        for (int i = 0; i < outcomes.size(); i++) {
            name(outcomes.get(i).name(), at + "/outcomes/" + i + "/outcome", taken);
            if (outcomes.get(i).name().equals(StaffTask.OVERDUE)) {
                faults.add(
                        at + "/outcomes/" + i + "/outcome",
                        "'" + StaffTask.OVERDUE + "' is what it is called that nothing was told in time");
            }
        }
    }

    private void name(String name, String place, Set<String> taken) {
        Names.check(name, place, faults);
        if (!taken.add(name)) {
            faults.add(place, "'" + Faults.shown(name) + "' is there twice");
        }
    }
}
