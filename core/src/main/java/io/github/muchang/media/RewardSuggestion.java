package io.github.muchang.media;

import io.github.muchang.money.Money;

/**
 * What the host may give somebody; it decides, and pays.
 *
 * @param key of the member, the rule and the period: whoever pays by it pays once
 * @param member whom
 * @param amount how much, more than nothing
 */
public record RewardSuggestion(String key, String member, Money amount) {
    /** Refuses what would take something. */
    public RewardSuggestion {
        positive(amount);
    }

    static void positive(Money amount) {
        if (amount.minor() <= 0) {
            throw new IllegalArgumentException("a reward is more than nothing, found " + amount);
        }
    }

    static RewardSuggestion of(Board board, String member, String rule, Money amount) {
        String key = rule + "/" + board.period().from() + "/" + board.period().to() + "/" + member;
        return new RewardSuggestion(key, member, amount);
    }
}
