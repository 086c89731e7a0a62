package io.github.muchang.testkit.simulation;

import io.github.muchang.testkit.simulation.Fault.Trouble;
import java.util.ArrayList;
import java.util.List;

/** Draws what goes wrong: in each world some sorts of trouble only, since what is always there hides what it hides. */
final class FaultDraw {
    private final Chance chance;
    private final Profile profile;

    FaultDraw(Chance chance, Profile profile) {
        this.chance = chance;
        this.profile = profile;
    }

    List<Fault> draw() {
        List<Fault> faults = new ArrayList<>();
        List<Trouble> troubles = chance.some(List.of(Trouble.values()), 1);
        int often = chance.percent(50) ? 0 : 5 + chance.below(50);
        for (int nth = 1; nth <= 60; nth++) {
            if (chance.percent(often)) {
                faults.add(new Fault.OnCall(nth, chance.of(troubles), chance.between(1_000, 30 * PlanDraw.HOUR)));
            }
            if (chance.percent(often / 2)) {
                faults.add(new Fault.OnLook(nth, chance.percent(30)));
            }
        }
        int deaths = profile == Profile.CRASH ? 1 + chance.below(8) : chance.percent(50) ? chance.below(3) : 0;
        for (int i = 0; i < deaths; i++) {
            faults.add(new Fault.OnCommit(1 + chance.below(120), chance.percent(50)));
        }
        if (profile == Profile.CRASH) {
            for (int i = 0; i < chance.below(4); i++) {
                faults.add(new Fault.OnCall(
                        1 + chance.below(20), chance.oneOf(Trouble.DIES_BEFORE, Trouble.DIES_AFTER), 0));
            }
        }
        return faults;
    }
}
