package io.github.muchang.adapters.wechat.worlds;

import io.github.muchang.adapters.wechat.worlds.Step.Fate;
import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Pulled;
import io.github.muchang.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Runs a script: first what happens, with all that goes wrong, each step followed by the checks; then everything goes well for long enough, and all
 * must have come to its end. Throws a {@link Violation} when a promise is broken.
 */
final class World implements AutoCloseable {
    private static final Duration AFTERWARDS = Duration.ofDays(45);
    private static final int MOST_PULLS = 40;

    private final Script script;
    final Life life = new Life();
    final Book book = new Book();
    final Host host;
    final Town town;
    final Ledger ledger;
    private final Rounds rounds;
    private final Circles circles;
    private final Instant start;
    private final Deque<Fate> fates = new ArrayDeque<>();
    private final List<Letter> late = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    /** A callback on its way. */
    private record Letter(Told what, Step.Deed deed, Instant happened, Instant due) {}

    private record Told(Town.Side side, Callback callback) {}

    private World(Script script, Bug bug) {
        this.script = script;
        this.start = OffsetDateTime.parse("2026-03-02T00:00:00+08:00")
                .plusHours(script.hour())
                .toInstant();
        Instant first = script.crowded() ? start.minus(Duration.ofDays(3)) : start;
        this.host = new Host(bug, life, script.marked(), first);
        this.town = new Town(host::now, (side, callback) -> told.add(new Told(side, callback)));
        this.ledger = new Ledger(town, book, life, script.marked(), host::process);
        this.rounds = new Rounds(host, town, book);
        this.circles = new Circles(host, town, book);
    }

    /** Runs it. */
    static void run(Script script, Bug bug) {
        try (World world = new World(script, bug)) {
            world.run();
        } catch (Violation e) {
            throw e;
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new Violation("it threw " + e, e);
        }
    }

    /** What is written in a world's journal, up to where it breaks a promise. */
    static String journal(Script script, Bug bug) {
        try (World world = new World(script, bug)) {
            try {
                world.run();
            } catch (RuntimeException | Error e) {
                return Closing.journal(world.host.kept); // the promise is told elsewhere
            }
            return Closing.journal(world.host.kept);
        }
    }

    private void run() {
        if (script.crowded()) {
            town.crowds();
        }
        host.begin(town, ledger);
        reaches(start);
        for (Step each : script.steps()) {
            reaches(start.plusMillis(each.at()));
            happens(each);
            checked();
        }
        life.heal();
        town.heals();
        fates.clear();
        reaches(host.now().plus(Duration.ofHours(1)));
        List.of("friends", "followers", "groups").forEach(this::reconciles);
        ledger.works(0, Step.Habit.ALL);
        for (Instant end = host.now().plus(AFTERWARDS); host.now().isBefore(end); ) {
            reaches(host.now().plus(Duration.ofDays(5)));
        }
        List.of("friends", "followers", "groups").forEach(this::reconciles);
        reaches(host.now().plus(Duration.ofDays(5)));
        checked();
        new Closing(script, host, town, ledger).check();
    }

    private void reconciles(String pool) {
        int done = 0;
        for (int i = 0; done < 2; i++) { // the first may have begun when not all was well
            Violation.unless(i < MOST_PULLS, "the round of " + pool + " does not end");
            Pulled pulled = pulls(pool).orElse(null);
            done += pulled instanceof Pulled.Done ? 1 : 0;
            reaches(
                    pulled instanceof Pulled.Wait wait
                            ? wait.until()
                            : host.now().plusSeconds(1));
        }
        checked();
    }

    private Optional<Pulled> pulls(String pool) {
        Optional<Pulled> pulled = once(() -> rounds.pull(pool));
        if (pulled.isEmpty()) {
            rounds.told(pool);
        }
        circles.told();
        return pulled;
    }

    private void happens(Step step) {
        if (step instanceof Step.Deed some) {
            town.happens(some.act(), some.who(), some.where());
            List<Told> all = List.copyOf(told);
            told.clear();
            all.forEach(each -> posted(each, some));
        } else if (step instanceof Step.Work work) {
            ledger.works(work.member(), work.habit());
        } else if (step instanceof Step.Told told) {
            tells(told);
        } else if (step instanceof Step.Mail mail) {
            for (int i = 0; i < mail.events(); i++) {
                fates.add(mail.fate());
            }
        } else if (step instanceof Step.Calls calls) {
            town.troubles(calls);
        } else if (step instanceof Step.Voided voided) {
            town.voids(voided.wecom());
        } else if (step instanceof Step.Dies dies) {
            life.dies(dies);
            if (life.isDead()) {
                host.begin(town, ledger);
            }
        } else if (step instanceof Step.Pull pull) {
            for (int i = 0; i < pull.pages(); i++) {
                pulls(pull.pool());
            }
        }
    }

    private void tells(Step.Told told) {
        Identity who = Identity.of("external", town.customer(told.who()).id());
        String id = "host " + told.at() + " " + told.news();
        switch (told.news()) {
            case BOUGHT -> surely(Signal.did(who, "purchased").at(host.now()).withId(id));
            case WITHDREW -> {
                book.withdrew.add(who);
                surely(Signal.withdrew(who).at(host.now()).withId(id));
            }
            case WRITE_TIPS -> writes(who, "tips");
            case WRITE_OFFER -> writes(who, "offer");
            case POST_TO_GROUP -> circles.open(told.who()).ifPresent(each -> writes(each, "notice"));
        }
    }

    private void writes(Identity who, String content) {
        if (circles.isKnown(who)) {
            once(() -> host.process().messages().send(who, content));
        }
    }

    /** Whoever has something to say says it again until somebody answers. */
    private void surely(Signal signal) {
        while (once(() -> host.process().accept(signal)).isEmpty()) {
            checked();
        }
    }

    /** Does something; nothing comes of it if the process dies, and another begins. */
    private <T> Optional<T> once(Supplier<T> act) {
        try {
            return Optional.of(act.get());
        } catch (Death e) {
            host.begin(town, ledger);
            return Optional.empty();
        }
    }

    private void reaches(Instant moment) {
        while (host.now().isBefore(moment)) {
            Instant next = late.stream()
                    .map(Letter::due)
                    .filter(due -> due.isBefore(moment))
                    .min(Instant::compareTo)
                    .orElse(moment);
            Instant to = next.isBefore(host.now()) ? host.now() : next;
            while (host.now().isBefore(to)) {
                once(() -> {
                    host.process().advanceTo(to);
                    return true;
                });
                life.sound();
            }
            arrive(each -> !each.due().isAfter(host.now()));
        }
    }

    private void arrive(Predicate<Letter> which) {
        List<Letter> now = late.stream().filter(which).toList();
        late.removeAll(now);
        now.forEach(this::arrives);
    }

    private void posted(Told what, Step.Deed deed) {
        Fate fate = fates.poll();
        Letter letter = new Letter(what, deed, wholeSeconds(host.now()), host.now());
        if (fate == Fate.LOST) {
            return;
        }
        if (fate == null || fate == Fate.DOUBLED) {
            arrives(letter);
        }
        if (fate != null) {
            Instant due = host.now().plusMillis(fate.delay);
            late.add(new Letter(what, deed, letter.happened(), due));
        }
    }

    /** The platforms tell whole seconds. */
    private static Instant wholeSeconds(Instant moment) {
        return Instant.ofEpochSecond(moment.getEpochSecond());
    }

    private void arrives(Letter letter) {
        for (int tries = 0; tries < 4; tries++) { // as often as the platforms post it while nobody answers
            try {
                circles.ask(host.hears(letter.what().side(), letter.what().callback(), signals -> {
                    signals.forEach(each -> issued(each, letter.happened()));
                    heard(letter);
                }));
                return;
            } catch (Death e) {
                host.begin(town, ledger);
            } catch (RejectedCallbackException e) {
                return; // too late to be believed
            }
        }
    }

    private void issued(Signal signal, Instant at) {
        signal.reference()
                .ifPresent(code -> ledger.issued(code, signal.identities().get(0), at));
    }

    private void heard(Letter letter) {
        int who = letter.deed().who();
        book.heard(
                letter.deed().act(),
                Identity.of("external", town.customer(who).id()),
                Identity.of("openid", town.fan(who).openid()),
                letter.happened().toEpochMilli(),
                letter.what());
    }

    private void checked() {
        life.sound();
        book.check("friends", rounds.people("friends"), host.process());
        book.check("followers", rounds.people("followers"), host.process());
        book.check(host.process());
        circles.check();
    }

    @Override
    public void close() {
        town.close();
    }

    static Optional<Violation> broken(Script script, Bug bug) {
        try {
            run(script, bug);
            return Optional.empty();
        } catch (Violation e) {
            return Optional.of(e);
        }
    }
}
