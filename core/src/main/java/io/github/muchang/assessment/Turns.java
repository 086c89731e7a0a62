package io.github.muchang.assessment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.channel.Pool;
import io.github.muchang.segment.Wording;
import java.util.List;

/**
 * What would turn a verdict, one answer at a time. Every number is better in one direction all the way, so the nearest that turns it is found by halving:
 * some 600 trials at most.
 */
final class Turns {
    private final Trial trial;
    private final Verdict now;
    private final ImmutableList.Builder<Turn> turns = ImmutableList.builder();

    private Turns(Trial trial) {
        this.trial = trial;
        now = trial.verdict();
    }

    static List<Turn> of(Trial trial) {
        Turns turns = new Turns(trial);
        for (Answer each : Answer.values()) {
            turns.number(each, turns.best(each));
            turns.number(each, turns.worst(each));
        }
        turns.others();
        return turns.turns.build();
    }

    private long best(Answer answer) {
        return answer.moreIsBetter() ? trial.business().most(answer) : answer.least();
    }

    private long worst(Answer answer) {
        return answer.moreIsBetter() ? answer.least() : trial.business().most(answer);
    }

    /** Between what it is, where the verdict is that of now, and an end, where it is another. */
    private void number(Answer answer, long end) {
        long from = trial.business().number(answer);
        if (verdict(answer, end) == now) {
            return;
        }
        long same = from;
        long other = end;
        while (Math.abs(other - same) > 1) {
            long middle = same + (other - same) / 2;
            if (verdict(answer, middle) == now) {
                same = middle;
            } else {
                other = middle;
            }
        }
        turns.add(new Turn(
                verdict(answer, other),
                new Turn.Answered(answer, from, other),
                words(answer, from, other, Trial.CHINESE),
                words(answer, from, other, Trial.ENGLISH)));
    }

    private void others() {
        Business business = trial.business();
        for (Pool.Kind kind : Pool.Kind.values()) {
            add(
                    business.meeting(kind),
                    new Turn.Venue(kind),
                    "增加触点：" + Venues.in(kind, Trial.CHINESE),
                    "one more venue: " + Venues.in(kind, Trial.ENGLISH));
        }
        for (Decision to : Decision.values()) {
            add(
                    business.toBuilder().decision(to).build(),
                    new Turn.Deciding(to),
                    "购买决策变为" + to.in(Trial.CHINESE),
                    "decision to buy: " + to.in(Trial.ENGLISH));
        }
        for (Regulation to : Regulation.values()) {
            add(
                    business.toBuilder().regulation(to).build(),
                    new Turn.Ruled(to),
                    "监管变为" + to.in(Trial.CHINESE),
                    "regulation: " + to.in(Trial.ENGLISH));
        }
    }

    private void add(Business changed, Turn.Change change, String chinese, String english) {
        Verdict then = new Trial(changed, trial.yardstick()).verdict();
        if (then != now) {
            turns.add(new Turn(then, change, chinese, english));
        }
    }

    private Verdict verdict(Answer answer, long number) {
        return new Trial(trial.business().with(answer, number), trial.yardstick()).verdict();
    }

    private String words(Answer answer, long from, long to, Wording w) {
        String currency = trial.business().currency();
        return answer.in(w)
                + w.of("从 ", " from ")
                + answer.shown(from, currency, w)
                + w.of(" 变为 ", " to ")
                + answer.shown(to, currency, w);
    }
}
