package io.github.muchang.circle;

import io.github.muchang.channel.Pool;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.segment.Act;
import io.github.muchang.segment.Level;
import io.github.muchang.time.Window;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is wrong with small circles; their conditions are checked with all others. */
public final class CircleCheck {
    /** The most that a circle holds: it is small. */
    static final int HOLDS = 500;

    /** The most points that a level needs. */
    static final int SCORE = 1_000_000;

    private static final int ACTS = 16;
    private static final int LEVELS = 12;
    private static final int VALUE = 200;

    private final Map<String, Pool> pools = new TreeMap<>();
    private final Collection<String> activities;
    private final Faults faults;

    private CircleCheck(List<Pool> pools, Collection<String> activities, Faults faults) {
        pools.forEach(pool -> this.pools.putIfAbsent(pool.name(), pool));
        this.activities = activities;
        this.faults = faults;
    }

    /** Notes the faults of circles of these pools, in which these activities count. */
    public static void check(List<Circle> circles, List<Pool> pools, Collection<String> activities, Faults faults) {
        CircleCheck check = new CircleCheck(pools, activities, faults);
        Set<String> taken = new TreeSet<>();
        for (int i = 0; i < circles.size(); i++) {
            check.circle(circles.get(i), "/circles/" + i, taken);
        }
    }

    private void circle(Circle circle, String at, Set<String> taken) {
        Pool pool = pools.get(circle.pool());
        if (pool == null) {
            faults.unknown(at + "/pool", "pool", circle.pool(), pools.keySet());
        } else if (!taken.add(circle.pool())) {
            faults.add(at + "/pool", "the pool '" + Faults.shown(circle.pool()) + "' is another circle already");
        }
        number(circle.holds(), 1, HOLDS, at + "/holds");
        if (pool != null && circle.holds() > pool.capacity().orElse(HOLDS)) {
            faults.add(
                    at + "/holds",
                    "found " + circle.holds() + ", but the pool holds "
                            + pool.capacity().getAsInt());
        }
        value(circle.chinese(), at + "/chinese", "Chinese");
        value(circle.english(), at + "/english", "English");
        acts(circle.acts(), at + "/acts");
        circle.within()
                .filter(span -> span.compareTo(Window.LONGEST) > 0)
                .ifPresent(span -> faults.add(
                        at + "/within",
                        "a window of " + span + " reaches further back than the " + Window.LONGEST
                                + " that are kept exactly; leave it out if all counts"));
        levels(circle.levels(), at + "/levels");
    }

    private void value(String words, String at, String language) {
        if (words.isBlank() || words.length() > VALUE) {
            faults.add(at, "say in 1 to " + VALUE + " characters of " + language + " what members believe in");
        }
    }

    private void acts(List<Act> acts, String at) {
        if (acts.isEmpty() || acts.size() > ACTS) {
            faults.add(at, "found " + acts.size() + " ways to take part, allowed are 1 to " + ACTS);
            return;
        }
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            if (!activities.contains(act.activity())) {
                faults.unknown(at + "/" + i + "/did", "activity", act.activity(), activities);
            }
            if (act.label().filter(String::isBlank).isPresent()) {
                faults.add(at + "/" + i + "/labelled", "a label is not blank; leave it out if any will do");
            }
            if (!seen.add(act.activity() + "\n" + act.label().orElse(""))) {
                faults.add(at + "/" + i, "'" + Faults.shown(act.activity()) + "' with this label counts already");
            }
        }
    }

    private void levels(List<Level> levels, String at) {
        if (levels.isEmpty() || levels.size() > LEVELS) {
            faults.add(at, "found " + levels.size() + " levels, allowed are 1 to " + LEVELS);
            return;
        }
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            Names.check(level.name(), at + "/" + i + "/name", faults);
            if (!names.add(level.name()) && !level.name().isEmpty()) {
                faults.add(at + "/" + i + "/name", "the name '" + Faults.shown(level.name()) + "' is there twice");
            }
            number(level.from(), 0, SCORE, at + "/" + i + "/from");
            if (i > 0 && level.from() <= levels.get(i - 1).from()) {
                faults.add(
                        at + "/" + i + "/from",
                        "found " + level.from() + ", the level before needs "
                                + levels.get(i - 1).from() + " already: levels ascend");
            }
        }
    }

    private void number(int found, int least, int most, String at) {
        if (found < least || found > most) {
            faults.add(at, "found " + found + ", allowed is " + least + " to " + most);
        }
    }
}
