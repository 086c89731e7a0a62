package io.github.muchang.insight;

import io.github.muchang.channel.Goal;
import io.github.muchang.segment.Wording;

/**
 * How far a pool did in a period what it was for.
 *
 * @param pool the pool
 * @param goal what it was for, and when
 * @param customers how many were there at any time of the period; to retain, when it began
 * @param reached of these: who came and was not there when it began (ACQUIRE), who was there when it ended, or is now (RETAIN), who bought while there
 *     (CONVERT), whom a message of service, care or a transaction reached there, and who did not complain there (SERVE), whom something useful to know
 *     reached there, and who clicked, replied or answered there afterwards (AWARENESS)
 * @param before how many were reached in the period of the same length before it
 */
public record GoalResult(String pool, Goal goal, long customers, long reached, long before) {
    /** How many of how many. */
    public Proportion share() {
        return new Proportion(reached, customers);
    }

    /** The result as a sentence. */
    public String in(Wording w) {
        String period = goal.from() + w.of(" 至 ", " to ") + goal.to();
        String what =
                switch (goal.aim()) {
                    case ACQUIRE -> w.of("新进", "came in");
                    case SERVE -> w.of("得到服务且没有投诉", "were served and did not complain");
                    case AWARENESS -> w.of("得到知识并有回应", "learned something and responded");
                    case CONVERT -> w.of("购买", "bought");
                    case RETAIN -> w.of("留下", "stayed");
                };
        return w.of(
                "渠「" + pool + "」" + period + "：" + customers + " 人中 " + reached + " 人" + what + "，上期 " + before + " 人",
                "pool '" + pool + "' " + period + ": " + reached + " of " + customers + " " + what + ", " + before
                        + " in the period before");
    }
}
