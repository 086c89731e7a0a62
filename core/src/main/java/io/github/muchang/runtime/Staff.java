package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Faults;
import io.github.muchang.journal.HouseFact;
import io.github.muchang.journal.HouseFact.StaffAway;
import io.github.muchang.journal.HouseFact.StaffBack;
import io.github.muchang.staff.Member;
import io.github.muchang.time.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Who of the staff is there, and who takes over from whoever is not. Thread-safe. */
public final class Staff {
    private final PrivateDomain domain;
    private final Committer committer;
    private final Clockwork clockwork;
    private final House house;
    private final Desk desk;
    private final Runnable sent;

    Staff(PrivateDomain domain, Committer committer, Clockwork clockwork, House house, Desk desk, Runnable sent) {
        this.domain = domain;
        this.committer = committer;
        this.clockwork = clockwork;
        this.house = house;
        this.desk = desk;
        this.sent = sent;
    }

    /** Who is at work at this moment, by name. */
    public List<String> atWork() {
        long now = clockwork.now();
        return desk.rota().present().stream()
                .filter(each -> desk.rota().atWork(each, now) == now)
                .map(Member::name)
                .collect(ImmutableList.toImmutableList());
    }

    /** Who is away, was until lately or will be, and who has left, by name. */
    public Map<String, Absence> absences() {
        return ImmutableSortedMap.copyOf(desk.rota().absences());
    }

    /** The customers somebody looks after. */
    public Audience customersOf(String staff) {
        return new Audience(desk.duties().owned(staff));
    }

    /**
     * Somebody has left: their customers go to the heirs, each to the one with the fewest, and their tasks to an heir who can do them, or
     * else to whoever can. Without heirs, to those with a role in common. What nobody can take stays listed. All of one customer changes
     * hands at once; what a crash interrupts goes on when it is opened again.
     *
     * @throws IllegalArgumentException if there is no such member of the staff, or an heir has left or is the one who leaves
     */
    public void left(String staff, String... heirs) {
        List<String> named = ImmutableList.copyOf(heirs);
        if (!desk.duties().names().contains(staff)) {
            member(staff);
        }
        for (String heir : named) {
            member(heir);
            if (heir.equals(staff) || desk.rota().present(heir).isEmpty()) {
                throw new IllegalArgumentException("'" + heir + "' has left, and can take over nothing");
            }
        }
        note(staff, at -> new StaffAway(at, staff, at, Moments.NEVER, named));
    }

    /**
     * Somebody is away for a while: of their tasks those that they cannot do in time go to others, at once and when the while begins. Their
     * customers stay theirs; new tasks for these go to others meanwhile. Replaces what was said of another while.
     *
     * @throws IllegalArgumentException if there is no such member of the staff, or the while ends before it begins
     */
    public void away(String staff, Instant from, Instant until) {
        member(staff);
        long begin = Moments.millis(from);
        long end = Moments.millis(until);
        if (end <= begin) {
            throw new IllegalArgumentException("from " + from + " until " + until + " ends before it begins");
        }
        note(staff, at -> new StaffAway(at, staff, begin, end, ImmutableList.of()));
    }

    /**
     * Somebody is there again: earlier than was said, or after having left.
     *
     * @throws IllegalArgumentException if there is no such member of the staff
     */
    public void back(String staff) {
        member(staff);
        note(staff, at -> new StaffBack(at, staff));
    }

    private void note(String staff, LongFunction<HouseFact> fact) {
        committer.commit(clockwork::batch, batch -> {
            house.note(batch, clockwork.now(), fact);
            return staff;
        });
        desk.changed(staff);
        sent.run();
    }

    private void member(String name) {
        if (domain.team().member(name).isEmpty()) {
            throw new IllegalArgumentException(Faults.unknownName(
                    "member of the staff", name, domain.team().names()));
        }
    }
}
