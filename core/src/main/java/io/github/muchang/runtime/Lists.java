package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.HouseFact.ListDrawn;
import io.github.muchang.journal.StaffFact.VisitOpened;
import io.github.muchang.party.Party;
import io.github.muchang.party.TouchLedger;
import io.github.muchang.segment.InSegment;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Verdict;
import io.github.muchang.staff.DailyList;
import io.github.muchang.staff.Member;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Moments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/** Gives out the tasks of daily lists, once a day each; of a day on which nobody looked there are none. Used by one thread at a time. */
final class Lists {
    private static final int AT_ONCE = 256;

    private final PrivateDomain domain;
    private final Committer committer;
    private final Clockwork clockwork;
    private final House house;
    private final Answers answers;
    private final Decide decide;
    private final Rota rota;
    private final Map<String, Long> drawn;

    Lists(
            PrivateDomain domain,
            Committer committer,
            Clockwork clockwork,
            House house,
            Answers answers,
            Decide decide,
            Rota rota) {
        this.domain = domain;
        this.committer = committer;
        this.clockwork = clockwork;
        this.house = house;
        this.answers = answers;
        this.decide = decide;
        this.rota = rota;
        this.drawn = new TreeMap<>(house.drawn());
    }

    /** Somebody to look in on, and when that was done last. */
    private record Candidate(PartyId party, long last) {}

    /** When a list is to be drawn next; never as long as nobody looks after anybody. */
    synchronized long nextMoment(long now) {
        long next = Moments.NEVER;
        if (!domain.team().lists().isEmpty() && committer.index().duties().anyOwned()) {
            for (DailyList list : domain.team().lists()) {
                next = Math.min(next, next(list, now));
            }
        }
        return next;
    }

    private long next(DailyList list, long now) {
        LocalCalendar calendar = domain.calendar();
        long day = Math.max(calendar.dayOf(now), drawn.getOrDefault(list.name(), Long.MIN_VALUE) + 1);
        return calendar.momentOf(day, list.at());
    }

    /** Draws every list whose time has come. */
    synchronized void draw(long now) {
        if (nextMoment(now) > now) {
            return;
        }
        for (DailyList list : domain.team().lists()) {
            if (next(list, now) <= now) {
                draw(list, now);
            }
        }
    }

    private void draw(DailyList list, long now) {
        long day = domain.calendar().dayOf(now);
        long end = domain.calendar().startOf(day + 1);
        String task = list.name() + ":" + day;
        int visits = 0;
        for (Member each : rota.present()) {
            if (each.roles().contains(list.by()) && rota.atWork(each, now) < end) {
                List<PartyId> parties = candidates(list, each.name(), task, day, now);
                for (List<PartyId> some : Iterables.partition(parties, AT_ONCE)) {
                    committer.commit(clockwork::batch, batch -> {
                        some.forEach(party -> open(list, each.name(), task, end, party, batch));
                        return some.size();
                    });
                }
                visits += parties.size();
            }
        }
        int given = visits;
        committer.commit(clockwork::batch, batch -> {
            house.note(batch, now, at -> new ListDrawn(at, list.name(), day, given));
            return given;
        });
        drawn.put(list.name(), day);
    }

    private void open(DailyList list, String staff, String task, long end, PartyId id, Batch batch) {
        long now = clockwork.caughtUp(id, batch);
        Party party = batch.party(id);
        if (!party.tasks().containsKey(task)
                && party.tasks().size() < Party.TASKS
                && party.owner().equals(staff)
                && now < end) {
            VisitOpened opened = new VisitOpened(now, list.name(), task, list.what(), staff, end);
            batch.decided(id, decide.told(party, ImmutableList.of(opened), now, batch.yardsticks()));
        }
    }

    /** A member's own customers for whom the list is, those first who waited for longest; fewer if some were given out today already. */
    private List<PartyId> candidates(DailyList list, String staff, String task, long day, long now) {
        RoaringBitmap owned = committer.index().duties().owned(staff);
        if (list.of() instanceof InSegment in) {
            Audience segment = committer.index().segment(in.segment());
            owned = RoaringBitmap.bitmapOf(owned.stream()
                    .filter(each -> segment.contains(new PartyId(each)))
                    .toArray());
        }
        List<Candidate> waiting = new ArrayList<>();
        int room = list.atMost();
        for (int number : owned) {
            Party party = answers.party(new PartyId(number));
            long last = last(list, party);
            if (party.tasks().containsKey(task)
                    || (last != Moments.FIRST && domain.calendar().dayOf(last) == day)) {
                room--;
            } else if (party.tasks().size() < Party.TASKS && holds(list, party, now)) {
                waiting.add(new Candidate(party.id(), last));
            }
        }
        return waiting.stream()
                .sorted(Comparator.comparingLong(Candidate::last).thenComparing(Candidate::party))
                .limit(Math.max(0, room))
                .map(Candidate::party)
                .collect(ImmutableList.toImmutableList());
    }

    private boolean holds(DailyList list, Party party, long now) {
        Subject subject =
                new Subject(party, Math.max(now, party.asOf()), domain.calendar(), domain, clockwork.yardsticks());
        return Verdict.holds(list.of().verdict(subject));
    }

    /** When it was done last, as the ledger of touches knows. */
    private static long last(DailyList list, Party party) {
        TouchLedger ledger = party.ledger();
        for (int i = ledger.size() - 1; i >= 0; i--) {
            if (ledger.kind(i).weight() == 0 && ledger.kind(i).channel().equals(list.name())) {
                return ledger.at(i);
            }
        }
        return Moments.FIRST;
    }
}
