package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.StaffFact;
import io.github.muchang.journal.StaffFact.OwnerSet;
import io.github.muchang.journal.StaffFact.TaskAssigned;
import io.github.muchang.journal.StaffFact.Why;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.party.Enrolment;
import io.github.muchang.party.OpenTask;
import io.github.muchang.party.Party;
import io.github.muchang.staff.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives tasks to staff after they were opened, and takes them from whoever has left or is away. What hangs together over all customers, how
 * much each has to do, is decided by one thread at a time, and so exactly. Thread-safe.
 */
final class Desk {
    private static final int AT_ONCE = 256;

    private final PrivateDomain domain;
    private final Committer committer;
    private final Clockwork clockwork;
    private final House house;
    private final Decide decide;
    private final Duties duties;
    private final Rota rota;
    private final Lists lists;
    private final Farewells farewells;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> suspects = new TreeSet<>(); // guarded by the lock

    Desk(PrivateDomain domain, Committer committer, Clockwork clockwork, House house, Answers answers, Decide decide) {
        this.domain = domain;
        this.committer = committer;
        this.clockwork = clockwork;
        this.house = house;
        this.decide = decide;
        this.duties = committer.index().duties();
        this.rota = new Rota(domain, house.absences());
        this.lists = new Lists(domain, committer, clockwork, house, answers, decide, rota);
        this.farewells = new Farewells(domain, committer, clockwork);
        duties.names().stream().filter(name -> rota.present(name).isEmpty()).forEach(suspects::add);
    }

    /** Whether there is something to do at moments that nobody calls. */
    boolean keepsTime() {
        return isOpen() || !domain.programmes().isEmpty();
    }

    /** Whether there is any staff. */
    boolean isOpen() {
        return !domain.team().members().isEmpty();
    }

    Rota rota() {
        return rota;
    }

    Duties duties() {
        return duties;
    }

    /** Does whatever may be done at a moment. */
    void work(long now) {
        if (!isOpen() && !farewells.hasWork(now)) {
            return;
        }
        lock.lock();
        try {
            farewells.work(now);
            relieve(now);
            lists.draw(now);
            if (isOpen() && duties.hasUntried()) {
                assign();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is something to do now. */
    boolean hasWork() {
        return isOpen() && duties.hasUntried();
    }

    /** When there is something to do that nothing else calls for. */
    long nextMoment() {
        long now = clockwork.now();
        long next = Math.min(lists.nextMoment(now), farewells.nextMoment(now));
        for (Map.Entry<String, Absence> each : rota.absences().entrySet()) {
            if (each.getValue().from() > now && duties.has(each.getKey())) {
                next = Math.min(next, each.getValue().from());
            }
        }
        return next;
    }

    /** Does something that hangs together with what others have to do. */
    <T> T alone(Supplier<T> deed) {
        lock.lock();
        try {
            return deed.get();
        } finally {
            lock.unlock();
        }
    }

    /** Somebody is away or has left, or is back; the house says so in a commit of its own before. */
    void changed(String staff) {
        lock.lock();
        try {
            rota.absences(house.absences());
            suspects.add(staff);
            duties.tryAgain();
        } finally {
            lock.unlock();
        }
    }

    private void assign() {
        List<Duties.Key> open = duties.untried();
        try {
            for (List<Duties.Key> some : Iterables.partition(open, AT_ONCE)) {
                committer.commit(clockwork::batch, batch -> {
                    Map<String, Integer> loads = duties.loads();
                    some.forEach(key -> assign(key, batch, loads));
                    return some.size();
                });
            }
        } catch (RuntimeException | Error e) {
            duties.tryAgain();
            throw e;
        }
    }

    private void assign(Duties.Key key, Batch batch, Map<String, Integer> loads) {
        long now = clockwork.caughtUp(key.party(), batch);
        Party party = batch.party(key.party());
        OpenTask open = party.tasks().find(key.name());
        StaffTask task = open == null ? null : task(party, open);
        if (open != null && task != null && open.staff().isEmpty() && open.until() > now) {
            rota.choose(task, party.owner(), ImmutableList.of(), loads, now, open.until())
                    .ifPresent(choice -> {
                        loads.merge(choice.staff(), 1, Integer::sum);
                        StaffFact given = new TaskAssigned(now, key.name(), choice.staff(), "", choice.why());
                        decided(batch, key.party(), ImmutableList.of(given), now);
                    });
        }
    }

    /** What a journey says of an open task; null if the domain has it no longer, or a daily list wants it. */
    @Nullable
    StaffTask task(Party party, OpenTask open) {
        Enrolment at = party.enrolments().find(open.journey());
        return at == null
                ? null
                : domain.journeys()
                        .find(open.journey(), at.version())
                        .map(journey -> journey.step(open.step()))
                        .filter(StaffTask.class::isInstance)
                        .map(StaffTask.class::cast)
                        .orElse(null);
    }

    void decided(Batch batch, PartyId party, List<? extends StaffFact> facts, long now) {
        batch.decided(party, decide.told(batch.party(party), facts, now, batch.yardsticks()));
    }

    /** Takes what is in the hands of those who have left, or what they cannot do because they are away. */
    private void relieve(long now) {
        rota.absences().forEach((staff, absence) -> {
            boolean late = absence.from() <= now && duties.late(staff, rota.lateAt(staff, now));
            boolean heirs = absence.left() && !duties.owned(staff).isEmpty();
            if (late
                    || (absence.left() && duties.has(staff))
                    || (heirs && rota.heir(staff, Map.of()).isPresent())) {
                suspects.add(staff);
            }
        });
        for (String staff : ImmutableList.copyOf(suspects)) {
            relieve(staff);
            suspects.remove(staff);
        }
    }

    private void relieve(String staff) {
        Absence absence = rota.absences().get(staff);
        boolean gone = rota.present(staff).isEmpty();
        if (absence == null && !gone) {
            return;
        }
        Set<PartyId> parties = new TreeSet<>();
        duties.of(staff).forEach(key -> parties.add(key.party()));
        if (gone && rota.heir(staff, Map.of()).isPresent()) {
            duties.owned(staff).stream().mapToObj(PartyId::new).forEach(parties::add);
        }
        for (List<PartyId> some : Iterables.partition(parties, AT_ONCE)) {
            committer.commit(clockwork::batch, batch -> {
                Map<String, Integer> loads = duties.loads();
                Map<String, Integer> customers = new HashMap<>();
                rota.present()
                        .forEach(each -> customers.put(
                                each.name(), duties.owned(each.name()).getCardinality()));
                some.forEach(party -> relieve(staff, gone, party, batch, loads, customers));
                return some.size();
            });
        }
    }

    /** All or nothing of one customer. */
    private void relieve(
            String staff,
            boolean gone,
            PartyId id,
            Batch batch,
            Map<String, Integer> loads,
            Map<String, Integer> customers) {
        long now = clockwork.caughtUp(id, batch);
        Party party = batch.party(id);
        Why why = gone ? Why.LEFT : Why.AWAY;
        List<StaffFact> facts = new ArrayList<>();
        String owner = party.owner();
        if (gone && owner.equals(staff)) {
            Optional<String> heir = rota.heir(staff, customers);
            if (heir.isPresent()) {
                owner = heir.get();
                customers.merge(owner, 1, Integer::sum);
                facts.add(new OwnerSet(now, owner, staff, why));
            }
        }
        for (Map.Entry<String, OpenTask> each : party.tasks().entrySet()) {
            if (each.getValue().staff().equals(staff)) {
                String next = next(party, each.getValue(), owner, loads, now);
                if (!next.equals(staff)) {
                    facts.add(new TaskAssigned(now, each.getKey(), next, staff, why));
                }
            }
        }
        if (!facts.isEmpty()) {
            decided(batch, id, facts, now);
        }
    }

    /** In whose hands a task is from now on: in the same, if they can do it in time. */
    private String next(Party party, OpenTask open, String owner, Map<String, Integer> loads, long now) {
        String staff = open.staff();
        if (open.isDaily()) {
            boolean stays = rota.present(staff).isPresent();
            return stays ? staff : rota.present(owner).map(Member::name).orElse(Duties.NOBODY);
        }
        StaffTask task = task(party, open);
        if (task == null) {
            return rota.present(staff).isPresent() ? staff : Duties.NOBODY; // nobody knows what it is about
        }
        if (rota.present(staff).isPresent() && open.until() > rota.lateAt(staff, now)) {
            return staff;
        }
        Absence absence = rota.absences().get(staff);
        List<String> heirs = absence == null ? ImmutableList.of() : absence.heirs();
        Optional<Rota.Choice> choice = rota.choose(task, owner, heirs, loads, now, open.until())
                .or(() -> rota.choose(task, owner, ImmutableList.of(), loads, now, open.until()));
        choice.ifPresent(each -> loads.merge(each.staff(), 1, Integer::sum));
        return choice.map(Rota.Choice::staff).orElse(Duties.NOBODY);
    }
}
