package io.github.muchang.engine;

import io.github.muchang.journal.PersonFact;
import io.github.muchang.journey.GiveTag;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.RecordActivity;
import io.github.muchang.journey.Step;
import io.github.muchang.journey.TakeTag;
import io.github.muchang.party.Party;
import io.github.muchang.time.LocalCalendar;

/** Steps that change what is known of a party, by the same facts as if a signal had told it. */
final class Marks {
    private Marks() {}

    static boolean isMark(Step step) {
        return step instanceof GiveTag || step instanceof TakeTag || step instanceof RecordActivity;
    }

    /** Says the fact; nothing where it is so already, or where there is no room for another tag. */
    static void make(Turn turn, Journey journey, Step step, LocalCalendar calendar) {
        long now = turn.now();
        Party party = turn.party();
        if (step instanceof GiveTag give) {
            if (!party.tags().containsKey(give.tag()) && party.tags().size() < Party.TAGS) {
                turn.say(new PersonFact.TagGiven(now, now, give.tag(), journey.name()));
            }
        } else if (step instanceof TakeTag take) {
            if (party.tags().containsKey(take.tag())) {
                turn.say(new PersonFact.TagTaken(now, take.tag(), journey.name()));
            }
        } else if (step instanceof RecordActivity record) {
            turn.say(new PersonFact.ActivityRecorded(
                    now, now, record.activity(), calendar.dayOf(now), record.label(), 0, "", false));
        } else {
            throw new AssertionError(step);
        }
    }
}
