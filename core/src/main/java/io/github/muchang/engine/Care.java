package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.StaffFact;
import io.github.muchang.journal.StaffFact.VisitClosed;
import io.github.muchang.party.OpenTask;
import io.github.muchang.party.Party;
import io.github.muchang.party.Reach;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.staff.DailyList;
import io.github.muchang.time.Moments;
import java.util.List;
import java.util.Map;

/** Who of the staff looks after somebody, and what daily lists have them do. */
final class Care {
    private final PrivateDomain domain;

    Care(PrivateDomain domain) {
        this.domain = domain;
    }

    /** Whoever was added by the account of somebody of the staff is looked after by them, unless somebody does so already. */
    void added(Stimulus stimulus, Deciding deciding) {
        if (!(stimulus.what() instanceof Occurrence.Added)
                || domain.team().members().isEmpty()
                || !deciding.party().owner().isEmpty()) {
            return;
        }
        List<CarrierId> over = stimulus.over();
        List<Reach> ways = ImmutableList.<Reach>builder()
                .addAll(stimulus.reaches())
                .addAll(deciding.party().reaches().stream()
                        .filter(each -> over.contains(each.carrier()))
                        .toList())
                .build();
        ways.stream()
                .map(Reach::account)
                .filter(account -> domain.team().member(account).isPresent())
                .findFirst()
                .ifPresent(account -> ownedBy(account, StaffFact.Why.ADDED, deciding));
    }

    static void ownedBy(String staff, StaffFact.Why why, Deciding deciding) {
        String former = deciding.party().owner();
        if (!former.equals(staff)) {
            deciding.say(new StaffFact.OwnerSet(deciding.now(), staff, former, why));
        }
    }

    /** Closes what a daily list wanted on a day that is over, or what was to be posted in a group that was closed. */
    static void look(Deciding deciding) {
        Party party = deciding.party();
        boolean over = party.erased()
                || (party.kind() == Party.Kind.COMMUNITY && !party.community().isOpen());
        if (due(party) > deciding.now() && !over) {
            return;
        }
        for (Map.Entry<String, OpenTask> each : deciding.party().tasks().entrySet()) {
            OpenTask task = each.getValue();
            if (task.isDaily() && (task.until() <= deciding.now() || over)) {
                deciding.say(closed(deciding, each.getKey(), task, VisitClosed.MISSED, ""));
            }
        }
    }

    /** When a day is over on which something is to be done. */
    static long due(Party party) {
        long due = Moments.NEVER;
        for (int i = 0; i < party.tasks().size(); i++) {
            OpenTask task = party.tasks().at(i);
            due = task.isDaily() ? Math.min(due, task.until()) : due;
        }
        return due;
    }

    /** What a daily list wanted was done. */
    void done(Occurrence.TaskDone done, Deciding deciding) {
        OpenTask task = deciding.party().tasks().find(done.task());
        if (task == null || !task.isDaily() || !done.outcome().equals(VisitClosed.DONE)) {
            return;
        }
        long now = deciding.now();
        deciding.say(closed(deciding, done.task(), task, VisitClosed.DONE, done.by()));
        if (deciding.party().kind() == Party.Kind.COMMUNITY) {
            return; // a post of its programme, not a list
        }
        domain.team()
                .list(task.step())
                .flatMap(DailyList::recording)
                .ifPresent(activity -> deciding.say(new PersonFact.ActivityRecorded(
                        now, now, activity, domain.calendar().dayOf(now), task.step(), 0, "", false)));
    }

    private static VisitClosed closed(Deciding deciding, String name, OpenTask task, String outcome, String by) {
        return new VisitClosed(
                deciding.now(), task.step(), name, outcome, by, deciding.party().nextMessage());
    }
}
