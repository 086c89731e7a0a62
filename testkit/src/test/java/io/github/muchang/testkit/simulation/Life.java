package io.github.muchang.testkit.simulation;

import java.util.List;
import java.util.Optional;

/** Counts what happens in a world, and ends a process where the script says so. */
final class Life {
    /** What no world needs; one that goes round in circles does. */
    private static final int MOST_STEPS = 60_000;

    private final List<Fault> faults;
    private Optional<Violation> violation = Optional.empty();
    private boolean dead;
    private boolean healed;
    private int commits;
    private int steps;

    Life(List<Fault> faults) {
        this.faults = faults;
    }

    /** Whatever the process wants to do, it must be alive. */
    void needed() {
        sound();
        if (dead) {
            throw new Death();
        }
        if (++steps > MOST_STEPS) {
            throw new Violation("it goes round in circles: no end after " + MOST_STEPS + " steps");
        }
    }

    /** No promise was broken so far. */
    void sound() {
        violation.ifPresent(each -> {
            throw each;
        });
    }

    /** Before a commit, and after it. */
    void commits(Runnable commit) {
        needed();
        int nth = ++commits;
        dieIf(new Fault.OnCommit(nth, false));
        commit.run();
        dieIf(new Fault.OnCommit(nth, true));
    }

    /** A promise was broken where nobody can be told yet. */
    void broken(Violation what) {
        violation = violation.or(() -> Optional.of(what));
    }

    boolean isDead() {
        return dead;
    }

    boolean isHealed() {
        return healed;
    }

    /** From now on everything goes well. */
    void heal() {
        healed = true;
    }

    void die() {
        dead = true;
    }

    /** Another process begins. */
    void begin() {
        dead = false;
    }

    private void dieIf(Fault fault) {
        if (!healed && faults.contains(fault)) {
            dead = true;
            throw new Death();
        }
    }
}
