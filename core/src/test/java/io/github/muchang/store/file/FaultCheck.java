package io.github.muchang.store.file;

import io.github.muchang.store.StaleChangeException;
import org.jspecify.annotations.Nullable;

/**
 * One operation fails, or one and all after it: the store says so, takes nothing of what failed, stays usable and consistent, and is
 * found consistent when it is opened again.
 */
final class FaultCheck {
    private static final int CHECKPOINT = 4;
    private static final int REOPENED = 7;

    private final Subject subject;
    private final Script script;
    private final FaultPlan.Fault fault;
    private final boolean forGood;
    private int failures;

    FaultCheck(Subject subject, Script script, FaultPlan.Fault fault, boolean forGood) {
        this.subject = subject;
        this.script = script;
        this.fault = fault;
        this.forGood = forGood;
    }

    /** How often something failed. */
    int failures() {
        return failures;
    }

    /** An operation fails, then one that comes at a distance, until nothing does. */
    void run(int first, int distance) {
        for (int at = first; ; at += distance) {
            int operation = at;
            boolean struck = Play.told(
                    fault + (forGood ? " from operation " : " at operation ") + at, () -> survives(operation));
            if (!struck) {
                return;
            }
            failures++;
        }
    }

    private boolean survives(int at) {
        SimulatedDisk disk = new SimulatedDisk();
        disk.plan(new FaultPlan(fault, at, forGood));
        Subject.Opened opened = opened(disk);
        int committed = 0;
        while (committed < script.size()) {
            if (!commits(opened, committed)) {
                struck(disk, "a commit");
                diesNow(disk, committed);
                stays(opened, committed, disk);
                if (!commits(opened, committed)) {
                    heal(disk, "the second try of a commit");
                    if (!commits(opened, committed)) {
                        throw new AssertionError("it is not usable after the fault is over");
                    }
                }
            }
            committed++;
            if (committed % CHECKPOINT == 0) {
                checkpoint(opened, disk);
            }
            if (committed == REOPENED) {
                close(opened, disk);
                opened = opened(disk);
                stays(opened, committed, disk);
            }
        }
        stays(opened, committed, disk);
        close(opened, disk);
        boolean struck = disk.struck();
        disk.heal();
        reopens(disk.copy(), committed, committed);
        reopens(disk.crash(at), committed, committed);
        return struck;
    }

    private Subject.Opened opened(SimulatedDisk disk) {
        Subject.Opened opened = open(disk);
        if (opened == null) {
            struck(disk, "opening");
            opened = open(disk);
        }
        if (opened == null) {
            heal(disk, "the second try of opening");
            opened = open(disk);
        }
        if (opened == null) {
            throw new AssertionError("it does not open after the fault is over");
        }
        return opened;
    }

    private Subject.@Nullable Opened open(SimulatedDisk disk) {
        try {
            return subject.open(disk);
        } catch (StoreException e) {
            return null;
        }
    }

    private boolean commits(Subject.Opened opened, int committed) {
        try {
            opened.stores().store().commit(script.after(committed));
            return true;
        } catch (StoreException e) {
            return false;
        } catch (StaleChangeException e) {
            throw new AssertionError("batch " + (committed + 1) + " was taken though it had failed", e);
        }
    }

    private void checkpoint(Subject.Opened opened, SimulatedDisk disk) {
        try {
            opened.checkpoint();
        } catch (StoreException e) {
            struck(disk, "a checkpoint");
        }
    }

    private void close(Subject.Opened opened, SimulatedDisk disk) {
        try {
            opened.close();
        } catch (StoreException e) {
            struck(disk, "closing");
        }
    }

    /** Reading goes on while writing fails; where reading fails, nothing else is told. */
    private void stays(Subject.Opened opened, int committed, SimulatedDisk disk) {
        Picture look;
        try {
            look = script.look(opened.stores());
        } catch (StoreException e) {
            struck(disk, "reading");
            if (fault != FaultPlan.Fault.IO_ERROR) {
                throw new AssertionError("it does not read while it cannot write", e);
            }
            return;
        }
        script.recognised(look, committed, committed);
    }

    /** If the process or the power dies with a commit that failed, nobody knows of that one, but of every other. */
    private void diesNow(SimulatedDisk disk, int committed) {
        reopens(disk.copy(), committed, committed + 1);
    }

    private void reopens(SimulatedDisk disk, int least, int most) {
        try (Subject.Opened opened = subject.open(disk)) {
            int found = script.recognised(script.look(opened.stores()), least, most);
            Play.commit(script, opened.stores(), found);
            script.recognised(script.look(opened.stores()), found + 1, found + 1);
        }
    }

    private void heal(SimulatedDisk disk, String what) {
        if (!forGood) {
            throw new AssertionError(what + " fails though only one operation did");
        }
        disk.heal();
    }

    private static void struck(SimulatedDisk disk, String what) {
        if (!disk.struck()) {
            throw new AssertionError(what + " failed though no operation did");
        }
    }
}
