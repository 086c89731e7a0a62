package io.github.muchang.testkit.simulation;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.StaffFact.NotSentByHand;
import io.github.muchang.journal.StaffFact.SentByHand;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.runtime.ByHand;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.runtime.Staff;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.testkit.simulation.Chores.Job;
import io.github.muchang.testkit.simulation.Chores.Name;
import io.github.muchang.testkit.simulation.Crew.Away;
import io.github.muchang.testkit.simulation.Crew.Hand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Does what staff does in a world, and says what the library should answer. */
final class Staffing {
    final Chores chores = new Chores();
    private final Host host;
    private final Collection<Platform> platforms;
    private final Tape tape;
    private final Strides strides;
    private final Lower lower;
    private final boolean fair;
    private int signals;

    Staffing(Host host, Collection<Platform> platforms, Tape tape, Strides strides, Lower lower, boolean fair) {
        this.host = host;
        this.platforms = platforms;
        this.tape = tape;
        this.strides = strides;
        this.lower = lower;
        this.fair = fair;
    }

    private record Open(Name name, Job job, Optional<StaffTask> task) {}

    /** Reads what was decided, and looks whether all is in the right hands. */
    void look(List<Recorded> facts) {
        chores.read(facts, host.plan());
        new Hands(chores, strides, host.plan(), host.now()).check(host.process());
    }

    /** Whoever is told of here may be looked after by somebody else from now on. */
    void hears(Event.Tell tell) {
        if (tell.what() instanceof Occurrence.LookedAfter by) {
            chores.told("owner " + by.staff());
        }
    }

    /** Works on a task; {@code hear} takes a signal in. */
    void work(Event.Work work, Book book, Consumer<Event.Tell> hear) {
        Hand other = any(work.who());
        if (work.how() == Event.Work.How.DONE_AGAIN) {
            again(work, other);
            return;
        }
        List<Open> open = open();
        if (open.isEmpty()) {
            return;
        }
        Open some = open.get(work.nth() % open.size());
        boolean theirs = work.how() == Event.Work.How.DONE
                && host.plan().crew().hand(some.job().staff()).isPresent();
        String by = theirs ? some.job().staff() : other.name();
        List<String> outcomes = some.task()
                .map(task ->
                        task.outcomes().stream().map(StaffTask.Outcome::name).toList())
                .orElse(List.of("done"));
        String outcome = outcomes.get(work.nth() % outcomes.size());
        int party = some.name().party();
        if (work.how() == Event.Work.How.GIVEN_ON) {
            give(some, other);
        } else if (work.how() == Event.Work.How.TOLD_DONE && some.task().isPresent()) {
            List<Identity> who = book.party(party)
                    .map(known -> List.of(known.identities.iterator().next()))
                    .orElse(List.of());
            if (!who.isEmpty()) {
                chores.told("done " + party + " " + some.name().task() + " " + outcome + " " + by);
                Occurrence done = new Occurrence.TaskDone(some.name().task(), outcome, by);
                long now = host.now();
                hear.accept(new Event.Tell(now, "done-" + signals++, who, List.of(), now, done, false));
                gone(some);
            }
        } else {
            chores.told("done " + party + " " + some.name().task() + " " + outcome + " " + by);
            host.once(platforms, () -> {
                host.process().tasks().done(new PartyId(party), some.name().task(), outcome, by);
                gone(some);
            });
        }
    }

    private void gone(Open some) {
        boolean there = host.process().tasks().open().stream()
                .anyMatch(each -> each.party().value() == some.name().party()
                        && each.task().equals(some.name().task()));
        Chores.require(!there, some, "it was done, and is still open");
    }

    private void again(Event.Work work, Hand other) {
        if (chores.closed.isEmpty()) {
            return;
        }
        Name name = chores.closed.get(chores.closed.size() - 1 - work.nth() % chores.closed.size());
        refused(IllegalStateException.class, muchang -> muchang.tasks()
                .done(new PartyId(name.party()), name.task(), "reached", other.name()));
    }

    private void give(Open some, Hand to) {
        PartyId party = new PartyId(some.name().party());
        String task = some.name().task();
        boolean left = chores.isGone(to.name(), host.plan());
        boolean full =
                !some.job().isDaily() && !some.job().staff().equals(to.name()) && !to.hasRoom(chores.load(to.name()));
        if (left || full) {
            refused(IllegalStateException.class, muchang -> muchang.tasks().reassign(party, task, to.name()));
        } else {
            chores.told("give " + party.value() + " " + task + " " + to.name());
            host.once(platforms, () -> host.process().tasks().reassign(party, task, to.name()));
        }
    }

    private void refused(Class<? extends RuntimeException> how, Consumer<Muchang> deed) {
        boolean[] done = new boolean[1];
        host.once(platforms, () -> {
            try {
                deed.accept(host.process());
                done[0] = true;
            } catch (IllegalStateException | IllegalArgumentException e) {
                Chores.require(how.isInstance(e), "refused, but by " + e, how);
            }
        });
        Chores.require(!done[0], "it was to be refused", how);
    }

    /** Somebody is off, or back. */
    void off(Event.Off off) {
        if (host.plan().crew().hand(off.staff()).isEmpty()) {
            return;
        }
        long now = host.now();
        List<String> heirs = new ArrayList<>();
        for (Hand each : host.plan().crew().hands()) {
            if (off.heirs() && !each.name().equals(off.staff()) && !chores.isGone(each.name(), host.plan())) {
                heirs.add(each.name());
            }
        }
        heirs = heirs.size() > 1 ? heirs.subList(1, heirs.size()) : heirs;
        String[] named = heirs.toArray(String[]::new);
        Away since = off.sort() == Event.Off.Sort.LEFT
                ? new Away(now, Long.MAX_VALUE, heirs)
                : new Away(off.from(), off.until(), List.of());
        chores.told((off.sort() == Event.Off.Sort.BACK ? "back " + off.staff() : "away " + off.staff() + since));
        host.once(platforms, () -> {
            Staff staff = host.process().staff();
            switch (off.sort()) {
                case LEFT -> staff.left(off.staff(), named);
                case AWAY ->
                    staff.away(off.staff(), Instant.ofEpochMilli(off.from()), Instant.ofEpochMilli(off.until()));
                case BACK -> staff.back(off.staff());
            }
        });
    }

    /** Somebody writes by hand: by their own account if there is a way, else by any that is open. */
    void writes(Event.ByHand write, Book book) {
        Known whom = book.find(write.who()).orElse(null);
        if (whom == null || host.plan().crew().hand(write.staff()).isEmpty()) {
            return;
        }
        int from = tape.read().size();
        boolean[] answered = new boolean[1];
        long now = host.now();
        List<Sent> places = List.copyOf(lower.places(new PartyId(whom.party)));
        host.once(platforms, () -> {
            host.process()
                    .messages()
                    .byHand(write.who(), write.content(), write.staff(), write.stops() ? ByHand.STOP : ByHand.ADVISE);
            answered[0] = true;
        });
        List<Recorded> all = tape.read();
        Judge judge = new Judge(host.plan());
        ContentPlan content = host.plan().content(write.content()).orElseThrow();
        List<PoolPlan> ways = ways(whom, write.staff());
        boolean told = false;
        for (Recorded each : all.subList(from, all.size())) {
            if (each.fact() instanceof SentByHand sent && !told) {
                told = true;
                PoolPlan pool = host.plan().pool(sent.pool()).orElseThrow();
                Case by = new Case(content, pool, "", whom, List.copyOf(whom.sent));
                Optional<String> objection = judge.objection(by, now);
                Chores.require(ways.contains(pool), sent, "no way of theirs");
                Chores.require(
                        objection.isEmpty()
                                || !(write.stops() || sent.overruled().isEmpty()),
                        sent,
                        objection);
                boolean allowed = judge.objection(new Case(content, pool, "", whom, places), now)
                        .isEmpty();
                Chores.require(!fair || sent.overruled().isEmpty() == allowed, sent, "over-strict, had " + places);
                whom.sent.add(new Sent("hand-" + sent.message(), now, content, pool.carrier(), pool.name()));
            } else if (each.fact() instanceof NotSentByHand none && !told) {
                told = true;
                boolean open = ways.stream()
                        .anyMatch(pool -> judge.objection(new Case(content, pool, "", whom, places), now)
                                .isEmpty());
                Chores.require(write.stops() || ways.isEmpty() || !fair, none, "nothing was to stop it");
                Chores.require(!fair || !open, none, "over-strict: it may go, had " + places);
            }
        }
        Chores.require(told || !answered[0], write, "nothing was said of it");
    }

    /** To which pools somebody may write: by their own account if there is a way, else by any. */
    private List<PoolPlan> ways(Known whom, String staff) {
        List<PoolPlan> own = new ArrayList<>();
        List<PoolPlan> any = new ArrayList<>();
        for (PoolPlan pool : host.plan().pools()) {
            for (Address each : whom.addresses) {
                if (whom.present.containsKey(pool.name())
                        && each.carrier().name().equals(pool.carrier())) {
                    any.add(pool);
                    if (each.account().equals(staff)) {
                        own.add(pool);
                    }
                }
            }
        }
        return own.isEmpty() ? any : own;
    }

    private Hand any(int number) {
        List<Hand> hands = host.plan().crew().hands();
        return hands.get(number % hands.size());
    }

    /** Open tasks of which the plan knows what they are about. */
    private List<Open> open() {
        Hands hands = new Hands(chores, strides, host.plan(), host.now());
        List<Open> open = new ArrayList<>();
        chores.customers.forEach((party, customer) -> customer.jobs.forEach((name, job) -> {
            Optional<StaffTask> task = hands.task(party, job);
            if (job.isDaily() || task.isPresent()) {
                open.add(new Open(new Name(party, name), job, task));
            }
        }));
        return open;
    }
}
