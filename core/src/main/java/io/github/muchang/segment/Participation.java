package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.Needs;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.util.List;
import java.util.Optional;

/**
 * How taking part in a small circle is counted: the score of somebody is the sum of the points of all their acts, and the level the
 * highest that the score reaches. Immutable and pure.
 *
 * @param pool the pool of the circle; whoever is not in it has no level
 * @param acts what counts
 * @param within only what was done in the last so long counts; empty for all that ever was
 * @param levels the levels, by ascending scores
 */
public record Participation(String pool, List<Act> acts, Optional<Span> within, List<Level> levels) {
    private static final int ANY = -1;
    private static final int NONE = -2;

    /** Copies the lists. */
    public Participation {
        pool = pool.intern();
        acts = ImmutableList.copyOf(acts);
        levels = ImmutableList.copyOf(levels);
    }

    /** The points that somebody has now. */
    public long score(Subject subject) {
        long score = 0;
        for (Act act : acts) {
            score += act.points() * times(act, subject);
        }
        return score;
    }

    /** Which acts the score of somebody is made of, in the order of definition; those never done are left out. */
    public List<Times> counted(Subject subject) {
        return acts.stream()
                .map(act -> new Times(act, times(act, subject)))
                .filter(each -> each.times() > 0)
                .collect(ImmutableList.toImmutableList());
    }

    /** The level of a score; empty below the first. */
    public Optional<Level> level(long score) {
        return levels.stream().filter(each -> each.from() <= score).reduce((lower, higher) -> higher);
    }

    /** The level of a name. */
    public Optional<Level> level(String name) {
        return levels.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Whether somebody is in the circle and has so many points, and until when exactly; time only takes points away. */
    long verdict(Subject subject, int needed) {
        if (!subject.party().memberships().containsKey(pool) || score(subject) < needed) {
            return Verdict.lasting(false);
        }
        return within.map(span -> Verdict.of(true, falling(subject, span.millis(), needed)))
                .orElse(Verdict.lasting(true));
    }

    /** What of a state is looked at. */
    Needs needs() {
        Window window = within.map(Window::within).orElse(Window.EVER);
        Needs needs = Needs.of(Needs.Section.MEMBERSHIPS);
        for (Act act : acts) {
            needs = needs.and(new Tally(Aggregate.COUNT, act.activity(), act.label(), window).needs());
        }
        return needs;
    }

    private long times(Act act, Subject subject) {
        if (within.isPresent()) {
            return times(act, subject, subject.now() - within.get().millis(), Long.MAX_VALUE);
        }
        ActivityLog log = subject.party().activities().find(act.activity());
        int wanted = log == null ? NONE : wanted(act, log);
        return log == null || wanted == NONE ? 0 : log.lifetimeCount(wanted);
    }

    /** When so much has left the window that too few points are left: the acts leave it in the order of time. */
    private long falling(Subject subject, long length, int needed) {
        long left = score(subject);
        long moment = subject.now() - length;
        while (left >= needed) {
            long oldest = Moments.NEVER;
            for (Act act : acts) {
                oldest = Math.min(oldest, first(act, subject, moment));
            }
            if (oldest == Moments.NEVER) {
                return Moments.NEVER; // nothing is needed
            }
            for (Act act : acts) {
                left -= act.points() * times(act, subject, oldest - 1, oldest);
            }
            moment = oldest;
        }
        return moment + length;
    }

    /** How often an act was done after a moment, and not later than another. */
    private static long times(Act act, Subject subject, long after, long to) {
        ActivityLog log = subject.party().activities().find(act.activity());
        int wanted = log == null ? NONE : wanted(act, log);
        if (log == null || wanted == NONE) {
            return 0;
        }
        long times = 0;
        for (int i = log.firstAfter(after); i < log.size() && log.at(i) <= to; i++) {
            times += wanted == ANY || log.labelOf(i) == wanted ? log.count(i) : 0;
        }
        return times;
    }

    /** When an act was first done after a moment. */
    private static long first(Act act, Subject subject, long after) {
        ActivityLog log = subject.party().activities().find(act.activity());
        int wanted = log == null ? NONE : wanted(act, log);
        if (log == null || wanted == NONE) {
            return Moments.NEVER;
        }
        int point = log.firstAfter(after);
        while (point < log.size() && wanted != ANY && log.labelOf(point) != wanted) {
            point++;
        }
        return point < log.size() ? log.at(point) : Moments.NEVER;
    }

    private static int wanted(Act act, ActivityLog log) {
        if (act.label().isEmpty()) {
            return ANY;
        }
        int index = log.indexOf(act.label().get());
        return index < 0 ? NONE : index;
    }

    /**
     * An act, and how often it was done.
     *
     * @param act the act
     * @param times how often
     */
    public record Times(Act act, long times) {
        /** What it comes to. */
        public long points() {
            return act.points() * times;
        }

        /** Both in words: 提建议 2 次，6 分; suggested 2 times: 6 points. */
        public String in(Wording w) {
            String what = w.verb(act.activity()) + w.label(act.label());
            return w.of(
                    what + " " + times + " 次，" + points() + " 分",
                    what + " " + w.unit(times, "次", "time") + ": " + w.unit(points(), "分", "point"));
        }
    }
}
