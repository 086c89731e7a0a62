package io.github.muchang.carrier;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.muchang.channel.Pathway;
import io.github.muchang.content.BodyKind;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a carrier can do, as it declares it. Quotas are not here: they change, so the adapter publishes them as dated data. Immutable.
 *
 * @param kinds what it can send; at least one
 * @param abilities whether it can write at any time or in answers only, to one person at a time, and be answered
 * @param deduplicates for how long the platform knows a key again, so that the same message twice is one message; empty if it does not
 * @param windows for how long after which contact it may write; needed unless it can at any time
 * @param confirmed whether a person or a job must let messages out, so that they are {@link Delivery.Pending} first
 * @param receipts whether the carrier is a {@link Receipts} too
 * @param pace how fast each account may call it, unless the host says otherwise
 */
public record Capabilities(
        Set<BodyKind> kinds,
        Set<Pathway.Ability> abilities,
        Optional<Span> deduplicates,
        List<ContactWindow> windows,
        boolean confirmed,
        boolean receipts,
        Pace pace) {

    /** Copies the collections, and says everything that is wrong at once. */
    public Capabilities {
        kinds = ImmutableSortedSet.copyOf(kinds);
        abilities = ImmutableSortedSet.copyOf(abilities);
        windows = ImmutableList.copyOf(windows);
        Faults faults = new Faults();
        if (kinds.isEmpty()) {
            faults.add("kinds", "a carrier sends at least one kind of content");
        }
        if (windows.isEmpty() && !abilities.contains(Pathway.Ability.ANY_TIME)) {
            faults.add("windows", "a carrier that cannot write at any time has at least one window to write in");
        }
        Set<String> known = new TreeSet<>();
        for (int i = 0; i < windows.size(); i++) {
            Names.check(windows.get(i).after(), "windows/" + i, faults);
            if (!known.add(windows.get(i).after())) {
                faults.add(
                        "windows/" + i,
                        "there is a window after '" + windows.get(i).after() + "' already");
            }
        }
        faults.throwIfAny("capabilities");
    }

    /** Begins with a carrier that writes to one person at any time, can be answered, and promises nothing else. */
    public static Builder sending(BodyKind first, BodyKind... more) {
        return new Builder(
                ImmutableSortedSet.<BodyKind>naturalOrder().add(first).add(more).build());
    }

    /** Whether it can write at any time, not only within a window. */
    public boolean anyTime() {
        return abilities.contains(Pathway.Ability.ANY_TIME);
    }

    /**
     * A time in which a platform lets us write.
     *
     * @param after the activity that opens it, as the carrier's signals name it: {@code added}, {@code replied}
     * @param length for how long
     * @param answers how many messages may carry the reference of one such contact ({@link Outbound.Reply}); at least 1
     */
    public record ContactWindow(String after, Span length, int answers) {
        /** Checks the count. */
        public ContactWindow {
            if (answers < 1) {
                throw new IllegalArgumentException("at least one message answers, not " + answers);
            }
        }

        /** One whose reference is good for one message. */
        public ContactWindow(String after, Span length) {
            this(after, length, 1);
        }
    }

    /** Collects what a carrier can do. Not thread-safe. */
    public static final class Builder {
        private final ImmutableSortedSet<BodyKind> kinds;
        private final Set<Pathway.Ability> abilities = new TreeSet<>(ImmutableList.copyOf(Pathway.Ability.values()));
        private final ImmutableList.Builder<ContactWindow> windows = ImmutableList.builder();
        private Optional<Span> deduplicates = Optional.empty();
        private boolean confirmed;
        private boolean receipts;
        private Pace pace = Pace.CAREFUL;

        private Builder(ImmutableSortedSet<BodyKind> kinds) {
            this.kinds = kinds;
        }

        /** The platform knows a key again for so long. */
        @CanIgnoreReturnValue
        public Builder deduplicatesFor(Span howLong) {
            deduplicates = Optional.of(howLong);
            return this;
        }

        /** It may write for so long after this activity. */
        @CanIgnoreReturnValue
        public Builder within(Span length, String after) {
            windows.add(new ContactWindow(after, length));
            return this;
        }

        /** It may write for so long after this activity, and so many messages may carry its reference. */
        @CanIgnoreReturnValue
        public Builder within(Span length, String after, int answers) {
            windows.add(new ContactWindow(after, length, answers));
            return this;
        }

        /** It cannot write outside of its windows. */
        @CanIgnoreReturnValue
        public Builder onlyWithinWindows() {
            abilities.remove(Pathway.Ability.ANY_TIME);
            return this;
        }

        /** It writes to many at once: a group, a feed. */
        @CanIgnoreReturnValue
        public Builder toMany() {
            abilities.remove(Pathway.Ability.ONE_TO_ONE);
            return this;
        }

        /** Nobody can answer. */
        @CanIgnoreReturnValue
        public Builder oneWay() {
            abilities.remove(Pathway.Ability.TWO_WAY);
            return this;
        }

        /** A person or a job must let each message out. */
        @CanIgnoreReturnValue
        public Builder confirmed() {
            confirmed = true;
            return this;
        }

        /** The carrier is a {@link Receipts} too. */
        @CanIgnoreReturnValue
        public Builder receipts() {
            receipts = true;
            return this;
        }

        /** Each account may call so fast. */
        @CanIgnoreReturnValue
        public Builder pace(Pace howFast) {
            pace = howFast;
            return this;
        }

        /**
         * The capabilities.
         *
         * @throws io.github.muchang.fault.InvalidInputException with everything that is wrong
         */
        public Capabilities build() {
            return new Capabilities(kinds, abilities, deduplicates, windows.build(), confirmed, receipts, pace);
        }
    }
}
