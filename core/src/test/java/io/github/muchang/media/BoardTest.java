package io.github.muchang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.media.Contribution.Kind;
import io.github.muchang.money.Money;
import io.github.muchang.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Thanks to those who contributed, and not a word about anybody else. */
class BoardTest {
    private static final Days WEEK = Days.of("2026-03-09", "2026-03-15"); // Monday to Sunday

    private final List<Contribution> all = new ArrayList<>();

    @Test
    void the_best_are_those_who_did_most_and_whoever_did_as_much() {
        did("lin", Kind.ARRIVAL, "2026-03-09", 3);
        did("wang", Kind.ARRIVAL, "2026-03-15", 2);
        did("zhao", Kind.REPLY, "2026-03-12", 2);
        did("qian", Kind.REPLY, "2026-03-12", 1);
        did("sun", Kind.REPLY, "2026-03-08", 9);
        did("li", Kind.REPLY, "2026-03-16", 9);

        assertThat(told(board().top(1))).containsExactly("lin 3");
        assertThat(told(board().top(2))).containsExactly("lin 3", "wang 2", "zhao 2");
        assertThat(told(board().top(10))).containsExactly("lin 3", "wang 2", "zhao 2", "qian 1");
        assertThat(told(board().top(1, Kind.REPLY))).containsExactly("zhao 2");
        assertThat(board().top(3, Kind.POST)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> board().top(11));
        assertThatIllegalArgumentException().isThrownBy(() -> board().top(0));
    }

    @Test
    void whoever_did_more_than_in_the_week_before_has_improved_and_nobody_has_fallen() {
        did("lin", Kind.POST, "2026-03-02", 4);
        did("lin", Kind.POST, "2026-03-09", 6);
        did("wang", Kind.POST, "2026-03-01", 9); // before the week before
        did("wang", Kind.POST, "2026-03-09", 3);
        did("zhao", Kind.POST, "2026-03-08", 5);
        did("zhao", Kind.POST, "2026-03-09", 5);
        did("qian", Kind.POST, "2026-03-08", 5);
        did("qian", Kind.POST, "2026-03-09", 1);

        assertThat(told(board().mostImproved(10))).containsExactly("wang 3", "lin 2");
        assertThat(told(board().mostImproved(3))).containsExactly("wang 3", "lin 2");
    }

    @Test
    void weeks_in_a_row_count_from_mondays() {
        did("lin", Kind.POST, "2026-02-22", 1); // a Sunday
        did("lin", Kind.POST, "2026-02-23", 1);
        did("lin", Kind.POST, "2026-03-08", 1);
        did("lin", Kind.POST, "2026-03-09", 1);
        did("wang", Kind.POST, "2026-02-25", 1);
        did("wang", Kind.POST, "2026-03-02", 1); // the last week may not be over
        did("zhao", Kind.POST, "2026-02-22", 1);
        did("zhao", Kind.POST, "2026-02-23", 1); // and nothing since
        did("qian", Kind.POST, "2026-03-15", 1);

        assertThat(told(board().streaks())).containsExactly("lin 4", "wang 2");
    }

    @Test
    void rewards_are_suggested_and_their_keys_stay_the_same() {
        did("lin", Kind.ARRIVAL, "2026-03-09", 3);
        did("wang", Kind.POST, "2026-03-09", 1);
        did("lin", Kind.POST, "2026-03-02", 1);
        RewardRule[] rules = {
            RewardRule.each(Kind.ARRIVAL, Money.yuan(5)),
            RewardRule.top(1, Money.yuan(100)),
            RewardRule.streak(2, Money.yuan(20)),
            RewardRule.streak(3, Money.yuan(50))
        };

        assertThat(board().rewards(rules))
                .containsExactly(
                        new RewardSuggestion("each-ARRIVAL/2026-03-09/2026-03-15/lin", "lin", Money.yuan(15)),
                        new RewardSuggestion("top-1/2026-03-09/2026-03-15/lin", "lin", Money.yuan(100)),
                        new RewardSuggestion("streak-2/2026-03-09/2026-03-15/lin", "lin", Money.yuan(20)));
    }

    @Test
    void a_reward_takes_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> RewardRule.each(Kind.POST, Money.yuan(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> RewardRule.top(1, Money.yuan(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> RewardRule.streak(2, Money.yuan(-5)));
        assertThatIllegalArgumentException().isThrownBy(() -> RewardRule.streak(1, Money.yuan(5)));
        assertThatIllegalArgumentException().isThrownBy(() -> RewardRule.top(Board.MOST + 1, Money.yuan(5)));
    }

    private Board board() {
        return new Board(WEEK, all);
    }

    private void did(String who, Kind what, String day, int times) {
        for (int i = 0; i < times; i++) {
            all.add(new Contribution(who, what, LocalDate.parse(day), false));
        }
    }

    private static List<String> told(List<Recognition> some) {
        return some.stream().map(each -> each.member() + " " + each.number()).toList();
    }
}
