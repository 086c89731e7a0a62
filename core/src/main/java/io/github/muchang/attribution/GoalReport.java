package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import io.github.muchang.channel.Goal;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.insight.Proportion;
import io.github.muchang.segment.Wording;
import java.time.Instant;
import java.util.List;

/**
 * How far a pool did in a period what it was for then. What is counted follows from the aim: to acquire, who came in; to serve, who
 * complained, where fewer is better; awareness, who answered a message; to convert, who bought; to retain, who was there at the
 * beginning and at the end.
 *
 * @param pool the pool
 * @param goal what it was for, and when
 * @param people who was in it at any time of the period; to retain, at its beginning
 * @param counted of how many of them what is counted is true
 * @param before how many were counted in the period of the same length before it
 */
public record GoalReport(String pool, Goal goal, long people, long counted, long before) {
    /**
     * Of every goal that has begun, in the order of definition.
     *
     * @param until what happened later is left out
     */
    public static List<GoalReport> of(PrivateDomain domain, Histories histories, Instant until) {
        ImmutableList.Builder<GoalReport> reports = ImmutableList.builder();
        for (Pool pool : domain.pools()) {
            for (Goal goal : pool.goals()) {
                GoalCount now = new GoalCount(histories.calendar(), pool.name(), goal, until.toEpochMilli());
                GoalCount before = now.before();
                if (now.hasBegun()) {
                    histories.each(now::add);
                    histories.each(before::add);
                    reports.add(new GoalReport(pool.name(), goal, now.people(), now.counted(), before.counted()));
                }
            }
        }
        return reports.build();
    }

    /** How many of how many. */
    public Proportion share() {
        return new Proportion(counted, people);
    }

    /** The report as a sentence. */
    public String in(Wording w) {
        String period = goal.from() + w.of(" 至 ", " to ") + goal.to();
        String what =
                switch (goal.aim()) {
                    case ACQUIRE -> w.of("新进", "came in");
                    case SERVE -> w.of("投诉（越少越好）", "complained (fewer is better)");
                    case AWARENESS -> w.of("有回应", "answered");
                    case CONVERT -> w.of("购买", "bought");
                    case RETAIN -> w.of("留下", "stayed");
                };
        return w.of(
                "渠「" + pool + "」" + period + "：" + people + " 人中 " + counted + " 人" + what + "，上期 " + before + " 人",
                "pool '" + pool + "' " + period + ": " + counted + " of " + people + " " + what + ", " + before
                        + " in the period before");
    }
}
