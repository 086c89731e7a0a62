package io.github.muchang.foresight;

import io.github.muchang.journal.StaffFact;
import io.github.muchang.journal.StaffFact.OwnerSet;
import io.github.muchang.journal.StaffFact.TaskAssigned;
import io.github.muchang.journal.StaffFact.VisitOpened;
import io.github.muchang.party.OpenTask;
import io.github.muchang.party.Party;
import java.util.Optional;

/** Puts people and tasks into the hands in which they were, where there still is such a task. */
final class Assigning {
    private Assigning() {}

    static Optional<StaffFact> of(StaffFact fact, Party party, long now) {
        if (fact instanceof OwnerSet set) {
            return Optional.of(new OwnerSet(now, set.staff(), party.owner(), set.why()));
        } else if (fact instanceof TaskAssigned given) {
            OpenTask open = party.tasks().find(given.task());
            return open == null
                    ? Optional.empty()
                    : Optional.of(new TaskAssigned(now, given.task(), given.staff(), open.staff(), given.why()));
        } else if (fact instanceof VisitOpened visit) {
            boolean room = party.tasks().size() < Party.TASKS && !party.tasks().containsKey(visit.task());
            return room && visit.until() > now
                    ? Optional.of(new VisitOpened(
                            now, visit.list(), visit.task(), visit.what(), visit.staff(), visit.until()))
                    : Optional.empty();
        }
        throw new AssertionError(fact);
    }
}
