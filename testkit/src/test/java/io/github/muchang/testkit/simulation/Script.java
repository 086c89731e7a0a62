package io.github.muchang.testkit.simulation;

import io.github.muchang.carrier.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a world is made of. The same script always runs the same way.
 *
 * @param plans the first is the one to begin with
 * @param start in milliseconds
 */
record Script(
        Profile profile,
        long seed,
        long start,
        List<Plan> plans,
        List<Line> carriers,
        List<Event> events,
        List<Fault> faults) {

    /**
     * A carrier of a world.
     *
     * @param knows for how long its platform knows a key again, in milliseconds; empty if it does not
     * @param receipts whether it can be asked what became of a message
     */
    record Line(String name, Optional<Long> knows, boolean receipts, Pace pace) {}

    Script with(List<Event> some) {
        return new Script(profile, seed, start, plans, carriers, some, faults);
    }

    Script troubled(List<Fault> some) {
        return new Script(profile, seed, start, plans, carriers, events, some);
    }

    /** Whether nothing goes wrong, so that everything that may be sent is. */
    boolean isFair() {
        return faults.isEmpty()
                && carriers.stream().allMatch(each -> each.pace().rates().isEmpty());
    }

    String told() {
        List<String> lines = new ArrayList<>();
        plans.forEach(plan -> {
            lines.add("plan in " + plan.zone() + ": " + plan.pools());
            plan.contents().forEach(each -> lines.add("  " + each));
            plan.crew().hands().forEach(each -> lines.add("  " + each));
            plan.crew().rounds().forEach(each -> lines.add("  " + each));
            plan.doings().contents().forEach(each -> lines.add("  " + each));
            plan.doings().programmes().forEach(each -> lines.add("  " + each));
            plan.rules().forEach(each -> lines.add("  " + each));
            plan.journeys()
                    .forEach(each -> lines.add("  " + each.name() + " " + each.version() + " on "
                            + each.starts() + " " + each.reentry() + " " + each.limit() + " " + each.exits() + " "
                            + each.steps() + " " + each.replaces()));
        });
        carriers.forEach(each -> lines.add(each.toString()));
        events.forEach(each -> lines.add("  " + each));
        faults.forEach(each -> lines.add("  " + each));
        return String.join("\n", lines);
    }
}
