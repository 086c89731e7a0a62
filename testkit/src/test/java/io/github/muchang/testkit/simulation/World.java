package io.github.muchang.testkit.simulation;

import io.github.muchang.carrier.Outbound;
import io.github.muchang.community.Removal;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.journal.CommunityFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journey.Trigger;
import io.github.muchang.party.Belonging;
import io.github.muchang.runtime.Accepted;
import io.github.muchang.runtime.Erasure;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Runs a script: first what happens, with all that goes wrong, each step followed by the checks; then time alone, in which everything must
 * come to its end. Throws a {@link Violation} when a promise is broken.
 */
final class World implements Platform.Switchboard {
    private static final IdentityKey KEY = IdentityKey.of("a key of the simulation".getBytes(StandardCharsets.UTF_8));
    private static final long LONG_ENOUGH = 60 * Rule.DAY;

    /** Longer than any message is worth anything. */
    private static final long AFTERWARDS = 5 * Rule.DAY;

    /** Longer than any journey takes; what is under way still is told as what it is. */
    private static final int MOST_DAYS = 200;

    private final Script script;
    private final Bug bug;
    private final Life life;
    private final Host host;
    private final Tape tape;
    private final Watch watch;
    private final Strides strides = new Strides();
    private final Agenda agenda;
    private final Lower lower;
    private final Foresight foresight = new Foresight();
    private final Staffing staffing;
    private final Map<String, Platform> platforms = new TreeMap<>();
    private final Map<String, Integer> signals = new TreeMap<>();
    private Book before;
    private Book after;
    private Book former;
    private int calls;
    private int looks;
    private int read;

    private World(Script script, Bug bug) {
        this.script = script;
        this.bug = bug;
        this.life = new Life(script.faults());
        this.before = new Book(script.plans().get(0).zone());
        this.after = before;
        this.former = before;
        this.host = new Host(bug, KEY, life, script.plans().get(0), script.start());
        this.tape = new Tape(host.kept.journal(), KEY);
        this.agenda = new Agenda(tape, script.isFair());
        this.lower = new Lower(agenda);
        this.watch = new Watch(tape, agenda, KEY, this::holds);
        script.carriers().forEach(each -> platforms.put(each.name(), new Platform(each, this)));
        this.staffing = new Staffing(host, platforms.values(), tape, strides, lower, script.isFair());
    }

    /** Runs it. */
    static void run(Script script, Bug bug) {
        World world = new World(script, bug);
        try {
            world.run();
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new Violation("it threw " + e, e);
        }
    }

    /** What a script writes into the journal, up to where it breaks a promise. */
    static List<Recorded> journal(Script script, Bug bug) {
        World world = new World(script, bug);
        try {
            world.run();
        } catch (RuntimeException | Error e) {
            return world.host.kept.journal().read(0, Integer.MAX_VALUE); // the promise is told elsewhere
        }
        return world.host.kept.journal().read(0, Integer.MAX_VALUE);
    }

    /** All that leaves a world, and all that is written in it. */
    static String trace(Script script) {
        World world = new World(script, Bug.NONE);
        world.run();
        return world.watch.trace() + world.tape.read();
    }

    private void run() {
        host.begin(host.plan(), platforms.values());
        for (Event each : script.events()) {
            happen(each);
            checked();
        }
        life.heal();
        host.advance(now() + LONG_ENOUGH, platforms.values());
        checked();
        ends();
        settles();
        new Closing(host.kept, tape, agenda, before, host.plan(), KEY)
                .check(signals, platforms, host.process(), bug.replays());
        agenda.close(key -> platforms.values().stream().anyMatch(each -> each.has(key)), now());
    }

    /** All groups are closed in the end, and hear nothing any more. */
    private void ends() {
        List<Crowd> open = before.crowds.stream().filter(Crowd::isOpen).toList();
        for (Crowd each : open) {
            Identity who = each.known.identities.iterator().next();
            happen(new Event.Tell(
                    now(), "end-" + each.number, List.of(who), List.of(), now(), new Gathering.Ended(), false));
            checked();
        }
        if (!open.isEmpty()) {
            host.advance(now() + AFTERWARDS, platforms.values());
            checked();
        }
    }

    /** Whoever left a group at its end may have begun a journey: time goes on until nobody walks and no message is on its way. */
    private void settles() {
        for (int day = 0; day < MOST_DAYS && (strides.isAnybodyUnderWay() || tape.isAnythingUnderWay()); day++) {
            host.advance(now() + Rule.DAY, platforms.values());
            checked();
        }
    }

    private void happen(Event event) {
        boolean jumps =
                event instanceof Event.Tell tell && tell.jumps() && !Gatherings.ends(before, host.plan(), event.when());
        if (!jumps) {
            host.advance(event.when(), platforms.values());
            checked();
        }
        agenda.happens(event.when());
        if (event instanceof Event.Tell tell) {
            hear(tell);
        } else if (event instanceof Event.Right right) {
            exercise(right);
        } else if (event instanceof Event.Restart restart) {
            Plan next =
                    script.plans().get(Math.min(restart.plan(), script.plans().size() - 1));
            host.begin(next, platforms.values());
        } else if (event instanceof Event.Write write
                && before.find(write.who()).isPresent()) {
            host.once(platforms.values(), () -> host.process().messages().send(write.who(), write.content()));
        } else if (event instanceof Event.Walk walk && before.find(walk.who()).isPresent() && knows(walk.journey())) {
            host.once(platforms.values(), () -> {
                if (walk.begins()) {
                    host.process().walks().enrol(walk.who(), walk.journey());
                } else {
                    host.process().walks().takeOut(walk.who(), walk.journey());
                }
            });
        } else if (event instanceof Event.Work work) {
            staffing.work(work, before, this::hear);
        } else if (event instanceof Event.Off off) {
            staffing.off(off);
        } else if (event instanceof Event.ByHand write) {
            staffing.writes(write, before);
        } else if (event instanceof Event.Clean clean) {
            clean(clean);
        } else if (event instanceof Event.Move move) {
            moves(move);
        }
        before = after;
    }

    private void hear(Event.Tell tell) {
        if (Gatherings.isIdle(before, tell)) {
            return;
        } else if (Gatherings.refuses(before, tell)) {
            refused(tell);
            return;
        }
        staffing.hears(tell);
        after = before.copy();
        boolean repeat = after.take(tell);
        Known whom = after.find(tell.who().get(0)).orElseThrow();
        List<Signal> came = bug.door(tell.signal());
        boolean again = false;
        for (boolean acknowledged = false; !acknowledged; ) {
            try {
                for (Signal each : came) {
                    Accepted accepted = host.process().accept(each);
                    whom.party = accepted.party().value();
                    if (!again && accepted.repeat() != repeat) {
                        throw new Violation((repeat ? "a repeat was taken in: " : "took for a repeat: ") + tell);
                    }
                }
                acknowledged = true;
            } catch (Death e) {
                host.begin(host.plan(), platforms.values());
                again = true; // its source tells it again, since nobody answered
            }
        }
        signals.merge(tell.id(), repeat ? 0 : 1, Integer::sum);
        if (!repeat) {
            begins(tell, whom);
        }
    }

    /** Into another group; if the process dies before that was written down, nobody moves. */
    private void moves(Event.Move move) {
        Optional<Crowd> from = before.crowd(move.from());
        Optional<Crowd> into = before.crowd(move.into());
        if (from.isEmpty() || into.isEmpty()) {
            return;
        }
        boolean may =
                from.get() != into.get() && from.get().isOpen() && into.get().isOpen();
        if (may) {
            after = before.copy();
            Gatherings.move(
                    after,
                    after.crowd(move.from()).orElseThrow(),
                    after.crowd(move.into()).orElseThrow(),
                    now());
        }
        int first = tape.read().size();
        boolean[] made = new boolean[1];
        host.once(platforms.values(), () -> {
            try {
                host.process().communities().merge(move.from(), move.into(), DoingsDraw.INVITATION, "main");
                made[0] = true;
            } catch (IllegalStateException | IllegalArgumentException e) {
                Chores.require(!may, move, e);
            }
        });
        Chores.require(may || !made[0], move, "it was to be refused");
        List<Recorded> all = tape.read();
        boolean moved = all.subList(first, all.size()).stream()
                .anyMatch(each -> each.fact() instanceof CommunityFact.CommunityMoving);
        Chores.require(moved || !made[0], move, "nobody moves");
        after = moved ? after : before;
    }

    private void refused(Event.Tell tell) {
        boolean[] taken = new boolean[1];
        host.once(platforms.values(), () -> {
            try {
                host.process().accept(tell.signal());
                taken[0] = true;
            } catch (InvalidInputException e) {
                checked(); // time has come so far
            }
        });
        Chores.require(!taken[0], tell, "it was to be refused");
    }

    private void clean(Event.Clean clean) {
        List<Removal> proposed = host.process().communities().removals();
        if (!proposed.isEmpty()) {
            Removal some = proposed.get(clean.nth() % proposed.size());
            for (boolean done = false; !done; ) {
                boolean[] answered = new boolean[1];
                host.once(platforms.values(), () -> {
                    host.process().communities().decide(some, clean.removes(), "main");
                    answered[0] = true;
                });
                done = answered[0];
            }
            Belonging.Decision what = clean.removes() ? Belonging.Decision.REMOVE : Belonging.Decision.SPARED;
            Known whom = before.everybody().stream()
                    .filter(each -> each.party == some.member().value())
                    .findFirst()
                    .orElseThrow();
            before.crowds.stream()
                    .filter(each -> each.known.party == some.group().value())
                    .forEach(each -> whom.in.computeIfPresent(each.number, (any, stay) -> stay.decided(what, now())));
        }
    }

    /** What is no old news begins whatever journeys start on it. */
    private void begins(Event.Tell tell, Known whom) {
        if (tell.at() < now() || life.isDead() || !script.isFair()) {
            return;
        }
        Trigger trigger = null;
        if (tell.what() instanceof Occurrence.Added added
                && before.living.stream()
                        .filter(each -> each.present.containsKey(added.pool()))
                        .noneMatch(each -> each.identities.stream().anyMatch(whom.identities::contains))) {
            trigger = Trigger.entered(added.pool());
        } else if (tell.what() instanceof Occurrence.Did did) {
            trigger = Trigger.done(did.activity());
        } else if (tell.what() instanceof Occurrence.Described described
                && described.values().containsKey("zone")) {
            trigger = Trigger.told("zone");
        }
        Trigger started = trigger;
        List<Recorded> facts = tape.read().subList(read, tape.read().size());
        host.plan().newest().stream()
                .filter(each -> each.starts().contains(started) && !Strides.answers(facts, each.name()))
                .findFirst()
                .ifPresent(each -> {
                    throw new Violation("nobody began " + each.name() + " on " + tell);
                });
    }

    private void exercise(Event.Right right) {
        Optional<Known> whom = before.find(right.who());
        after = before.copy();
        after.exercise(right);
        boolean again = false;
        for (boolean acknowledged = false; !acknowledged; ) {
            try {
                if (right.kind() == Event.Right.Kind.ERASE) {
                    Erasure erasure = host.process().erase(right.who());
                    Erasure expected =
                            whom.isEmpty() ? Erasure.UNKNOWN : whom.get().held ? Erasure.HELD : Erasure.ERASED;
                    if (erasure != expected && !again) {
                        throw new Violation(right + " gave " + erasure + ", not " + expected);
                    }
                } else if (right.kind() == Event.Right.Kind.HOLD) {
                    host.process().hold(right.who(), "case 7");
                } else {
                    host.process().lift(right.who());
                }
                acknowledged = true;
            } catch (Death e) {
                host.begin(host.plan(), platforms.values());
                again = true;
            }
        }
    }

    private void checked() {
        life.sound();
        before = after;
        Gatherings.pass(after, host.plan(), now());
        agenda.read(host.plan(), List.of(former, after));
        agenda.check(host.plan(), after, now());
        List<Recorded> all = tape.read();
        List<Recorded> fresh = new ArrayList<>(all.subList(read, all.size()));
        read = all.size();
        strides.read(fresh, host.plan());
        strides.check(host.plan(), now());
        staffing.look(fresh);
        new CrowdCheck(after, host.process().communities(), agenda, now()).check();
        if (script.isFair()) {
            lower.read(fresh, new Judge(host.plan()), former, after);
            lower.look(now());
        }
        former = after.crowds.isEmpty() ? after : after.copy();
        foresight.look(host.process(), after, host.plan(), all.size());
    }

    private boolean knows(String journey) {
        return host.plan().journeys().stream().anyMatch(each -> each.name().equals(journey));
    }

    @Override
    public long now() {
        return host.now();
    }

    @Override
    public List<Fault.OnCall> called(Outbound message) {
        if (life.isDead()) {
            throw new Death();
        }
        int nth = ++calls;
        List<Fault.OnCall> faults = life.isHealed()
                ? List.of()
                : script.faults().stream()
                        .filter(each -> each instanceof Fault.OnCall call && call.nth() == nth)
                        .map(Fault.OnCall.class::cast)
                        .toList();
        Optional<Fault.Trouble> trouble = faults.stream().findFirst().map(Fault.OnCall::trouble);
        try {
            Platform platform =
                    Objects.requireNonNull(platforms.get(message.to().carrier().name()));
            watch.call(
                    message,
                    platform.line(),
                    host.plan(),
                    List.of(before, after),
                    now(),
                    taken(trouble),
                    trouble.equals(Optional.of(Fault.Trouble.THROTTLED)));
        } catch (Violation e) {
            life.broken(e); // whatever a carrier throws is caught
        }
        if (trouble.filter(each -> each == Fault.Trouble.DIES_AFTER || each == Fault.Trouble.DIES_BEFORE)
                .isPresent()) {
            life.die();
        }
        return faults;
    }

    private boolean holds(Sent sent) {
        if (sent.key().startsWith("hand-")) {
            return true;
        }
        Platform platform = platforms.get(sent.carrier());
        return platform != null && platform.has(sent.key());
    }

    @Override
    public List<Fault.OnLook> looked() {
        if (life.isDead()) {
            throw new Death();
        }
        int nth = ++looks;
        return life.isHealed()
                ? List.of()
                : script.faults().stream()
                        .filter(each -> each instanceof Fault.OnLook look && look.nth() == nth)
                        .map(Fault.OnLook.class::cast)
                        .toList();
    }

    private static boolean taken(Optional<Fault.Trouble> trouble) {
        return trouble.map(each -> switch (each) {
                    case LOST, DIES_AFTER, CONFIRMED_LATER, DECLINED_LATER, NEVER_CONFIRMED -> true;
                    default -> false;
                })
                .orElse(true);
    }
}
