package io.github.muchang.adapters.wechat.worlds;

import io.github.muchang.adapters.wechat.worlds.Step.When;
import java.util.Optional;

/** Whether the process lives, and what has to be told of a world once somebody can be told. */
final class Life {
    /** What no world needs; one that goes round in circles does. */
    private static final int MOST_STEPS = 200_000;

    private Optional<Step.Dies> fate = Optional.empty();
    private Optional<Violation> violation = Optional.empty();
    private int left;
    private int steps;
    private boolean dead;
    private boolean healed;
    private int lives;

    /** Dies like this. */
    void dies(Step.Dies how) {
        if (how.when() == When.NOW) {
            dead = true;
        } else {
            fate = Optional.of(how);
            left = how.nth();
        }
    }

    /** From now on nobody dies. */
    void heal() {
        healed = true;
        fate = Optional.empty();
    }

    boolean isHealed() {
        return healed;
    }

    boolean isDead() {
        return dead;
    }

    /** Another process begins. */
    void begin() {
        dead = false;
        lives++;
    }

    /** Which process this is. */
    int number() {
        return lives;
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

    /** The process comes to a point at which it may die. */
    void passes(When point) {
        needed();
        if (fate.filter(each -> each.when() == point).isPresent() && --left == 0) {
            fate = Optional.empty();
            dead = true;
            throw new Death();
        }
    }

    /** A promise was broken where nobody can be told yet. */
    void broken(Violation what) {
        violation = violation.or(() -> Optional.of(what));
    }

    /** No promise was broken so far. */
    void sound() {
        violation.ifPresent(each -> {
            throw each;
        });
    }
}
