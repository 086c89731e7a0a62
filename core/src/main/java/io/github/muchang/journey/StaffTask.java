package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Optional;

/**
 * Something that a person must do, and goes on with the step of what came of it. Each method answers a changed copy.
 *
 * @param name durable name
 * @param what what must be done, in words; nothing personal
 * @param role who does it, by role; empty if staff is named
 * @param staff who does it, by name of the account; empty if a role is named
 * @param within the time there is
 * @param outcomes what may come of it, each with a step
 * @param overdue the step to go on with when nothing was told in time; empty for the next
 * @param remind so long before the time is over whoever has it is reminded; empty for never
 */
public record StaffTask(
        String name,
        String what,
        String role,
        List<String> staff,
        Span within,
        List<Outcome> outcomes,
        String overdue,
        Optional<Span> remind)
        implements Step {
    /** The time there is, if nothing else is said. */
    public static final Span WITHIN = Span.days(1);

    /** What it is called that nothing was told in time. */
    public static final String OVERDUE = "overdue";

    /** Copies the lists. */
    public StaffTask {
        staff = ImmutableList.copyOf(staff);
        outcomes = ImmutableList.copyOf(outcomes);
    }

    /** Something to do within a day; by whom must be said. */
    public static StaffTask of(String what) {
        return new StaffTask("", what, "", ImmutableList.of(), WITHIN, ImmutableList.of(), Way.NEXT, Optional.empty());
    }

    /** Done by whoever has this role. */
    public StaffTask by(String whoseRole) {
        return new StaffTask(name, what, whoseRole, staff, within, outcomes, overdue, remind);
    }

    /** Done by one of these. */
    public StaffTask byOneOf(String... accounts) {
        return new StaffTask(name, what, role, ImmutableList.copyOf(accounts), within, outcomes, overdue, remind);
    }

    /** To be done in this time. */
    public StaffTask within(Span length) {
        return new StaffTask(name, what, role, staff, length, outcomes, overdue, remind);
    }

    /** May come to this, and then goes on with this step. */
    public StaffTask outcome(String outcome, String then) {
        List<Outcome> more = ImmutableList.<Outcome>builder()
                .addAll(outcomes)
                .add(new Outcome(outcome, then))
                .build();
        return new StaffTask(name, what, role, staff, within, more, overdue, remind);
    }

    /** Goes on with this step when nothing was told in time. */
    public StaffTask overdue(String then) {
        return new StaffTask(name, what, role, staff, within, outcomes, then, remind);
    }

    /** Whoever has it is reminded so long before the time is over. */
    public StaffTask remind(Span before) {
        return new StaffTask(name, what, role, staff, within, outcomes, overdue, Optional.of(before));
    }

    @Override
    public StaffTask named(String durable) {
        return new StaffTask(durable, what, role, staff, within, outcomes, overdue, remind);
    }

    @Override
    public List<Way> ways() {
        ImmutableList.Builder<Way> ways = ImmutableList.builder();
        for (int i = 0; i < outcomes.size(); i++) {
            ways.add(new Way(outcomes.get(i).name(), outcomes.get(i).then(), "/outcomes/" + i + "/then"));
        }
        return ways.add(new Way(OVERDUE, overdue, "/overdue")).build();
    }

    @Override
    public boolean takesTime() {
        return true;
    }

    /**
     * What may come of a task.
     *
     * @param name what it is called
     * @param then the step to go on with; empty for the next
     */
    public record Outcome(String name, String then) {}
}
