package io.github.muchang.testkit.simulation;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that happens to a world. */
sealed interface Event {
    /** When, in milliseconds. */
    long when();

    /**
     * A signal comes in.
     *
     * @param id the id under which its source knows it
     * @param at when it happened; before {@code when} if it comes late
     * @param jumps whether the signal itself moves the clock
     */
    record Tell(long when, String id, List<Identity> who, List<Address> where, long at, Occurrence what, boolean jumps)
            implements Event {
        Signal signal() {
            return new Signal(Optional.of(id), who, where, Instant.ofEpochMilli(at), what);
        }

        Tell again(long later) {
            return new Tell(later, id, who, where, at, what, false);
        }

        @Override
        public String toString() {
            return Instant.ofEpochMilli(when) + " " + id + " " + what + " of " + Instant.ofEpochMilli(at) + " about "
                    + who.stream().map(Identity::value).toList() + " at "
                    + where.stream().map(Address::handle).toList() + (jumps ? " jumps" : "");
        }
    }

    /** The host sends something. */
    record Write(long when, Identity who, String content) implements Event {
        @Override
        public String toString() {
            return Instant.ofEpochMilli(when) + " send " + content + " to " + who.value();
        }
    }

    /** The host puts somebody on a journey, or takes them off. */
    record Walk(long when, Identity who, String journey, boolean begins) implements Event {
        @Override
        public String toString() {
            return Instant.ofEpochMilli(when) + (begins ? " enrol " : " take out ") + who.value() + " " + journey;
        }
    }

    /** Somebody wants everything erased, or a court that it is kept. */
    record Right(long when, Identity who, Kind kind) implements Event {
        enum Kind {
            ERASE,
            HOLD,
            LIFT
        }

        @Override
        public String toString() {
            return Instant.ofEpochMilli(when) + " " + kind + " " + who.value();
        }
    }

    /** The process ends, well or not, and another begins by a plan. */
    record Restart(long when, int plan) implements Event {
        @Override
        public String toString() {
            return Instant.ofEpochMilli(when) + " restart by plan " + plan;
        }
    }

    /** Time passes. */
    record Pass(long when) implements Event {
        @Override
        public String toString() {
            return Instant.ofEpochMilli(when) + " time passes";
        }
    }

    /**
     * Somebody of the staff does something with an open task.
     *
     * @param nth which, as they are listed
     * @param who by whom, or to whom it goes
     */
    record Work(long when, int nth, How how, int who) implements Event {
        enum How {
            DONE,
            DONE_BY_ANOTHER,
            TOLD_DONE,
            GIVEN_ON,
            DONE_AGAIN
        }

        @Override
        public String toString() {
            return Instant.ofEpochMilli(when) + " task " + nth + " " + how + " " + StaffDraw.NAMES.get(who);
        }
    }

    /**
     * Somebody of the staff is not there, or is back.
     *
     * @param heirs whether others are named to take over from whoever leaves
     */
    record Off(long when, Sort sort, String staff, long from, long until, boolean heirs) implements Event {
        enum Sort {
            LEFT,
            AWAY,
            BACK
        }

        @Override
        public String toString() {
            return Instant.ofEpochMilli(when) + " " + staff + " " + sort
                    + (sort == Sort.AWAY ? " " + Instant.ofEpochMilli(from) + " " + Instant.ofEpochMilli(until) : "");
        }
    }

    /** Somebody of the staff writes by hand; the policies may stop it, or not. */
    record ByHand(long when, Identity who, String content, String staff, boolean stops) implements Event {
        @Override
        public String toString() {
            return Instant.ofEpochMilli(when) + " " + staff + " writes " + content + " to " + who.value()
                    + (stops ? " if it may go" : "");
        }
    }

    /** Somebody has the members of a group move to another. */
    record Move(long when, Identity from, Identity into) implements Event {
        @Override
        public String toString() {
            return Instant.ofEpochMilli(when) + " members of " + from.value() + " are to move to " + into.value();
        }
    }

    /** Somebody of the staff decides whether a member is to be removed from a group. */
    record Clean(long when, int nth, boolean removes) implements Event {
        @Override
        public String toString() {
            return Instant.ofEpochMilli(when) + " proposal " + nth + (removes ? " is agreed to" : " is declined");
        }
    }
}
