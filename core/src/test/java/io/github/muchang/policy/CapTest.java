package io.github.muchang.policy;

import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.minimumGap;
import static io.github.muchang.policy.Receiver.at;
import static io.github.muchang.policy.Receiver.message;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.MessageId;
import io.github.muchang.party.TouchKind;
import io.github.muchang.time.Moments;
import org.junit.jupiter.api.Test;

class CapTest {
    private static final TouchKind CARE =
            TouchKind.of(Purpose.CARE).over("wecom").in("friends");

    @Test
    void midnight_makes_no_difference() {
        Receiver lin = new Receiver().touched("2026-03-01T23:59", Purpose.CARE);
        Cap onceADay = atMost(1).per(days(1));

        assertThat(opens(onceADay, lin, Purpose.CARE, "2026-03-02T00:01")).isEqualTo(at("2026-03-02T23:59"));
    }

    @Test
    void a_touch_exactly_as_old_as_the_window_no_longer_counts() {
        Receiver lin = new Receiver().touched("2026-03-01T10:00", Purpose.CARE);
        Cap cap = atMost(1).per(days(7));
        long leaves = at("2026-03-08T10:00");

        assertThat(cap.opens(lin.asked(Purpose.CARE, "2026-03-08T09:59"), leaves - 1))
                .isEqualTo(leaves);
        assertThat(cap.opens(lin.asked(Purpose.CARE, "2026-03-08T10:00"), leaves))
                .isEqualTo(leaves);
    }

    @Test
    void the_last_place_is_there_to_be_taken() {
        Receiver lin =
                new Receiver().touched("2026-03-01T10:00", Purpose.CARE).touched("2026-03-01T11:00", Purpose.CARE);

        assertThat(opens(atMost(3).per(days(7)), lin, Purpose.CARE, "2026-03-01T11:00"))
                .isEqualTo(at("2026-03-01T11:00"));
    }

    @Test
    void a_heavy_touch_waits_until_enough_have_left() {
        Receiver lin = new Receiver()
                .touched("2026-03-01T10:00", CARE)
                .touched("2026-03-02T10:00", CARE.weighing(2))
                .touched("2026-03-03T10:00", CARE);
        Cap cap = atMost(4).per(days(7));
        Approach heavy = message(Purpose.CARE).weighing(3);

        assertThat(cap.opens(lin.asked(heavy, "2026-03-04T10:00"), at("2026-03-04T10:00")))
                .isEqualTo(at("2026-03-09T10:00"));
        assertThat(cap.opens(lin.asked(heavy.weighing(1), "2026-03-04T10:00"), at("2026-03-04T10:00")))
                .isEqualTo(at("2026-03-08T10:00"));
        assertThat(cap.opens(lin.asked(heavy.weighing(5), "2026-03-04T10:00"), at("2026-03-04T10:00")))
                .isEqualTo(Moments.NEVER);
    }

    @Test
    void a_like_takes_no_place() {
        Receiver lin = new Receiver().touched("2026-03-01T10:00", CARE).touched("2026-03-01T11:00", CARE.weighing(0));
        long now = at("2026-03-01T12:00");

        assertThat(atMost(2).per(days(1)).opens(lin.asked(message(Purpose.CARE), "2026-03-01T12:00"), now))
                .isEqualTo(now);
        assertThat(atMost(1).per(days(1)).opens(lin.asked(message(Purpose.CARE).weighing(0), "2026-03-01T12:00"), now))
                .isEqualTo(now);
        assertThat(minimumGap(hours(4)).opens(lin.asked(message(Purpose.CARE), "2026-03-01T12:00"), now))
                .isEqualTo(at("2026-03-01T14:00"));
        assertThat(minimumGap(hours(4)).opens(lin.asked(message(Purpose.CARE).weighing(0), "2026-03-01T12:00"), now))
                .isEqualTo(now);
    }

    @Test
    void only_the_touches_that_are_meant_count() {
        Receiver lin = new Receiver()
                .touched("2026-03-01T10:00", Purpose.CARE)
                .touched(
                        "2026-03-01T10:00",
                        TouchKind.of(Purpose.PROMOTION).over("qq").ofBrand("明视"));
        Cap cap = atMost(1).per(days(7));
        long now = at("2026-03-01T12:00");

        assertThat(opens(cap.of(Purpose.CARE), lin, Purpose.CARE, "2026-03-01T12:00"))
                .isGreaterThan(now);
        assertThat(opens(cap.of(Purpose.CARE), lin, Purpose.SERVICE, "2026-03-01T12:00"))
                .isEqualTo(now);
        assertThat(opens(cap.of(Purpose.SERVICE), lin, Purpose.SERVICE, "2026-03-01T12:00"))
                .isEqualTo(now);
        assertThat(opens(cap.on("wecom"), lin, Purpose.SERVICE, "2026-03-01T12:00"))
                .isGreaterThan(now);
        assertThat(opens(cap.on("qq"), lin, Purpose.SERVICE, "2026-03-01T12:00"))
                .isEqualTo(now);
        assertThat(opens(cap.inPool("friends"), lin, Purpose.SERVICE, "2026-03-01T12:00"))
                .isGreaterThan(now);
        assertThat(opens(cap.inPool("group"), lin, Purpose.SERVICE, "2026-03-01T12:00"))
                .isEqualTo(now);
        assertThat(opens(cap.along("chat"), lin, Purpose.SERVICE, "2026-03-01T12:00"))
                .isEqualTo(now);
        assertThat(cap.ofBrand("明视").opens(lin.asked(message(Purpose.CARE).ofBrand("明视"), "2026-03-01T12:00"), now))
                .isGreaterThan(now);
    }

    @Test
    void what_the_ledger_had_to_give_up_counts_as_if_it_filled_the_cap() {
        Receiver group = new Receiver();
        for (int i = 0; i < 65; i++) {
            group.touched(
                    at("2026-03-01T10:00") + i * 1000L,
                    TouchKind.of(Purpose.CARE).over("qq"));
        }
        Cap cap = atMost(1).per(days(7)).on("wecom");
        long now = at("2026-03-01T12:00");

        assertThat(opens(cap, group, Purpose.CARE, "2026-03-01T12:00")).isEqualTo(at("2026-03-08T10:00"));
        assertThat(opens(cap, group, Purpose.CARE, "2026-03-08T10:00")).isEqualTo(at("2026-03-08T10:00"));
        assertThat(opens(cap.of(Purpose.SERVICE), group, Purpose.SERVICE, "2026-03-01T12:00"))
                .isEqualTo(now);
        assertThat(minimumGap(hours(3)).on("wecom").opens(group.asked(Purpose.CARE, "2026-03-01T12:00"), now))
                .isEqualTo(at("2026-03-01T13:00"));
    }

    @Test
    void a_place_given_back_is_free_again() {
        Receiver lin = new Receiver().touched("2026-03-01T10:00", Purpose.CARE);
        Cap cap = atMost(1).per(days(7));

        assertThat(opens(cap, lin, Purpose.CARE, "2026-03-01T12:00")).isEqualTo(at("2026-03-08T10:00"));
        lin.with(party -> party.release(new MessageId(Receiver.ID, 1)));
        assertThat(opens(cap, lin, Purpose.CARE, "2026-03-01T12:00")).isEqualTo(at("2026-03-01T12:00"));
    }

    @Test
    void a_gap_counts_from_the_latest_touch() {
        Receiver lin =
                new Receiver().touched("2026-03-01T10:00", Purpose.CARE).touched("2026-03-01T08:00", Purpose.SERVICE);

        assertThat(minimumGap(hours(4)).opens(lin.asked(Purpose.CARE, "2026-03-01T12:00"), at("2026-03-01T12:00")))
                .isEqualTo(at("2026-03-01T14:00"));
        assertThat(minimumGap(hours(4)).opens(lin.asked(Purpose.CARE, "2026-03-01T14:00"), at("2026-03-01T14:00")))
                .isEqualTo(at("2026-03-01T14:00"));
    }

    private static long opens(Cap cap, Receiver receiver, Purpose purpose, String now) {
        return cap.opens(receiver.asked(purpose, now), at(now));
    }
}
