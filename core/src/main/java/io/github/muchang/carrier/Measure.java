package io.github.muchang.carrier;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What is to be done in a group. Personal: names a group and its members by what the platform calls them, of which nothing prints.
 */
public sealed interface Measure {
    /** In which group. */
    Address group();

    /** Somebody is put out of the group, and may come back. */
    record Remove(Address group, List<Identity> member) implements Measure {
        /** Copies the list. */
        public Remove {
            Objects.requireNonNull(group, "group");
            member = ImmutableList.copyOf(member);
        }

        @Override
        public String toString() {
            return "Remove[***]";
        }
    }

    /**
     * Somebody may not speak for so long.
     *
     * @param howLong up to 30 days, the longest of QQ; nothing lets them speak again
     */
    record Mute(Address group, List<Identity> member, Duration howLong) implements Measure {
        private static final Duration LONGEST = Duration.ofDays(30);

        /** Checks the length of time. */
        public Mute {
            Objects.requireNonNull(group, "group");
            member = ImmutableList.copyOf(member);
            if (howLong.isNegative() || howLong.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("somebody is muted for up to 30 days, not " + howLong);
            }
        }

        @Override
        public String toString() {
            return "Mute[" + howLong + "]";
        }
    }

    /** Nobody but administrators may speak, or everybody again. */
    record MuteAll(Address group, boolean muted) implements Measure {
        /** Checks that it is there. */
        public MuteAll {
            Objects.requireNonNull(group, "group");
        }

        @Override
        public String toString() {
            return "MuteAll[" + muted + "]";
        }
    }

    /**
     * Whoever asks to join is let in, or not.
     *
     * @param request by which the platform knows what is answered
     * @param reason what whoever is declined reads; may be empty
     */
    record Answer(Address group, List<Identity> member, String request, boolean admits, String reason)
            implements Measure {
        /** Copies the list. */
        public Answer {
            Objects.requireNonNull(group, "group");
            member = ImmutableList.copyOf(member);
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String toString() {
            return "Answer[" + admits + "]";
        }
    }
}
