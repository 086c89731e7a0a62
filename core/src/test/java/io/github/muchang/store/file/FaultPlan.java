package io.github.muchang.store.file;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Set;

/**
 * What goes wrong on a simulated disk.
 *
 * @param fault what
 * @param at the number, from 1 on, of the first operation that it strikes, of those that it can strike
 * @param forGood whether it strikes every one after that too
 */
record FaultPlan(Fault fault, long at, boolean forGood) {
    /** Nothing goes wrong. */
    static final FaultPlan NONE = new FaultPlan(Fault.IO_ERROR, Long.MAX_VALUE, false);

    /** One operation fails. */
    static FaultPlan once(Fault fault, long at) {
        return new FaultPlan(fault, at, false);
    }

    /** One operation fails, and every one after it. */
    static FaultPlan forGood(Fault fault, long at) {
        return new FaultPlan(fault, at, true);
    }

    /** The power goes at an operation: it is seen to be done, and nothing is known of it afterwards. */
    static FaultPlan powerLoss(long at) {
        return new FaultPlan(Fault.POWER_LOSS, at, true);
    }

    boolean strikes(long number) {
        return forGood ? number >= at : number == at;
    }

    /** What an operation does with a disk. */
    enum Act {
        READ,
        WRITE,
        CREATE,
        NAME,
        CUT,
        SYNC
    }

    /** A fault, and the operations that it can strike. */
    enum Fault {
        /** Nothing of the operation is done. */
        IO_ERROR("Input/output error", EnumSet.allOf(Act.class), false),
        /** Nothing is written. */
        DISK_FULL("No space left on device", EnumSet.of(Act.WRITE, Act.CREATE), false),
        /** Half is written. */
        SHORT_WRITE("No space left on device", EnumSet.of(Act.WRITE), true),
        /** Anything of what was not synced is durable, and no later sync knows of the rest. */
        SYNC_FAILS("Input/output error", EnumSet.of(Act.SYNC), true),
        /** The operation is seen to be done, and no other gets through. */
        POWER_LOSS("the power is off", EnumSet.allOf(Act.class), true);

        final String message;
        final ImmutableSet<Act> strikes;
        final boolean inPart;

        Fault(String message, Set<Act> strikes, boolean inPart) {
            this.message = message;
            this.strikes = Sets.immutableEnumSet(strikes);
            this.inPart = inPart;
        }
    }
}
