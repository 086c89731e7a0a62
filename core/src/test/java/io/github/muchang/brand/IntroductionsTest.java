package io.github.muchang.brand;

import static io.github.muchang.brand.Sisters.KIDS;
import static io.github.muchang.brand.Sisters.OPTICS;
import static io.github.muchang.brand.Sisters.day;
import static io.github.muchang.brand.Sisters.who;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.channel.Pool;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.segment.Conditions;
import io.github.muchang.signal.Signal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A brand speaks to another's customers for what they agreed to, and no more often than one brand alone might. */
class IntroductionsTest {
    private final Sisters house = new Sisters();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_brand_writes_to_its_own_customers_and_not_to_a_sisters() {
        house.came("林", "friends", 1);
        house.came("陈", "parents", 1);

        assertThat(house.sent("林", 2, "kids-lenses", "lenses")).containsExactly("lenses");
        assertThat(house.sent("陈", 2, "kids-lenses", "lenses")).containsExactly("kids-lenses");
        assertThat(house.muchang.messages().whyNot(who("林"), "kids-lenses"))
                .singleElement()
                .satisfies(each -> assertThat(each.in(Locale.CHINESE)).contains("向品牌「小鹿童镜」共享后同意"));
    }

    @Test
    void what_somebody_agreed_to_with_a_brand_opens_it_for_that_purpose_until_withdrawn() {
        house.came("林", "friends", 1);
        house.agreed("林", KIDS, Purpose.BENEFIT, 1);
        house.agreed("林", OPTICS, Purpose.PROMOTION, 1);
        house.muchang.accept(Signal.consented(who("林"), Purpose.PROMOTION, "v1").at(day(1, 12)));
        assertThat(house.sent("林", 2, "kids-lenses")).isEmpty();

        house.agreed("林", KIDS, Purpose.PROMOTION, 2);
        assertThat(house.sent("林", 3, "kids-lenses")).containsExactly("kids-lenses");

        house.muchang.accept(Signal.unshared(who("林"), KIDS).at(day(12, 9)));
        assertThat(house.sent("林", 13, "kids-frames", "lenses")).containsExactly("kids-lenses", "lenses");
    }

    @Test
    void withdrawing_from_a_purpose_everywhere_withdraws_from_brands_too() {
        house.came("林", "friends", 1);
        house.agreed("林", KIDS, Purpose.PROMOTION, 1);
        house.muchang.accept(Signal.withdrew(who("林")).at(day(2, 9)));

        assertThat(house.muchang
                        .ask(Conditions.sharedWith(KIDS, Purpose.PROMOTION))
                        .count())
                .isZero();
        assertThat(house.sent("林", 3, "kids-lenses", "lenses")).isEmpty();
    }

    @Test
    void caps_and_suppression_count_over_all_brands() {
        house.came("林", "friends", 1);
        house.agreed("林", KIDS, Purpose.PROMOTION, 1);
        assertThat(house.sent("林", 2, "lenses", "kids-lenses", "kids-frames", "frames"))
                .containsExactly("lenses", "kids-lenses");

        house.came("陈", "friends", 1);
        house.agreed("陈", KIDS, Purpose.PROMOTION, 1);
        house.bought("陈", "frames", 1);
        assertThat(house.sent("陈", 2, "kids-frames", "kids-lenses")).containsExactly("kids-lenses");
    }

    @Test
    void what_is_said_of_a_brand_that_does_not_exist_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> house.muchang.accept(
                        Signal.shared(who("林"), "小鹿", Purpose.PROMOTION, "v1").at(day(1, 9))))
                .withMessageContaining("there is no brand '小鹿'");
        assertThatIllegalArgumentException()
                .as("nobody agrees to every brand at once")
                .isThrownBy(() -> house.muchang.accept(
                        Signal.shared(who("林"), "*", Purpose.PROMOTION, "v1").at(day(1, 9))))
                .withMessageContaining("there is no brand '*'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrivateDomain.named("明视")
                        .pools(Pool.named("friends").ownedBy("明视").on("brand:小鹿童镜"))
                        .build())
                .withMessageContaining("are how consent names a brand and a proof");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrivateDomain.named("明视")
                        .pools(Sisters.FRIENDS)
                        .segment("shared", Conditions.sharedWith("小鹿", Purpose.PROMOTION))
                        .build())
                .withMessageContaining("there is no brand '小鹿'");
    }

    @Test
    void an_introduction_is_between_two_brands_that_are_named() {
        Pool nobodys = Pool.named("nobodys");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Introduction.of(Sisters.GUESTS, Sisters.FRIENDS, Purpose.PROMOTION))
                .withMessageContaining("from one brand to another");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Introduction.of(Sisters.GUESTS, nobodys, Purpose.PROMOTION));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Introductions.among(Sisters.FRIENDS)
                        .with(Introduction.of(Sisters.FRIENDS, Sisters.PARENTS, Purpose.PROMOTION)))
                .withMessageContaining("pool 'parents'");
    }

    @Test
    void a_domain_of_brands_goes_through_json() {
        PrivateDomain again = PrivateDomain.fromJson(Sisters.DOMAIN.toJson());

        assertThat(again.toJson()).isEqualTo(Sisters.DOMAIN.toJson()).contains("brand:小鹿童镜");
        assertThat(again.pathways()).isEqualTo(Sisters.DOMAIN.pathways());
        assertThat(List.of(Sisters.INTRODUCTIONS.pathways())).hasSize(2);
    }
}
