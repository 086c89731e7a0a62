package io.github.muchang.media;

import com.google.common.collect.ImmutableList;
import io.github.muchang.money.Money;
import java.util.List;

/** What a contribution is worth to the host. There is none that takes anything: an amount is more than nothing. */
public sealed interface RewardRule {
    /** What is suggested of a board. */
    List<RewardSuggestion> suggest(Board board);

    /** So much for each contribution of a kind. */
    static RewardRule each(Contribution.Kind kind, Money amount) {
        return new Each(kind, amount);
    }

    /** So much for each of the best. */
    static RewardRule top(int members, Money amount) {
        return new Top(members, amount);
    }

    /** So much for each who contributed in so many weeks in a row, or more. */
    static RewardRule streak(int weeks, Money amount) {
        return new Streak(weeks, amount);
    }

    /**
     * So much for each contribution of a kind.
     *
     * @param kind which
     * @param amount more than nothing
     */
    record Each(Contribution.Kind kind, Money amount) implements RewardRule {
        /** Checks the amount. */
        public Each {
            RewardSuggestion.positive(amount);
        }

        @Override
        public List<RewardSuggestion> suggest(Board board) {
            return board.counts(kind).entrySet().stream()
                    .map(each -> RewardSuggestion.of(
                            board,
                            each.getKey(),
                            "each-" + kind,
                            Money.of(Math.multiplyExact(amount.minor(), each.getValue()), amount.currency())))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /**
     * So much for each of the best.
     *
     * @param members how many, 1 to {@link Board#MOST}
     * @param amount more than nothing
     */
    record Top(int members, Money amount) implements RewardRule {
        /** Checks the number and the amount. */
        public Top {
            Board.best(members);
            RewardSuggestion.positive(amount);
        }

        @Override
        public List<RewardSuggestion> suggest(Board board) {
            return board.top(members).stream()
                    .map(each -> RewardSuggestion.of(board, each.member(), "top-" + members, amount))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /**
     * So much for each who kept on.
     *
     * @param weeks for so many weeks, or more; 2 at least, for one week is no streak
     * @param amount more than nothing
     */
    record Streak(int weeks, Money amount) implements RewardRule {
        /** Checks the weeks and the amount. */
        public Streak {
            if (weeks < Board.SHORTEST_STREAK) {
                throw new IllegalArgumentException(
                        "a streak is " + Board.SHORTEST_STREAK + " weeks at least, found " + weeks);
            }
            RewardSuggestion.positive(amount);
        }

        @Override
        public List<RewardSuggestion> suggest(Board board) {
            return board.streaks().stream()
                    .filter(each -> each.number() >= weeks)
                    .map(each -> RewardSuggestion.of(board, each.member(), "streak-" + weeks, amount))
                    .collect(ImmutableList.toImmutableList());
        }
    }
}
