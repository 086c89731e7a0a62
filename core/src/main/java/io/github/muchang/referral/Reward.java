package io.github.muchang.referral;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.ReferralFact.RewardGranted;
import io.github.muchang.money.Money;
import java.time.Instant;

/**
 * A reward that was granted, as it stands.
 *
 * @param key what names it for ever: pay by it, and only once
 * @param programme of which it is
 * @param level 1 for whoever brought the friend, 2 for whoever brought that one
 * @param referrer whom it is for
 * @param friend who bought
 * @param sale the offset of the purchase in the journal
 * @param sold when that was
 * @param amount how much
 * @param granted when it was granted
 * @param state what became of it
 * @param why why it was refused or reversed; empty if it was not
 */
public record Reward(
        String key,
        String programme,
        int level,
        PartyId referrer,
        PartyId friend,
        long sale,
        Instant sold,
        Money amount,
        Instant granted,
        State state,
        String why) {
    static Reward of(PartyId referrer, RewardGranted granted) {
        return new Reward(
                granted.key(),
                granted.programme(),
                granted.level(),
                referrer,
                granted.friend(),
                granted.sale(),
                Instant.ofEpochMilli(granted.sold()),
                Money.of(granted.amount(), granted.currency()),
                Instant.ofEpochMilli(granted.at()),
                State.DUE,
                "");
    }

    /** What names the reward of a level for a purchase. */
    public static String key(long sale, int level) {
        return sale + "/" + level;
    }

    /** Whether it is to be paid, or was rightly. */
    public boolean stands() {
        return state == State.DUE || state == State.PAID;
    }

    /** Whether it costs anything: what was paid wrongly does until the host has it back, of which nothing is known here. */
    public boolean costs() {
        return stands() || state == State.TO_TAKE_BACK;
    }

    Reward at(State next, String because) {
        return new Reward(key, programme, level, referrer, friend, sale, sold, amount, granted, next, because);
    }

    Reward between(PartyId whose, PartyId buyer) {
        return new Reward(key, programme, level, whose, buyer, sale, sold, amount, granted, state, why);
    }

    /** What became of a reward. */
    public enum State {
        /** To be paid. */
        DUE,
        /** Paid. */
        PAID,
        /** The host does not pay it. */
        REFUSED,
        /** Not earned after all, and not paid. */
        REVERSED,
        /** Not earned after all, but paid. */
        TO_TAKE_BACK
    }
}
