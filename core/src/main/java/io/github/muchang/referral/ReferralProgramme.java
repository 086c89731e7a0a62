package io.github.muchang.referral;

import com.google.common.collect.ImmutableList;
import io.github.muchang.money.Money;
import io.github.muchang.segment.Condition;
import io.github.muchang.time.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * 转介绍计划: whoever may take part has a code of their own; a friend who comes through it and is new, stays, and buys without a refund earns
 * them a reward. There are two kinds of sharers, who want two kinds of care, so a programme is for one of them. Rewards are of one level, or
 * of two at most, and only for a completed sale: this is no safe harbour (国务院令第444号《禁止传销条例》第七条), ask your lawyer. Immutable; each method
 * answers a changed copy.
 *
 * @param name durable name
 * @param track which kind of sharers it is for
 * @param goal what it is judged by
 * @param open who may have a code
 * @param rewards for whoever brought the buyer, then for whoever brought that one
 * @param within a purchase counts for so long after the friend came
 * @param stays a friend who leaves sooner than this does not count
 * @param waits a purchase that was refunded within this time does not count; the reward waits for its end
 * @param most of all rewards of one person at most so many are for purchases of any {@code per}
 * @param per see {@code most}
 * @param budget all rewards of the programme together cost no more; empty for no bound
 * @param refund the activity by which a purchase is taken back, beside a purchase of less than nothing; empty for none
 * @param payer a plain attribute of which two people who pay from one account have the same value, such as a hash; empty for none
 */
public record ReferralProgramme(
        String name,
        Track track,
        Goal goal,
        Condition open,
        List<Money> rewards,
        Span within,
        Span stays,
        Span waits,
        int most,
        Span per,
        Optional<Money> budget,
        Optional<String> refund,
        Optional<String> payer) {
    /** So many levels have rewards, and no more. */
    public static final int LEVELS = 2;

    private static final int MOST = 10;
    private static final Span PER = Span.days(30);
    private static final Span WITHIN = Span.days(90);
    private static final Span STAYS = Span.days(7);
    private static final Span WAITS = Span.days(15);

    /** Copies the list. */
    public ReferralProgramme {
        rewards = ImmutableList.copyOf(rewards);
    }

    /** For advocates (KOC), who share because they are convinced; see {@link #of} for the rest. */
    public static ReferralProgramme forAdvocates(String name, Condition open) {
        return of(name, Track.ADVOCATES, open);
    }

    /** For those who share because of what they get (诱因用户); see {@link #of} for the rest. */
    public static ReferralProgramme forIncentives(String name, Condition open) {
        return of(name, Track.INCENTIVES, open);
    }

    /**
     * Judged by acquisition, without a reward yet: a friend stays for 7 days and buys within 90, nothing is refunded for 15 days, and nobody
     * has more than 10 rewards in 30 days.
     */
    public static ReferralProgramme of(String name, Track track, Condition open) {
        return new ReferralProgramme(
                name,
                track,
                Goal.ACQUISITION,
                open,
                ImmutableList.of(),
                WITHIN,
                STAYS,
                WAITS,
                MOST,
                PER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Judged by how many it reaches (品宣), not by how many it brings (引流). */
    public ReferralProgramme forExposure() {
        return with(draft -> draft.goal = Goal.EXPOSURE);
    }

    /** With these rewards: for whoever brought the buyer, and for whoever brought that one. Points are a currency such as PTS. */
    public ReferralProgramme rewarding(Money... byLevel) {
        return with(draft -> draft.rewards = Arrays.asList(byLevel));
    }

    /** For a purchase at most so long after the friend came. */
    public ReferralProgramme boughtWithin(Span longest) {
        return with(draft -> draft.within = longest);
    }

    /** For friends who stay at least so long. */
    public ReferralProgramme staying(Span least) {
        return with(draft -> draft.stays = least);
    }

    /** After so long without a refund. */
    public ReferralProgramme waiting(Span after) {
        return with(draft -> draft.waits = after);
    }

    /** At most so many rewards for one person, for purchases of any so long a time. */
    public ReferralProgramme atMost(int rewardsEach, Span anySoLong) {
        return with(draft -> {
            draft.most = rewardsEach;
            draft.per = anySoLong;
        });
    }

    /** Which costs no more than this. */
    public ReferralProgramme budget(Money all) {
        return with(draft -> draft.budget = Optional.of(all));
    }

    /** Where this activity takes a purchase back. */
    public ReferralProgramme refundedBy(String activity) {
        return with(draft -> draft.refund = Optional.of(activity));
    }

    /** Where this plain attribute is the same for people who pay from one account. */
    public ReferralProgramme payerIn(String attribute) {
        return with(draft -> draft.payer = Optional.of(attribute));
    }

    private ReferralProgramme with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.programme();
    }

    /** A programme that is being changed: all that may be. */
    private static final class Draft {
        private final ReferralProgramme from;
        private Goal goal;
        private List<Money> rewards;
        private Span within;
        private Span stays;
        private Span waits;
        private int most;
        private Span per;
        private Optional<Money> budget;
        private Optional<String> refund;
        private Optional<String> payer;

        private Draft(ReferralProgramme from) {
            this.from = from;
            goal = from.goal;
            rewards = from.rewards;
            within = from.within;
            stays = from.stays;
            waits = from.waits;
            most = from.most;
            per = from.per;
            budget = from.budget;
            refund = from.refund;
            payer = from.payer;
        }

        private ReferralProgramme programme() {
            return new ReferralProgramme(
                    from.name,
                    from.track,
                    goal,
                    from.open,
                    rewards,
                    within,
                    stays,
                    waits,
                    most,
                    per,
                    budget,
                    refund,
                    payer);
        }
    }

    /** Why people share. */
    public enum Track {
        /** They are convinced (KOC, 摇旗呐喊). */
        ADVOCATES,
        /** They get something for it (诱因用户). */
        INCENTIVES
    }

    /** What a programme is judged by. */
    public enum Goal {
        /** How many see it. */
        EXPOSURE,
        /** How many become customers who stay. */
        ACQUISITION
    }
}
