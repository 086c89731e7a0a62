package io.github.muchang.insight;

import static io.github.muchang.content.Purpose.CARE;
import static io.github.muchang.content.Purpose.PROMOTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.journal.LossFact.ReachLost;
import io.github.muchang.journal.PersonFact.ConsentSaid;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PressureTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Book book = new Book();
    private final Pressure pressure = book.insight.pressure();

    @Test
    void customers_are_told_apart_by_how_much_they_got_in_a_week() {
        for (int party = 2; party <= 5; party++) {
            book.enters(party, "2026-03-01T10:00:00+08:00", "wecom-friends");
        }
        book.receives(2, "2026-03-02T10:00:00+08:00", "offer", PROMOTION);
        book.receives(2, "2026-03-08T23:59:59+08:00", "offer", PROMOTION);
        book.receives(3, "2026-03-02T10:00:00+08:00", "offer", PROMOTION);
        book.receives(4, "2026-03-02T10:00:00+08:00", "tips", CARE);
        book.leaves(2, "2026-03-08T23:59:59+08:00", "wecom-friends", "");
        book.tells(3, new ConsentSaid(Book.at("2026-03-03T10:00:00+08:00"), 0, "promotion", "*", false, ""));
        book.tells(4, new ConsentSaid(Book.at("2026-03-03T10:00:00+08:00"), 0, "promotion", "*", true, "v1"));
        book.tells(5, new ReachLost(Book.at("2026-03-03T10:00:00+08:00"), new AddressSlot(1), "gone"));
        book.receives(4, "2026-03-09T00:00:00+08:00", "offer", PROMOTION);

        assertThat(pressure.lines(MONDAY, MONDAY.plusDays(6), EnumSet.of(PROMOTION), 2))
                .containsExactly(
                        new PressureLine(0, 2, 0, 1), new PressureLine(1, 1, 0, 1), new PressureLine(2, 1, 1, 0));
        assertThat(pressure.lines(MONDAY, MONDAY, EnumSet.allOf(Purpose.class), 1))
                .containsExactly(new PressureLine(0, 1, 0, 1), new PressureLine(1, 3, 1, 1));
        assertThat(pressure.lines(MONDAY.plusDays(7), MONDAY.plusDays(7), EnumSet.of(PROMOTION), 1))
                .containsExactly(new PressureLine(0, 2, 0, 0), new PressureLine(1, 1, 0, 0));
        assertThat(pressure.lines(MONDAY, MONDAY, EnumSet.of(PROMOTION), 2)
                        .get(2)
                        .churn())
                .isEqualTo(1);
    }

    @Test
    void whoever_moves_has_not_gone() {
        book.enters(2, "2026-03-02T10:00:00+08:00", "followers");
        book.leaves(2, "2026-03-03T10:00:00+08:00", "followers", "wecom-friends");
        book.enters(2, "2026-03-03T10:00:00+08:00", "wecom-friends");

        assertThat(pressure.lines(MONDAY, MONDAY, EnumSet.of(CARE), 1).get(0)).isEqualTo(new PressureLine(0, 1, 0, 0));
    }

    @Test
    void two_who_are_one_got_all_that_both_got() {
        book.enters(2, "2026-03-02T10:00:00+08:00", "wecom-friends");
        book.enters(3, "2026-03-02T10:00:00+08:00", "qq-group");
        book.receives(2, "2026-03-02T10:00:00+08:00", "offer", PROMOTION);
        book.receives(3, "2026-03-02T10:00:00+08:00", "tips", CARE);
        book.same(2, 3, "2026-03-10T10:00:00+08:00");

        List<PressureLine> lines = pressure.lines(MONDAY, MONDAY, EnumSet.of(CARE, PROMOTION), 2);
        assertThat(lines.get(2)).isEqualTo(new PressureLine(2, 1, 0, 0));
        assertThat(none(14)).isZero();
        book.does(2, "2026-03-23T10:00:00+08:00", "replied", "", 0);
        assertThat(none(14)).isEqualTo(1);
        assertThat(none(21)).isEqualTo(1);
        assertThat(none(28)).isZero();
    }

    @Test
    void many_messages_of_one_purpose_do_not_run_over_into_another() {
        long counts = 0;
        for (int i = 0; i < 600; i++) {
            counts = Pressure.add(counts, CARE);
        }
        assertThat(Pressure.count(counts, CARE)).isEqualTo(511);
        assertThat(Pressure.count(counts, Purpose.SERVICE)).isZero();
        assertThat(Pressure.count(Pressure.together(counts, counts), Purpose.KNOWLEDGE))
                .isZero();
        assertThat(Pressure.count(Pressure.together(counts, counts), CARE)).isEqualTo(511);
    }

    @Test
    void messages_are_counted_up_to_a_number() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pressure.lines(MONDAY, MONDAY, EnumSet.of(CARE), 0))
                .withMessageContaining("not 0");
    }

    /** How many got nothing in a week that begins so many days later. */
    private long none(int days) {
        LocalDate week = MONDAY.plusDays(days);
        return pressure.lines(week, week, EnumSet.of(CARE), 1).get(0).customers();
    }
}
