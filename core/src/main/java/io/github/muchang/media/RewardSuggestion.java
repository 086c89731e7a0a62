package io.github.muchang.media;

import io.github.muchang.money.Money;

/**
 * What the host may give somebody; it decides, and pays.
 *
 * @param key of the member, the rule and the period: whoever pays by it pays once
 * @param member whom
 * @param amount how much
 */
public record RewardSuggestion(String key, String member, Money amount) {
    static RewardSuggestion of(Board board, String member, String rule, Money amount) {
        String key = rule + "/" + board.period().from() + "/" + board.period().to() + "/" + member;
        return new RewardSuggestion(key, member, amount);
    }
}
