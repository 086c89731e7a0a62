package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.Roster;
import io.github.muchang.carrier.RosterPage;
import io.github.muchang.carrier.RosterPage.Member;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.HouseFact.RosterCompared;
import io.github.muchang.journal.HouseFact.RosterPulled;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Span;
import io.github.muchang.vault.Personal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/**
 * 对账: finds what callbacks have missed. Pulls a pool's roster page by page, as fast as the host calls and no faster than {@link #every},
 * takes in whoever is listed and not known to be there, and at the end lets go whoever was there before the round began and is not listed. Whoever
 * arrives late starts what arrivals start, unless it was longer ago than the domain's lateness. Every page is one commit, and a round goes on where it
 * was when it is interrupted, also by a crash. Of each pool one thread at a time may pull. Of a pool of groups the groups are listed, not who is in
 * them: those that are not known are opened, without a programme, and those that are not listed are ended.
 *
 * <pre>{@code
 * Reconciler friends = muchang.reconciler("friends", roster).every(Span.seconds(1));
 * for (Pulled pulled = friends.pull(); !(pulled instanceof Pulled.Done); pulled = friends.pull()) {
 *     // a Pulled.Wait says until when
 * }
 * }</pre>
 */
public final class Reconciler {
    /** If more than so many in a hundred seem to have left at once, a platform is more likely to err than they are to go. */
    public static final int MOST_LEAVING = 20;

    private final String pool;
    private final Residents residents;
    private final Roster roster;
    private final Hands hands;
    private final long every;
    private final int most;
    private Instant notBefore = Instant.MIN;

    /** Who was on the pages of this round, as far as this was what pulled all of them. */
    private Listed mine = new Listed(0, 0, new RoaringBitmap());

    private record Listed(long began, int pages, RoaringBitmap people) {}

    private record Taken(Pulled.Page page, RoaringBitmap people) {}

    /** What a reconciler works with. */
    record Hands(
            Committer committer, Clockwork clockwork, House house, Reception reception, SignalCheck check, Acts acts) {

        /** Takes in what is told of one who is known, by all that they are known by. */
        void tell(PartyId who, Optional<String> id, Occurrence what, Batch batch) {
            Personal personal = batch.personal(who);
            ImmutableList.Builder<Identity> identities = ImmutableList.builder();
            personal.identities().forEach((kind, value) -> {
                if (reception.strong(kind)) {
                    identities.add(Identity.of(kind, value));
                }
            });
            Signal told = new Signal(
                    id,
                    identities.build(),
                    ImmutableList.copyOf(personal.addresses().values()),
                    Instant.ofEpochMilli(clockwork.now()),
                    what);
            reception.receive(told, clockwork.now(), batch);
        }
    }

    Reconciler(Residents residents, Roster roster, Hands hands, long every, int most) {
        this.pool = residents.pool();
        this.residents = residents;
        this.roster = roster;
        this.hands = hands;
        this.every = every;
        this.most = most;
    }

    /** Asks for no page sooner than so long after the one before. */
    public Reconciler every(Span pace) {
        return new Reconciler(residents, roster, hands, pace.millis(), most);
    }

    /**
     * Lets go no more than so many in a hundred of a pool in one round, {@value #MOST_LEAVING} if nothing is said: if more are not listed, none
     * of them is let go, and the report says how many were withheld.
     *
     * @throws IllegalArgumentException if it is not 0 to 100
     */
    public Reconciler believing(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("0 to 100 in a hundred, not " + percent);
        }
        return new Reconciler(residents, roster, hands, every, percent);
    }

    /**
     * Pulls the next page, unless it is too early; after the last one it begins anew, and where the platform does not know the place any more at
     * which the next page begins.
     *
     * @throws IllegalArgumentException if the roster does not know the pool
     * @throws IllegalStateException if another pulls the same roster
     */
    public synchronized Pulled pull() {
        Round round = hands.house.round(pool);
        long now = hands.clockwork.now();
        Instant next = round.isUnderWay() ? Instant.ofEpochMilli(round.pulled() + every) : Instant.MIN;
        Instant earliest = next.isAfter(notBefore) ? next : notBefore;
        if (Instant.ofEpochMilli(now).isBefore(earliest)) {
            return new Pulled.Wait(earliest, "");
        }
        if (round.isListed()) {
            return compare(round);
        }
        Round from = round;
        RosterPage page;
        try {
            page = roster.page(pool, round.isUnderWay() ? hands.house.cursor(pool) : Cursor.START);
        } catch (IllegalArgumentException e) {
            if (!round.isUnderWay()) {
                throw e;
            }
            from = Round.NONE;
            page = roster.page(pool, Cursor.START);
        }
        if (page instanceof RosterPage.Later later) {
            notBefore = Instant.ofEpochMilli(now).plus(later.retryAfter());
            return new Pulled.Wait(notBefore, later.detail());
        }
        RosterPage.Members members = (RosterPage.Members) page;
        long began = from.isUnderWay() ? from.began() : now;
        Taken taken = take(members, round, from, began);
        if (from.pages() == 0) {
            mine = new Listed(began, 1, taken.people);
        } else if (mine.began == began && mine.pages == from.pages()) {
            mine = new Listed(began, from.pages() + 1, RoaringBitmap.or(mine.people, taken.people));
        }
        return members.next().isPresent() ? taken.page : compare(hands.house.round(pool));
    }

    /** Takes in a page; the house has noted one round, and the page goes on with it, or begins another. */
    private Taken take(RosterPage.Members page, Round noted, Round from, long began) {
        Taken taken = hands.committer.commit(hands.clockwork::batch, batch -> {
            alone(noted, batch);
            RoaringBitmap people = new RoaringBitmap();
            Faults faults = new Faults();
            int arrived = 0;
            for (int i = 0; i < page.members().size(); i++) {
                Member member = page.members().get(i);
                String id = "roster " + pool + " " + began + " " + from.pages() + " " + i;
                arrived += take(member, id, "/" + i + "/", people, faults, batch) ? 1 : 0;
            }
            int came = arrived;
            boolean last = page.next().isEmpty();
            hands.house.note(
                    batch,
                    hands.clockwork.now(),
                    at -> new RosterPulled(
                            at,
                            pool,
                            began,
                            from.pages() + 1,
                            Round.text(people),
                            from.listed() + page.members().size(),
                            from.arrived() + came,
                            last));
            House.keep(batch, pool, page.next().orElse(Cursor.START));
            return new Taken(new Pulled.Page(page.members().size(), came, faults), people);
        });
        hands.acts.bringOut();
        return taken;
    }

    /** Takes in one who is listed, if that tells anything; answers whether they were not known to be in the pool. */
    private boolean take(Member member, String id, String place, RoaringBitmap people, Faults faults, Batch batch) {
        long now = hands.clockwork.now();
        Instant since = Instant.ofEpochMilli(
                Math.min(now, member.since().map(Instant::toEpochMilli).orElse(now)));
        Signal added =
                new Signal(Optional.of(id), member.identities(), member.addresses(), since, residents.arrival(member));
        Faults wrong = new Faults();
        hands.check.check(added, place, wrong);
        Met met = hands.reception.met(added, batch);
        boolean there =
                met.known().stream().anyMatch(each -> residents.isThere(batch.party(each), since.toEpochMilli()));
        if (!wrong.none() || (there && met.tellsNothing())) {
            wrong.list().forEach(each -> faults.add(each.place(), each.message()));
            met.known().forEach(each -> people.add(each.value()));
            return false;
        }
        Signal told = there
                ? new Signal(
                        Optional.of(id),
                        member.identities(),
                        member.addresses(),
                        Instant.ofEpochMilli(now),
                        new Occurrence.Identified())
                : added;
        people.add(hands.reception.receive(told, now, batch).party().value());
        return !there;
    }

    /** Whoever was in the pool before the round began and was not listed has left. */
    private Pulled compare(Round round) {
        RoaringBitmap listed = mine.began == round.began() && mine.pages == round.pages()
                ? mine.people
                : hands.house.listed(pool, round.began());
        Pulled.Done done = hands.committer.commit(hands.clockwork::batch, batch -> {
            alone(round, batch);
            ImmutableSet<PartyId> members = residents.all(hands.committer.index());
            RoaringBitmap here = listed.clone();
            listed.forEach((int each) -> {
                if (!members.contains(new PartyId(each))) { // turned out to be another meanwhile
                    here.add(holder(each, batch));
                }
            });
            List<PartyId> gone = new ArrayList<>();
            members.stream()
                    .filter(each -> !here.contains(each.value()))
                    .filter(each -> residents.since(batch.party(each)) < round.began())
                    .forEach(gone::add);
            boolean believed = gone.size() * 100L <= (long) most * members.size();
            List<PartyId> leaving = believed ? gone : ImmutableList.of();
            Optional<String> id = Optional.of("roster " + pool + " " + round.began() + " left");
            leaving.forEach(each -> hands.tell(each, id, residents.departure(), batch));
            int withheld = gone.size() - leaving.size();
            hands.house.note(
                    batch,
                    hands.clockwork.now(),
                    at -> new RosterCompared(at, pool, round.began(), leaving.size(), withheld));
            return new Pulled.Done(
                    Instant.ofEpochMilli(round.began()), round.listed(), round.arrived(), leaving.size(), withheld);
        });
        hands.acts.bringOut();
        return done;
    }

    private static int holder(int listed, Batch batch) {
        return Answers.holder(new PartyId(listed), batch::party).id().value();
    }

    private void alone(Round round, Batch batch) {
        if (!Round.of(batch.party(House.ID), pool).equals(round)) {
            throw new IllegalStateException("the roster of '" + pool + "' is pulled by another");
        }
    }
}
