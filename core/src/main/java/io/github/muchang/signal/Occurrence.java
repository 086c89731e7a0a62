package io.github.muchang.signal;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Purpose;
import io.github.muchang.money.Money;
import io.github.muchang.party.Membership;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happened, without saying to whom. Everything but {@link Described} is free of personal data. */
public sealed interface Occurrence
        permits Gathering,
                Occurrence.Added,
                Occurrence.Left,
                Occurrence.Moved,
                Occurrence.Promoted,
                Occurrence.Did,
                Occurrence.Described,
                Occurrence.Tagged,
                Occurrence.Untagged,
                Occurrence.Consented,
                Occurrence.Withdrew,
                Occurrence.TaskDone,
                Occurrence.LookedAfter,
                Occurrence.Identified {
    /** The name of this kind in imports and messages. */
    String kind();

    /**
     * Came into a pool.
     *
     * @param pool the pool
     * @param source the code it came through; empty if unknown
     * @param role its role there
     */
    record Added(String pool, Optional<String> source, Membership.Role role) implements Occurrence {
        @Override
        public String kind() {
            return "added";
        }
    }

    /**
     * Left a pool for good.
     *
     * @param pool the pool
     */
    record Left(String pool) implements Occurrence {
        @Override
        public String kind() {
            return "left";
        }
    }

    /**
     * Left one pool for another.
     *
     * @param from the pool left
     * @param to the pool entered
     * @param source the code it came through; empty if unknown
     */
    record Moved(String from, String to, Optional<String> source) implements Occurrence {
        @Override
        public String kind() {
            return "moved";
        }
    }

    /**
     * Has another role in a pool.
     *
     * @param pool the pool
     * @param role the role
     */
    record Promoted(String pool, Membership.Role role) implements Occurrence {
        @Override
        public String kind() {
            return "promoted";
        }
    }

    /**
     * Did something, or something was done to it.
     *
     * @param activity the activity, as the domain names it
     * @param amount of money or points; empty if it has none
     * @param label the activity's one dimension, such as a category; empty for none
     */
    record Did(String activity, Optional<Money> amount, String label) implements Occurrence {
        @Override
        public String kind() {
            return "did";
        }
    }

    /**
     * Something is known of the party. Personal until the vault has taken what is personal; prints names only.
     *
     * @param values values by attribute
     * @param held names of the personal attributes that the vault took
     */
    record Described(Map<String, String> values, Set<String> held) implements Occurrence {
        /** Copies the collections. */
        public Described {
            values = ImmutableSortedMap.copyOf(values);
            held = ImmutableSortedSet.copyOf(held);
        }

        @Override
        public String kind() {
            return "described";
        }

        @Override
        public String toString() {
            return "Described[values=" + values.keySet() + ", held=" + held + "]";
        }
    }

    /**
     * Was given a tag.
     *
     * @param tag the tag
     * @param by who gave it; never a customer's handle
     */
    record Tagged(String tag, String by) implements Occurrence {
        @Override
        public String kind() {
            return "tagged";
        }
    }

    /**
     * Lost a tag.
     *
     * @param tag the tag
     * @param by who took it
     */
    record Untagged(String tag, String by) implements Occurrence {
        @Override
        public String kind() {
            return "untagged";
        }
    }

    /**
     * Agreed to something, after having been informed.
     *
     * @param purpose to what
     * @param carrier on this carrier; empty for every carrier
     * @param text version of the text that was shown
     */
    record Consented(Purpose purpose, Optional<String> carrier, String text) implements Occurrence {
        @Override
        public String kind() {
            return "consented";
        }
    }

    /**
     * Withdrew an agreement.
     *
     * @param purpose from what; empty for everything
     * @param carrier on this carrier; empty for every carrier
     */
    record Withdrew(Optional<Purpose> purpose, Optional<String> carrier) implements Occurrence {
        @Override
        public String kind() {
            return "withdrew";
        }
    }

    /**
     * Somebody of the staff did what a journey asked them to do for the party.
     *
     * @param task which task, as the fact that opened it calls it
     * @param outcome what came of it, as the journey calls it
     * @param by who did it; never a customer's handle
     */
    record TaskDone(String task, String outcome, String by) implements Occurrence {
        @Override
        public String kind() {
            return "task-done";
        }
    }

    /**
     * Is looked after by somebody of the staff from now on.
     *
     * @param staff who
     */
    record LookedAfter(String staff) implements Occurrence {
        @Override
        public String kind() {
            return "looked-after";
        }
    }

    /** Was identified: the signal's identities and addresses belong to one party. */
    record Identified() implements Occurrence {
        @Override
        public String kind() {
            return "identified";
        }
    }
}
