package io.github.muchang.referral;

import com.google.common.collect.ImmutableList;
import io.github.muchang.money.Money;
import io.github.muchang.segment.Condition;
import io.github.muchang.time.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
        return new ReferralProgramme(
                name, track, Goal.EXPOSURE, open, rewards, within, stays, waits, most, per, budget, refund, payer);
    }

    /** With these rewards: for whoever brought the buyer, and for whoever brought that one. Points are a currency such as PTS. */
    public ReferralProgramme rewarding(Money... byLevel) {
        return new ReferralProgramme(
                name,
                track,
                goal,
                open,
                Arrays.asList(byLevel),
                within,
                stays,
                waits,
                most,
                per,
                budget,
                refund,
                payer);
    }

    /** For a purchase at most so long after the friend came. */
    public ReferralProgramme boughtWithin(Span longest) {
        return new ReferralProgramme(
                name, track, goal, open, rewards, longest, stays, waits, most, per, budget, refund, payer);
    }

    /** For friends who stay at least so long. */
    public ReferralProgramme staying(Span least) {
        return new ReferralProgramme(
                name, track, goal, open, rewards, within, least, waits, most, per, budget, refund, payer);
    }

    /** After so long without a refund. */
    public ReferralProgramme waiting(Span after) {
        return new ReferralProgramme(
                name, track, goal, open, rewards, within, stays, after, most, per, budget, refund, payer);
    }

    /** At most so many rewards for one person, for purchases of any so long a time. */
    public ReferralProgramme atMost(int rewardsEach, Span anySoLong) {
        return new ReferralProgramme(
                name, track, goal, open, rewards, within, stays, waits, rewardsEach, anySoLong, budget, refund, payer);
    }

    /** Which costs no more than this. */
    public ReferralProgramme budget(Money all) {
        return new ReferralProgramme(
                name, track, goal, open, rewards, within, stays, waits, most, per, Optional.of(all), refund, payer);
    }

    /** Where this activity takes a purchase back. */
    public ReferralProgramme refundedBy(String activity) {
        return new ReferralProgramme(
                name,
                track,
                goal,
                open,
                rewards,
                within,
                stays,
                waits,
                most,
                per,
                budget,
                Optional.of(activity),
                payer);
    }

    /** Where this plain attribute is the same for people who pay from one account. */
    public ReferralProgramme payerIn(String attribute) {
        return new ReferralProgramme(
                name,
                track,
                goal,
                open,
                rewards,
                within,
                stays,
                waits,
                most,
                per,
                budget,
                refund,
                Optional.of(attribute));
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
