package io.github.muchang.store.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/** Power goes at every operation of a script, and again at operations of the recovery: what was acknowledged is there, and nothing half. */
final class CrashCheck {
    private final Subject subject;
    private final Script script;
    private final int seeds;
    private final int stride;
    private int crashes;

    /**
     * For a store.
     *
     * @param seeds how many losses of power are tried at each operation
     * @param stride at each so manieth operation of a recovery power goes again
     */
    CrashCheck(Subject subject, Script script, int seeds, int stride) {
        this.subject = subject;
        this.script = script;
        this.seeds = seeds;
        this.stride = stride;
    }

    /** How often power went. */
    int crashes() {
        return crashes;
    }

    /** At every operation from one on, with a distance. */
    void run(int first, int distance) {
        for (int at = first; ; at += distance) {
            SimulatedDisk disk = new SimulatedDisk();
            disk.plan(FaultPlan.powerLoss(at));
            Play play = new Play(script, subject, disk);
            int operation = at;
            Play.told("power lost at operation " + at, play::toTheEnd);
            for (int i = 0; i < seeds; i++) {
                long seed = (long) at * seeds + i;
                crashes++;
                String how = "power lost at operation " + operation + " (" + last(disk) + "), seed " + seed;
                Play.told(how, () -> recovers(disk.crash(seed), play.acknowledged(), play.begun(), seed));
            }
            crashes++;
            Play.told(
                    "process dead at operation " + at + " (" + last(disk) + ")",
                    () -> recovers(disk.died(), play.acknowledged(), play.begun(), 2L * operation));
            if (!disk.struck()) {
                return;
            }
            if (stride > 0) {
                crashAgain(disk, play, at);
            }
        }
    }

    private static String last(SimulatedDisk disk) {
        return disk.history().get(disk.operations() - 1);
    }

    private void crashAgain(SimulatedDisk disk, Play play, int at) {
        for (int again = 1 + at % stride; ; again += stride) {
            SimulatedDisk second = disk.crash(at);
            second.plan(FaultPlan.powerLoss(again));
            int operation = again;
            try {
                subject.open(second).close();
            } catch (StoreException e) {
                // as it should be
            } catch (RuntimeException e) {
                throw new AssertionError("power lost at operation " + at + ", then at " + again, e);
            }
            crashes++;
            long seed = at * 31L + again;
            Play.told(
                    "power lost at operation " + at + ", then at operation " + operation + " of recovery ("
                            + last(second) + "), seed " + seed,
                    () -> recovers(second.crash(seed), play.acknowledged(), play.begun(), seed));
            if (!second.struck()) {
                return;
            }
        }
    }

    /** Opens what a loss of power left, and goes on as after another; answers how many batches were there. */
    int recovers(SimulatedDisk left, int least, int most, long seed) {
        Subject.Opened opened = subject.open(left);
        SimulatedDisk again;
        int found;
        try {
            found = script.recognised(script.look(opened.stores()), least, most);
            again = seed % 2 == 0 ? left.crash(seed + 1) : left.copy();
        } finally {
            opened.abandon();
        }
        goesOn(again, found);
        return found;
    }

    /** What was shown once is there, and another batch is taken and lasts. */
    private void goesOn(SimulatedDisk disk, int shown) {
        try (Subject.Opened opened = subject.open(disk)) {
            script.recognised(script.look(opened.stores()), shown, shown);
            Play.commit(script, opened.stores(), shown);
            script.recognised(script.look(opened.stores()), shown + 1, shown + 1);
        }
        holdsNothingErased(disk, shown + 1);
        SimulatedDisk later = disk.crash(shown);
        try (Subject.Opened opened = subject.open(later)) {
            script.recognised(script.look(opened.stores()), shown + 1, shown + 1);
        }
    }

    private void holdsNothingErased(SimulatedDisk disk, int committed) {
        Set<Path> holding = disk.holding(script.erased(committed).stream()
                .map(each -> each.getBytes(StandardCharsets.UTF_8))
                .toList());
        if (!holding.isEmpty()) {
            throw new AssertionError("personal data of somebody erased is in " + holding);
        }
    }
}
