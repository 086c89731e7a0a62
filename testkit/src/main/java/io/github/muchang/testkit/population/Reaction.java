package io.github.muchang.testkit.population;

import io.github.muchang.identity.Identity;
import io.github.muchang.signal.Signal;
import io.github.muchang.signal.Untimed;
import io.github.muchang.testkit.population.Habits.Tendency;
import java.util.List;
import java.util.random.RandomGenerator;

/** What somebody does about a message. Immutable. */
public sealed interface Reaction {
    /** How likely, and how soon. */
    Tendency how();

    /** What is heard of it. */
    Untimed by(Identity who, RandomGenerator chance);

    /**
     * Does something: replies, clicks, declines.
     *
     * @param how how likely, and how soon
     * @param activity what
     * @param label its one dimension; empty for none
     */
    record Done(Tendency how, String activity, String label) implements Reaction {
        @Override
        public Untimed by(Identity who, RandomGenerator chance) {
            return Signal.did(who, activity).labelled(label);
        }
    }

    /**
     * Tells something: the answer to a question.
     *
     * @param how how likely, and how soon
     * @param attribute of what
     * @param values any of them is as likely as any other
     */
    record Told(Tendency how, String attribute, List<String> values) implements Reaction {
        /** Copies the list and checks that there is something to tell. */
        public Told {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("whoever tells '" + attribute + "' needs a value to tell");
            }
        }

        @Override
        public Untimed by(Identity who, RandomGenerator chance) {
            return Signal.described(who, attribute, values.get((int) (chance.nextDouble() * values.size())));
        }

        @Override
        public String toString() {
            return "Told[" + attribute + ", " + values.size() + " values]";
        }
    }
}
