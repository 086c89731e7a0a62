package io.github.muchang.testkit.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Leaves out of a script whatever it breaks a promise without: events, then faults (Zeller's ddmin, greedily). */
final class Shrink {
    private static final int MOST_RUNS = 2_000;

    private final Bug bug;
    private int runs;

    private Shrink(Bug bug) {
        this.bug = bug;
    }

    static Seeds.Broken smallest(Seeds.Broken broken, Bug bug) {
        Shrink shrink = new Shrink(bug);
        Script script = broken.script();
        for (int size = Integer.MAX_VALUE;
                size > script.events().size() + script.faults().size(); ) {
            size = script.events().size() + script.faults().size();
            Script whole = script;
            script = script.with(shrink.least(script.events(), some -> shrink.breaks(whole.with(some))));
            Script less = script;
            script = script.troubled(shrink.least(script.faults(), some -> shrink.breaks(less.troubled(some))));
        }
        return Seeds.broken(script, bug).orElse(broken);
    }

    private boolean breaks(Script script) {
        return ++runs < MOST_RUNS && Seeds.broken(script, bug).isPresent();
    }

    private <T> List<T> least(List<T> whole, Predicate<List<T>> breaks) {
        List<T> list = whole;
        for (int size = Math.max(1, list.size() / 2); size > 0; size /= 2) {
            for (int from = 0; from < list.size(); ) {
                List<T> rest = new ArrayList<>(list.subList(0, from));
                rest.addAll(list.subList(Math.min(list.size(), from + size), list.size()));
                if (breaks.test(rest)) {
                    list = rest;
                } else {
                    from += size;
                }
            }
        }
        return list;
    }
}
