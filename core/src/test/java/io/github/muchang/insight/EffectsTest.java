package io.github.muchang.insight;

import static io.github.muchang.content.Purpose.CARE;
import static io.github.muchang.content.Purpose.PROMOTION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EffectsTest {
    private final Book book = new Book();
    private final Effects effects = book.insight.effects();

    @Test
    void what_follows_in_time_counts_once_for_each_message() {
        book.receives(2, "2026-03-01T10:00:00+08:00", "tips", CARE);
        book.receives(2, "2026-03-02T10:00:00+08:00", "offer", PROMOTION);
        book.receives(3, "2026-03-02T10:00:00+08:00", "offer", PROMOTION);
        book.does(2, "2026-03-01T12:00:00+08:00", "replied", "", 0);
        book.does(2, "2026-03-01T12:00:01+08:00", "replied", "", 0);
        book.does(2, "2026-03-03T12:00:00+08:00", "clicked", "", 0);
        book.does(2, "2026-03-08T10:00:00+08:00", "purchased", "", 30);
        book.does(2, "2026-03-09T10:00:00+08:00", "purchased", "", 40);
        book.does(2, "2026-03-09T10:00:01+08:00", "purchased", "", 50);
        book.does(4, "2026-03-09T10:00:01+08:00", "purchased", "", 50);

        assertThat(effects.contents())
                .containsExactly(
                        new Effect("tips", CARE, 1, 1, 1, 1, 3_000), new Effect("offer", PROMOTION, 2, 0, 1, 1, 7_000));
    }

    @Test
    void a_purpose_is_all_of_its_contents() {
        book.receives(2, "2026-03-01T10:00:00+08:00", "tips", CARE);
        book.receives(2, "2026-03-01T11:00:00+08:00", "how-it-is", CARE);
        book.does(2, "2026-03-02T10:00:00+08:00", "replied", "", 0);

        assertThat(effects.purposes()).containsExactly(new Effect("", CARE, 2, 2, 0, 0, 0));
    }

    @Test
    void what_one_got_and_the_other_did_belongs_together_when_they_are_one() {
        book.receives(3, "2026-03-01T10:00:00+08:00", "tips", CARE);
        book.same(2, 3, "2026-03-01T11:00:00+08:00");
        book.does(2, "2026-03-02T10:00:00+08:00", "replied", "", 0);

        assertThat(effects.contents()).containsExactly(new Effect("tips", CARE, 1, 1, 0, 0, 0));
    }
}
