package io.github.muchang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.money.Money;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a journal answers of one year, and what it leaves open: 40 people, of whom every fourth comes back. */
class MeasuredTest {
    private static final PrivateDomain SHOP = PrivateDomain.named("明视眼镜")
            .zone("Asia/Shanghai")
            .pools(Pool.named("guests").ownedBy("明视眼镜").offline())
            .build();
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");
    private static final Instant NEW_YEAR = Instant.parse("2025-12-31T16:00:00Z"); // midnight of the first of the days
    private static final Duration DAY = Duration.ofDays(1);

    private final Muchang muchang = Muchang.builder(SHOP)
            .startingAt(NEW_YEAR.minus(DAY.multipliedBy(60)))
            .open();

    @AfterEach
    void close() {
        muchang.close();
    }

    @Test
    void five_answers_come_from_the_purchases_of_the_year_and_the_rest_is_asked() {
        year(40);

        Measured measured = Measured.of(SHOP, muchang.journal(), LAST);

        assertThat(measured.first()).isEqualTo("2026-01-01");
        assertThat(measured.answers()).containsOnlyKeys(Answer.VALUE, Answer.CUSTOMERS, Answer.RETURN, Answer.REFERRAL);
        assertThat(measured.answers())
                .containsEntry(Answer.CUSTOMERS, 40L)
                .containsEntry(Answer.RETURN, 25L) // 10 of 40
                .containsEntry(Answer.REFERRAL, 5L) // 2 of 40
                .containsEntry(Answer.VALUE, 12_000L); // 40 x 100 + 10 x 200 yuan, by 50
        assertThat(note(measured, Answer.INTERVAL)).contains("only the median of 10 intervals, fewer than 30");
        assertThat(measured.in(Trial.CHINESE)).contains("回头客占比：25%（2026-01-01–2026-12-31，40 位中 10 位）");
        assertThat(measured.questionnaire("明视眼镜").open())
                .containsExactly(
                        Answer.INTERVAL, Answer.MARGIN, Answer.CONSENT, Answer.STAFF, Answer.HOUR, Answer.FIXED);
    }

    @Test
    void an_interval_is_the_median_of_those_that_end_within_the_days() {
        year(40);
        for (int i = 0; i < 31; i++) {
            buys(i, 100, NEW_YEAR.plus(Duration.ofDays(331 + i % 3)));
        }

        Measured measured = Measured.of(SHOP, muchang.journal(), LAST);

        assertThat(note(measured, Answer.INTERVAL)).contains("the median of 41 intervals");
        assertThat(measured.answers())
                .containsEntry(Answer.INTERVAL, 331L); // 10 of 100, 8 of 231 or so, 2 of 330, 7 of 331, and more
    }

    @Test
    void what_was_bought_before_counts_as_coming_back_but_not_as_a_customer_nor_as_value() {
        buys(0, 9_999, NEW_YEAR.minus(DAY.multipliedBy(30)));
        buys(99, 9_999, NEW_YEAR.minus(DAY));
        year(36);

        Measured measured = Measured.of(SHOP, muchang.journal(), LAST);

        assertThat(measured.answers())
                .containsEntry(Answer.CUSTOMERS, 36L)
                .containsEntry(Answer.RETURN, 25L) // 9 of 36; 0 came back anyway
                .containsEntry(Answer.VALUE, 12_000L);
    }

    @Test
    void less_than_a_year_tells_nothing_and_is_not_projected() {
        year(40);

        assertThat(Measured.of(SHOP, muchang.journal(), LAST.plusDays(2)).answers())
                .as("the journal ends before")
                .isEmpty();
        assertThat(Measured.of(SHOP, muchang.journal(), LAST.minusDays(100)).answers())
                .as("the journal begins after")
                .isEmpty();
        assertThat(note(Measured.of(SHOP, muchang.journal(), LAST.plusDays(2)), Answer.CUSTOMERS))
                .isEqualTo("customers in a year: open: needs all of 2026-01-03–2027-01-02, the journal has"
                        + " 2026-01-01–2027-01-01");
        assertThat(Measured.of(SHOP, Muchang.builder(SHOP).open().journal(), LAST)
                        .notes())
                .hasSize(5)
                .allMatch(
                        note -> note.english().endsWith("the journal has nothing") || note.answer() == Answer.REFERRAL);
    }

    @Test
    void too_few_customers_tell_nothing_and_thirty_do() {
        year(29);
        assertThat(Measured.of(SHOP, muchang.journal(), LAST).answers())
                .as("of purchases there are 37")
                .containsOnlyKeys(Answer.VALUE);
        assertThat(note(Measured.of(SHOP, muchang.journal(), LAST), Answer.CUSTOMERS))
                .endsWith("only 29 of them, fewer than 30, which tells too little");
    }

    @Test
    void purchases_without_an_amount_are_customers_but_no_value() {
        year(40);
        muchang.accept(Signal.did(who(7), "purchased").at(muchang.now().minus(DAY)));

        Measured measured = Measured.of(SHOP, muchang.journal(), LAST);

        assertThat(note(measured, Answer.VALUE)).contains("1 more have no amount in CNY and are left out");
    }

    @Test
    void what_was_paid_back_is_taken_off_and_is_no_purchase() {
        year(40);
        buys(7, -100, muchang.now().minus(DAY));

        assertThat(Measured.of(SHOP, muchang.journal(), LAST).answers())
                .containsEntry(Answer.CUSTOMERS, 40L)
                .containsEntry(Answer.RETURN, 25L)
                .containsEntry(Answer.VALUE, 11_800L); // 6,000 less 100 yuan, by 50
    }

    @Test
    void two_who_turn_out_to_be_one_are_one_customer_who_came_back() {
        year(40);
        Identity card = Identity.of("member", "m-1");
        muchang.accept(Signal.did(card, "purchased")
                .amount(Money.yuan(100))
                .at(muchang.now().minus(DAY)));
        assertThat(Measured.of(SHOP, muchang.journal(), LAST).answers()).containsEntry(Answer.CUSTOMERS, 41L);

        muchang.accept(Signal.identified(who(1), card).at(muchang.now()));

        assertThat(Measured.of(SHOP, muchang.journal(), LAST).answers())
                .containsEntry(Answer.CUSTOMERS, 40L)
                .containsEntry(Answer.RETURN, 27L); // 11 of 40
    }

    @Test
    void without_a_referral_on_record_nobody_knows_whether_they_are_recorded() {
        for (int i = 0; i < 40; i++) {
            buys(i, 100, NEW_YEAR.plus(DAY.multipliedBy(i)));
        }
        muchang.advanceTo(NEW_YEAR.plus(DAY.multipliedBy(365)));
        buys(0, 100, muchang.now());

        assertThat(note(Measured.of(SHOP, muchang.journal(), LAST), Answer.REFERRAL))
                .endsWith("the journal records no referral at all");
    }

    /** So many buy in the first days of the year, every fourth again after a hundred days for twice as much; then it is the first day of the next. */
    private void year(int people) {
        for (int i = 0; i < people; i++) {
            buys(i, 100, NEW_YEAR.plus(Duration.ofHours(i)));
        }
        for (int i = 0; i < people; i += 4) {
            buys(i, 200, NEW_YEAR.plus(Duration.ofDays(100).plusHours(i)));
        }
        for (int i : people == 0 ? List.<Integer>of() : List.of(3, 8)) {
            muchang.accept(Signal.did(who(i), "referred").at(muchang.now()));
        }
        muchang.advanceTo(NEW_YEAR.plus(Duration.ofDays(365)));
        muchang.accept(Signal.did(who(1000), "visited").at(muchang.now()));
    }

    private void buys(int person, long yuan, Instant at) {
        if (at.isAfter(muchang.now())) {
            muchang.advanceTo(at);
        }
        muchang.accept(
                Signal.did(who(person), "purchased").amount(Money.yuan(yuan)).at(at));
    }

    private static Identity who(int person) {
        return Identity.of("unionid", "o6_" + person);
    }

    private static String note(Measured measured, Answer answer) {
        return measured.notes().stream()
                .filter(each -> each.answer() == answer)
                .findFirst()
                .orElseThrow()
                .in(Trial.ENGLISH);
    }
}
