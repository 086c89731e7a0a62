package io.github.muchang.policy;

import static io.github.muchang.policy.Policy.adShare;
import static io.github.muchang.policy.Receiver.at;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Purpose;
import io.github.muchang.party.TouchKind;
import io.github.muchang.time.Moments;
import org.junit.jupiter.api.Test;

class AdShareTest {
    private static final String NOW = "2026-03-10T10:00";

    @Test
    void of_the_last_ten_posts_two_may_be_advertising() {
        Receiver group = Receiver.community();
        AdShare share = adShare(20).ofLast(10);
        touch(group, "PKKKKKKK");
        assertThat(opens(share, group)).isEqualTo(at(NOW));
        touch(group, "P");
        assertThat(opens(share, group)).as("the first of three among ten").isEqualTo(Moments.NEVER);
        touch(group, "K");
        assertThat(opens(share, group)).as("the first is the tenth before it").isEqualTo(at(NOW));
    }

    @Test
    void what_weighs_nothing_hides_no_advertising() {
        Receiver group = Receiver.community();
        touch(group, "PP");
        for (int i = 0; i < 20; i++) {
            group.touched(at(NOW) - 1000, TouchKind.of(Purpose.KNOWLEDGE).weighing(0));
        }

        assertThat(opens(adShare(20).ofLast(10), group)).isEqualTo(Moments.NEVER);
    }

    @Test
    void in_a_window_the_share_may_be_kept_once_old_advertising_has_left() {
        Receiver group = Receiver.community()
                .touched("2026-03-04T10:00", TouchKind.of(Purpose.PROMOTION))
                .touched("2026-03-05T10:00", TouchKind.of(Purpose.KNOWLEDGE))
                .touched("2026-03-06T10:00", TouchKind.of(Purpose.KNOWLEDGE))
                .touched("2026-03-07T10:00", TouchKind.of(Purpose.KNOWLEDGE));

        assertThat(opens(adShare(25).per(days(7)), group)).isEqualTo(at("2026-03-11T10:00"));
        assertThat(opens(adShare(50).per(days(7)), group)).isEqualTo(at(NOW));
        assertThat(opens(adShare(20).per(days(7)), group)).isEqualTo(Moments.NEVER);
    }

    @Test
    void only_advertising_in_communities_is_held_back() {
        Receiver group = Receiver.community();
        touch(group, "PPP");
        Receiver lin = new Receiver();
        touch(lin, "PPP");
        AdShare share = adShare(20).ofLast(10);

        assertThat(share.opens(group.asked(Purpose.KNOWLEDGE, NOW), at(NOW))).isEqualTo(at(NOW));
        assertThat(opens(share, lin)).isEqualTo(at(NOW));
        assertThat(opens(share.inPool("elsewhere"), group)).isEqualTo(at(NOW));
        assertThat(opens(share.of(Purpose.CARE), group))
                .as("purposes play no part")
                .isEqualTo(Moments.NEVER);
    }

    @Test
    void advertising_that_the_ledger_gave_up_is_not_forgotten() {
        Receiver group = Receiver.community();
        for (int i = 0; i < 70; i++) {
            group.touched(at("2026-03-04T10:00") + i, TouchKind.of(Purpose.PROMOTION));
        }
        for (int i = 1; i <= 70; i++) {
            int message = i;
            group.with(party -> party.release(new io.github.muchang.identity.MessageId(Receiver.ID, message)));
        }

        assertThat(group.party().ledger().size()).isZero();
        assertThat(opens(adShare(20).ofLast(10), group)).isEqualTo(Moments.NEVER);
        assertThat(opens(adShare(100).per(days(7)), group)).isEqualTo(at("2026-03-11T10:00") + 5);
    }

    /** One touch an hour, P for promotion and K for knowledge. */
    private static void touch(Receiver receiver, String posts) {
        posts.chars()
                .forEach(each -> receiver.touched(
                        at("2026-03-08T10:00") + receiver.party().ledger().size() * 3_600_000L,
                        TouchKind.of(each == 'P' ? Purpose.PROMOTION : Purpose.KNOWLEDGE)));
    }

    private static long opens(AdShare share, Receiver receiver) {
        return share.opens(receiver.asked(Purpose.PROMOTION, NOW), at(NOW));
    }
}
