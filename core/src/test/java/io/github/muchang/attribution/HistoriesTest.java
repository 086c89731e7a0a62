package io.github.muchang.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.money.Money;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Days;
import io.github.muchang.time.Span;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From signals to the paths that models credit. */
class HistoriesTest {
    private static final Span WEEK = Span.days(7);

    private final Optician shop = new Optician();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void arrivals_lead_to_the_first_purchase() {
        shop.came("林", "followers", "qr-end", 1);
        shop.came("林", "friends", "eye-care", 3);
        shop.bought("林", 300, 5);
        shop.bought("林", 500, 6);
        shop.came("陈", "friends", "table-7", 4);

        assertThat(paths(Conversion.firstPurchase(), Grain.SOURCE))
                .containsExactly("article/qr-end lecture/eye-care > 300.00 CNY", "table/table-7 > nowhere");
        assertThat(paths(Conversion.firstPurchase(), Grain.PATHWAY))
                .containsExactly("article lecture > 300.00 CNY", "table > nowhere");
    }

    @Test
    void each_purchase_has_the_touches_since_the_one_before() {
        shop.came("林", "friends", "eye-care", 1);
        shop.bought("林", 300, 2);
        shop.bought("林", 500, 3);
        shop.came("林", "friends", "table-7", 4);
        shop.bought("林", 700, 4);
        shop.came("林", "friends", "sem", 5);

        assertThat(paths(Conversion.everyPurchase(), Grain.PATHWAY))
                .containsExactly("lecture > 300.00 CNY", " > 500.00 CNY", "table > 700.00 CNY", "paid > nowhere");
    }

    @Test
    void a_touch_longer_ago_than_is_looked_back_led_nowhere() {
        shop.came("林", "followers", "qr-end", 1);
        shop.came("林", "friends", "eye-care", 5);
        shop.bought("林", 300, 9); // at noon, and the article at ten: eight days and two hours
        shop.came("陈", "friends", "table-7", 3);
        shop.bought("陈", 100, 10);

        assertThat(paths(Conversion.firstPurchase(), Grain.PATHWAY))
                .containsExactly("article > nowhere", "lecture > 300.00 CNY", "table > nowhere", " > 100.00 CNY");
        assertThat(told(shop.histories.paths(Conversion.firstPurchase(), Grain.PATHWAY, Span.days(9), Optician.END)))
                .containsExactly("article lecture > 300.00 CNY", "table > 100.00 CNY");
    }

    @Test
    void coming_into_a_pool_is_a_conversion_of_the_code_that_led_there() {
        shop.came("林", "followers", "qr-end", 1);
        shop.came("林", "friends", "eye-care", 3);
        shop.came("林", "followers", "qr-end", 4);

        assertThat(paths(Conversion.arrival("friends"), Grain.PATHWAY)).containsExactly("article lecture > 0.00 CNY");
    }

    @Test
    void an_answer_is_a_touch_of_the_way_by_which_the_message_came() {
        shop.came("林", "friends", "eye-care", 1);
        shop.did("林", "clicked", 1); // before any message
        shop.muchang.advanceTo(Optician.day(2, 10));
        shop.muchang.messages().send(Optician.who("林"), "tips");
        shop.did("林", "clicked", 3);
        shop.bought("林", 300, 4);
        shop.did("林", "replied", 10); // too long after the message

        assertThat(paths(Conversion.everyPurchase(), Grain.SOURCE))
                .containsExactly("lecture/eye-care chat > 300.00 CNY");
    }

    @Test
    void two_who_are_one_have_one_path() {
        shop.came("林", "followers", "qr-end", 1);
        shop.muchang.accept(Signal.added(Identity.of("member", "M1"))
                .to("guests")
                .through("table-8")
                .at(Optician.day(2, 10)));
        shop.muchang.accept(Signal.identified(Optician.who("林"), Identity.of("member", "M1"))
                .at(Optician.day(3, 10)));
        shop.bought("林", 300, 4);

        assertThat(paths(Conversion.firstPurchase(), Grain.PATHWAY)).containsExactly("article table > 300.00 CNY");
    }

    @Test
    void what_happens_later_is_left_out() {
        shop.came("林", "followers", "qr-end", 1);
        shop.bought("林", 300, 4);

        assertThat(told(shop.histories.paths(Conversion.firstPurchase(), Grain.PATHWAY, WEEK, Optician.day(3, 0))))
                .containsExactly("article > nowhere");
    }

    @Test
    void an_activity_must_be_followed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> paths(Conversion.first("booked"), Grain.PATHWAY))
                .withMessageContaining("'booked' is not followed (followed: complained, purchased)");
        assertThat(new Histories(Optician.DOMAIN, "booked")
                        .paths(Conversion.first("booked"), Grain.PATHWAY, WEEK, Optician.END)
                        .paths())
                .isEmpty();
    }

    @Test
    void another_currency_is_an_error_that_names_both() {
        Histories histories = new Histories(Optician.DOMAIN);
        histories.take(new Recorded(
                0, new PartyId(2), new PersonFact.ActivityRecorded(1, 1, "purchased", 0, "", 2900, "USD", true)));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> histories.paths(Conversion.everyPurchase(), Grain.PATHWAY, WEEK, Optician.END))
                .withMessageContaining("1 of them in USD, but the domain's currency is CNY");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Economics.of(List.of())
                        .channels(histories, Grain.PATHWAY, Days.of("2026-03-01", "2026-03-31"), Optician.END))
                .withMessageContaining("1 of them in USD, but the domain's currency is CNY");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(
                        () -> Cohorts.of().byHook(histories, Days.of("2026-03-01", "2026-03-31"), WEEK, Optician.END))
                .withMessageContaining("1 of them in USD, but the domain's currency is CNY");
    }

    @Test
    void a_refund_is_no_conversion() {
        Histories histories = new Histories(Optician.DOMAIN);
        for (long fen : new long[] {-100, 400}) {
            histories.take(new Recorded(
                    0,
                    new PartyId(2),
                    new PersonFact.ActivityRecorded(1, 500 + fen, "purchased", 0, "", fen, "CNY", true)));
        }

        assertThat(histories
                        .paths(Conversion.firstPurchase(), Grain.PATHWAY, WEEK, Optician.END)
                        .value())
                .isEqualTo(Money.of(400, "CNY"));
    }

    private List<String> paths(Conversion conversion, Grain grain) {
        return told(shop.histories.paths(conversion, grain, WEEK, Optician.END));
    }

    private static List<String> told(Paths paths) {
        return paths.paths().stream()
                .map(path -> String.join(
                                " ",
                                path.channels().stream().map(Channel::toString).toList())
                        + " > " + (path.converted() ? path.value() : "nowhere"))
                .toList();
    }
}
