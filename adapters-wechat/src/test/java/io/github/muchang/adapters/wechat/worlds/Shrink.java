package io.github.muchang.adapters.wechat.worlds;

import java.util.ArrayList;
import java.util.List;

/** Leaves out of a script whatever it breaks a promise without (Zeller's ddmin, greedily). */
final class Shrink {
    private static final int MOST_RUNS = 400;

    private int runs;

    private Shrink() {}

    static Script smallest(Script script) {
        return new Shrink().least(script);
    }

    private Script least(Script whole) {
        Script script = whole;
        for (int size = Math.max(1, whole.steps().size() / 2); size > 0; size /= 2) {
            for (int from = 0; from < script.steps().size(); ) {
                List<Step> rest = new ArrayList<>(script.steps().subList(0, from));
                rest.addAll(script.steps()
                        .subList(
                                Math.min(script.steps().size(), from + size),
                                script.steps().size()));
                Script less = script.with(rest);
                if (++runs < MOST_RUNS && World.broken(less, Bug.NONE).isPresent()) {
                    script = less;
                } else {
                    from += size;
                }
            }
        }
        return script;
    }
}
