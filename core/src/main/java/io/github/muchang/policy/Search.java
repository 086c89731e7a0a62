package io.github.muchang.policy;

import com.google.common.collect.ImmutableList;
import io.github.muchang.time.Moments;
import java.util.Arrays;

/**
 * Looks for the first moment at which all policies let a message pass, if nothing happens but time. From a moment at which some
 * object it goes on to the latest at which one of them opens: no policy lets the message pass before it opens, so no moment in
 * between is missed. Every step goes forward. It stops where none objects, where one never opens, or where the message expires; and
 * after {@value #MOST_STEPS} steps in any case, with a moment before which there is none and at which it may be asked again.
 */
final class Search {
    /** Without conditions far fewer are needed: quiet hours of a few days and what leaves the windows of shares. */
    private static final int MOST_STEPS = 1000;

    private static final long NO_OBJECTION = -1;

    private final ImmutableList<Policy> policies;
    private final Question question;
    private final PlatformRules.Edition[] platform;
    private final long[] opens;
    private final long[] asked;

    Search(Policies policies, Question question) {
        this.policies = policies.list();
        this.question = question;
        this.platform = question.platforms().of(question.approach().kind().carrier());
        this.opens = new long[this.policies.size() + platform.length];
        this.asked = new long[opens.length];
        Arrays.fill(opens, NO_OBJECTION);
    }

    /** The judgement, if the policies before {@code first} are known to let the message pass now. */
    Judgement judge(int first) {
        long moment = question.subject().now();
        int last = -1;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (step > 0 && moment >= question.approach().expires()) {
                return expired(moment);
            }
            long next = moment;
            int latest = last;
            for (int i = step == 0 ? first : 0; i < opens.length; i++) {
                long each = step > 0 && staysOpen(i) ? moment : opens(i, moment);
                if (each > moment) {
                    opens[i] = each;
                    asked[i] = moment;
                    if (each > next) {
                        next = each;
                        latest = i;
                    }
                }
            }
            if (next == moment) {
                return judgement(last, moment);
            }
            if (next >= Moments.NEVER) {
                return judgement(firstNever(), moment);
            }
            moment = next;
            last = latest;
        }
        return judgement(last, moment);
    }

    /** What the others would say by then does not matter any more. */
    private Judgement expired(long moment) {
        int inTime = policies.indexOf(BuiltIn.IN_TIME);
        opens[inTime] = Moments.NEVER;
        asked[inTime] = moment;
        return judgement(inTime, moment);
    }

    private int firstNever() {
        for (int i = 0; i < opens.length; i++) {
            if (opens[i] >= Moments.NEVER) {
                return i;
            }
        }
        throw new AssertionError("nothing refuses");
    }

    private long opens(int index, long moment) {
        int own = policies.size();
        if (index >= own) {
            return platform[index - own].opens(question, moment);
        }
        Policy policy = policies.get(index);
        return Policies.binds(policy, question.approach()) ? policy.opens(question, moment) : moment;
    }

    /** By the second step such a policy lets the message pass: the step goes to a moment at which it does, or to none. */
    private boolean staysOpen(int index) {
        return index < policies.size() && policies.get(index).staysOpen();
    }

    private Policy policy(int index) {
        int own = policies.size();
        return index < own ? policies.get(index) : platform[index - own].rule;
    }

    private Judgement judgement(int decides, long moment) {
        ImmutableList.Builder<Ruling> rulings = ImmutableList.builder();
        Ruling outcome = new Ruling.Allow(policy(0), false);
        for (int i = 0; i < opens.length; i++) {
            boolean isDeclared = i < policies.size();
            boolean bound = isBound(i);
            Ruling each = ruling(i, bound);
            if (isDeclared || bound || opens[i] != NO_OBJECTION) {
                rulings.add(each);
            }
            if (i == decides) {
                outcome = each instanceof Ruling.Defer defer
                        ? new Ruling.Defer(defer.policy(), moment, defer.measured())
                        : each;
            }
        }
        return new Judgement(outcome, rulings.build());
    }

    private boolean isBound(int index) {
        int own = policies.size();
        return index < own
                ? Policies.binds(policies.get(index), question.approach())
                : platform[index - own].binds(
                        question.approach(),
                        question.platforms(),
                        question.subject().now());
    }

    private Ruling ruling(int index, boolean bound) {
        Policy policy = policy(index);
        if (opens[index] == NO_OBJECTION) {
            return new Ruling.Allow(policy, !bound);
        }
        long measured = policy.measured(question, asked[index]);
        return opens[index] >= Moments.NEVER
                ? new Ruling.Refuse(policy, measured)
                : new Ruling.Defer(policy, opens[index], measured);
    }
}
