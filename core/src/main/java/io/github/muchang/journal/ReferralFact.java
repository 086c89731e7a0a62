package io.github.muchang.journal;

import io.github.muchang.identity.PartyId;
import io.github.muchang.money.Money;
import io.github.muchang.party.Draft;
import io.github.muchang.segment.Wording;

/**
 * A fact about somebody who brings others: the code that is theirs, and what became of each reward. Who came through a code is a fact of
 * whoever came.
 */
public sealed interface ReferralFact extends Fact {
    @Override
    default void applyTo(Draft draft) {}

    /** Whoever comes through this code from now on was brought by this party. */
    record CodeGiven(long at, String programme, String code) implements ReferralFact {
        @Override
        public String in(Wording w) {
            return w.of(
                    "获得转介绍计划「" + programme + "」的专属来源「" + code + "」",
                    "was given the source '" + code + "' for referrals in '" + programme + "'");
        }
    }

    /** A fact about one reward. */
    sealed interface AboutReward extends ReferralFact {
        /** What names the reward: the host pays by it, and only once. */
        String key();
    }

    /**
     * A reward is due.
     *
     * @param level 1 for whoever brought the friend, 2 for whoever brought that one
     * @param friend who was brought and bought
     * @param sale the offset of the purchase in the journal
     * @param sold when that was
     * @param amount in minor units
     */
    record RewardGranted(
            long at,
            String key,
            String programme,
            int level,
            PartyId friend,
            long sale,
            long sold,
            long amount,
            String currency)
            implements AboutReward {
        @Override
        public String in(Wording w) {
            Money reward = Money.of(amount, currency);
            return w.of(
                    "因 " + friend + " 成交，在「" + programme + "」应得第 " + level + " 级奖励 " + reward + "（" + key + "）",
                    "earned " + reward + " at level " + level + " of '" + programme + "', as " + friend + " bought ("
                            + key + ")");
        }
    }

    /** The host has paid a reward. */
    record RewardPaid(long at, String key) implements AboutReward {
        @Override
        public String in(Wording w) {
            return w.of("奖励 " + key + " 已发放", "was paid reward " + key);
        }
    }

    /**
     * The host does not pay a reward.
     *
     * @param why the host's reason, in words
     */
    record RewardRefused(long at, String key, String why) implements AboutReward {
        @Override
        public String in(Wording w) {
            return w.of("奖励 " + key + " 不予发放：" + why, "is not paid reward " + key + ": " + why);
        }
    }

    /**
     * A reward turned out not to be earned.
     *
     * @param why such as {@code refunded} or {@code left}
     */
    record RewardReversed(long at, String key, String why) implements AboutReward {
        @Override
        public String in(Wording w) {
            return w.of("奖励 " + key + " 撤销（" + why + "）", "lost reward " + key + " (" + why + ")");
        }
    }
}
