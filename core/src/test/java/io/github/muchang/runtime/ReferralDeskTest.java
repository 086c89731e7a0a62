package io.github.muchang.runtime;

import static io.github.muchang.runtime.TeaParty.ADVOCATES;
import static io.github.muchang.runtime.TeaParty.INCENTIVES;
import static io.github.muchang.runtime.TeaParty.after;
import static io.github.muchang.runtime.TeaParty.buys;
import static io.github.muchang.runtime.TeaParty.comes;
import static io.github.muchang.runtime.TeaParty.guest;
import static io.github.muchang.runtime.TeaParty.id;
import static io.github.muchang.runtime.TeaParty.sharer;
import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.segment.Conditions.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.muchang.journal.ReferralFact;
import io.github.muchang.money.Money;
import io.github.muchang.referral.Referral;
import io.github.muchang.referral.Referral.Standing;
import io.github.muchang.referral.ReferralProgramme;
import io.github.muchang.referral.ReferralReport;
import io.github.muchang.referral.Reward;
import io.github.muchang.referral.Reward.State;
import io.github.muchang.referral.Suspicion;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who brings whom, what that earns, and what becomes of it. */
class ReferralDeskTest {
    private final Stores stores = Stores.memory();
    private final Muchang muchang = TeaParty.open(stores);
    private final ReferralDesk desk = muchang.referral();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void a_friend_who_is_new_stays_and_keeps_what_they_bought_earns_a_reward() {
        String code = sharer(muchang, 1, ADVOCATES);
        comes(muchang, 2, code);
        assertThat(standing(2)).isEqualTo(Standing.NOT_BOUGHT);
        after(muchang, 1);
        buys(muchang, 2, 100);

        assertThat(standing(2)).isEqualTo(Standing.WAITING);
        assertThat(desk.referral(guest(2)).orElseThrow().until()).contains(Moments.parse("2026-03-18T10:00:00+08:00"));
        assertThat(desk.payable()).isEmpty();

        after(muchang, 15);
        assertThat(desk.payable()).singleElement().satisfies(each -> {
            assertThat(each.referrer()).isEqualTo(id(muchang, 1));
            assertThat(each.friend()).isEqualTo(id(muchang, 2));
            assertThat(each.amount()).isEqualTo(Money.yuan(20));
            assertThat(each.level()).isEqualTo(1);
        });
        assertThat(desk.broughtBy(guest(1))).extracting(Referral::standing).containsExactly(Standing.EARNED);
        assertThat(muchang.customer(guest(1)).orElseThrow().activities().containsKey("referred"))
                .isTrue();
    }

    @Test
    void a_reward_is_listed_until_it_was_paid_and_never_again() {
        Reward due = earned(1, 2);

        assertThat(desk.payable()).containsExactly(due);
        desk.paid(due.key());
        desk.paid(due.key());
        after(muchang, 100);
        buys(muchang, 2, 100);
        after(muchang, 100);

        assertThat(desk.payable()).isEmpty();
        assertThat(desk.rewards()).extracting(Reward::state).containsExactly(State.PAID);
        assertThatIllegalStateException()
                .isThrownBy(() -> desk.refused(due.key(), "已结束"))
                .withMessageContaining("was paid before");
        assertThat(said(ReferralFact.AboutReward.class))
                .hasSize(2)
                .first()
                .asString()
                .contains("应得第 1 级奖励 20.00 CNY");
    }

    @Test
    void what_the_host_refuses_is_not_paid_and_not_asked_again() {
        Reward due = earned(1, 2);
        desk.refused(due.key(), "同一付款账户");
        desk.refused(due.key(), "同一付款账户");
        buys(muchang, 2, 100);
        after(muchang, 20);

        assertThat(desk.payable()).isEmpty();
        assertThat(desk.rewards()).extracting(Reward::state).containsExactly(State.REFUSED);
        assertThatIllegalStateException().isThrownBy(() -> desk.paid(due.key()));
        assertThatIllegalArgumentException().isThrownBy(() -> desk.paid("0/1"));
        assertThatIllegalArgumentException().isThrownBy(() -> desk.refused(due.key(), " "));
    }

    @Test
    void nothing_is_earned_without_a_completed_purchase() {
        String code = sharer(muchang, 1, ADVOCATES);
        comes(muchang, 2, code);
        comes(muchang, 3, code);
        buys(muchang, 3, 100);
        after(muchang, 3);
        buys(muchang, 3, -100);
        comes(muchang, 4, code);
        buys(muchang, 4, 100);
        muchang.accept(Signal.did(guest(4), "returned").at(muchang.now().plusSeconds(60)));
        comes(muchang, 5, code);
        buys(muchang, 5, 100);
        muchang.accept(Signal.left(guest(5), "friends").at(muchang.now().plusSeconds(60)));
        after(muchang, 60);

        assertThat(desk.payable()).isEmpty();
        assertThat(Stream.of(2, 3, 4, 5).map(this::standing))
                .containsExactly(Standing.NOT_BOUGHT, Standing.NOT_BOUGHT, Standing.NOT_BOUGHT, Standing.LEFT);
        after(muchang, 60);
        assertThat(standing(2)).isEqualTo(Standing.TOO_LATE);
    }

    @Test
    void whoever_was_there_before_is_not_brought() {
        String code = sharer(muchang, 1, ADVOCATES);
        muchang.accept(Signal.did(guest(2), "purchased").amount(Money.yuan(9)).at(muchang.now()));
        after(muchang, 1);
        comes(muchang, 2, code);
        comes(muchang, 1, code);
        buys(muchang, 2, 100);
        after(muchang, 30);

        assertThat(desk.payable()).isEmpty();
        assertThat(standing(2)).isEqualTo(Standing.NOT_NEW);
        assertThat(standing(1)).isEqualTo(Standing.SELF);
        assertThat(desk.suspicions()).extracting(Suspicion::kind).containsExactly(Suspicion.Kind.SELF);
    }

    @Test
    void whoever_brought_the_one_who_brought_earns_the_second_level_and_nobody_a_third() {
        comes(muchang, 2, sharer(muchang, 1, ADVOCATES));
        buys(muchang, 2, 10);
        comes(muchang, 3, desk.code(ADVOCATES, guest(2)));
        buys(muchang, 3, 10);
        comes(muchang, 4, desk.code(ADVOCATES, guest(3)));
        buys(muchang, 4, 10);
        after(muchang, 15);

        assertThat(desk.payable())
                .extracting(each -> each.friend().value() + "/" + each.level() + "->"
                        + each.referrer().value())
                .containsExactlyInAnyOrder(
                        id(muchang, 2).value() + "/1->" + id(muchang, 1).value(),
                        id(muchang, 3).value() + "/1->" + id(muchang, 2).value(),
                        id(muchang, 3).value() + "/2->" + id(muchang, 1).value(),
                        id(muchang, 4).value() + "/1->" + id(muchang, 3).value(),
                        id(muchang, 4).value() + "/2->" + id(muchang, 2).value());
    }

    @Test
    void a_refund_that_was_told_late_reverses_a_reward_and_says_what_to_take_back() {
        Reward due = earned(1, 2);
        Reward paid = earned(3, 4);
        desk.paid(paid.key());
        buys(muchang, 2, -100, due.sold().plus(Duration.ofDays(1)));
        buys(muchang, 4, -100, paid.sold().plus(Duration.ofDays(1)));

        assertThat(desk.payable()).isEmpty();
        assertThat(desk.toTakeBack()).extracting(Reward::key).containsExactly(paid.key());
        assertThat(desk.rewards()).extracting(Reward::why).containsExactly("refunded", "refunded");
    }

    @Test
    void points_are_a_balance_that_conditions_can_ask_for() {
        comes(muchang, 2, sharer(muchang, 1, INCENTIVES));
        buys(muchang, 2, 100);
        after(muchang, 15);
        Reward due = desk.payable().get(0);
        desk.paid(due.key());

        assertThat(muchang.explain(
                                guest(1),
                                total("rewarded").atLeast(Money.of(100, "PTS")).ever())
                        .holds())
                .isTrue();
        buys(muchang, 2, -100, due.sold().plus(Duration.ofDays(1)));
        assertThat(desk.toTakeBack()).hasSize(1);
        assertThat(muchang.explain(
                                guest(1),
                                total("rewarded").atLeast(Money.of(1, "PTS")).ever())
                        .holds())
                .isFalse();
    }

    @Test
    void nobody_has_more_rewards_than_the_cap_and_a_programme_no_more_than_its_budget() {
        for (int sharer = 0; sharer < 5; sharer++) {
            String code = sharer(muchang, sharer, ADVOCATES);
            for (int friend = 0; friend < 4; friend++) {
                comes(muchang, 10 + 10 * sharer + friend, code);
                buys(muchang, 10 + 10 * sharer + friend, 100);
            }
        }
        after(muchang, 15);

        assertThat(desk.payable()).hasSize(10); // 200 yuan are ten rewards of 20
        for (int sharer = 0; sharer < 5; sharer++) {
            int number = sharer;
            assertThat(desk.payable())
                    .filteredOn(each -> each.referrer().equals(id(muchang, number)))
                    .hasSizeLessThanOrEqualTo(3);
        }
        desk.refused(desk.payable().get(0).key(), "同一付款账户");
        assertThat(desk.payable())
                .as("what a refusal frees is there for others")
                .hasSize(10);
    }

    @Test
    void two_who_turn_out_to_be_one_are_paid_for_once() {
        String code = sharer(muchang, 1, ADVOCATES);
        comes(muchang, 2, code);
        buys(muchang, 2, 100);
        comes(muchang, -4, sharer(muchang, 3, ADVOCATES));
        buys(muchang, -4, 100);
        after(muchang, 15);
        assertThat(desk.payable()).hasSize(2);
        muchang.accept(Signal.identified(guest(2), guest(-4)).at(muchang.now()));

        assertThat(desk.payable()).hasSize(1);
        assertThat(desk.rewards()).extracting(Reward::why).containsExactlyInAnyOrder("", "same-person");
    }

    @Test
    void a_sharer_who_turns_out_to_be_the_friend_earned_nothing() {
        Reward due = earned(1, -2);
        desk.paid(due.key());
        muchang.accept(Signal.identified(guest(1), guest(-2)).at(muchang.now()));

        assertThat(desk.payable()).isEmpty();
        assertThat(desk.toTakeBack()).extracting(Reward::why).containsExactly("self");
        assertThat(desk.suspicions()).extracting(Suspicion::kind).containsExactly(Suspicion.Kind.SELF);
    }

    /** 1 brings 2, 2 brings 3, 3 brings 4, and then it is told that 4 had brought 1 before. */
    @Test
    void whoever_is_on_a_ring_that_is_found_late_earned_nothing() {
        String code = sharer(muchang, 1, ADVOCATES);
        for (int friend = 2; friend <= 4; friend++) {
            after(muchang, 1);
            comes(muchang, friend, code);
            buys(muchang, friend, 10);
            code = desk.code(ADVOCATES, guest(friend));
        }
        after(muchang, 15);
        assertThat(desk.payable()).hasSize(5);

        comes(muchang, 1, code, Moments.parse(TeaParty.START).minus(Duration.ofDays(1)));

        assertThat(Stream.of(1, 2, 3, 4).map(this::standing)).containsOnly(Standing.RING);
        assertThat(desk.payable()).isEmpty();
        assertThat(desk.rewards()).extracting(Reward::why).containsOnly("ring");
    }

    /** 1 brings 2, and so on until 5, who had brought somebody who turns out to be 1. */
    @Test
    void a_ring_that_comes_of_two_who_are_one_earned_nothing() {
        String code = sharer(muchang, 1, ADVOCATES);
        for (int friend = 2; friend <= 5; friend++) {
            after(muchang, 1);
            comes(muchang, friend, code);
            buys(muchang, friend, 10);
            code = desk.code(ADVOCATES, guest(friend));
        }
        after(muchang, 15);
        assertThat(desk.payable()).hasSize(7);
        comes(muchang, -1, code, Moments.parse(TeaParty.START).minus(Duration.ofDays(1)));
        muchang.accept(Signal.identified(guest(1), guest(-1)).at(muchang.now()));

        assertThat(desk.payable()).isEmpty();
        assertThat(Stream.of(1, 2, 3, 4, 5).map(this::standing)).containsOnly(Standing.RING);
    }

    @Test
    void points_of_a_programme_as_it_was_are_no_money() {
        Reward due = earned(1, 2);
        Muchang points = Muchang.builder(TeaParty.domain(ReferralProgramme.forAdvocates(ADVOCATES, everDid("purchased"))
                        .rewarding(Money.of(100, "PTS"))
                        .budget(Money.of(150, "PTS"))))
                .stores(stores)
                .startingAt(muchang.now())
                .open();
        comes(points, 3, points.referral().code(ADVOCATES, guest(1)));
        buys(points, 3, 100);
        after(points, 15);

        assertThat(points.referral().payable())
                .extracting(Reward::amount)
                .containsExactly(due.amount(), Money.of(100, "PTS"));
        assertThat(points.referral().report(ADVOCATES).cost()).contains(Money.of(100, "PTS"));
        assertThat(points.referral().inflation(ADVOCATES).months())
                .singleElement()
                .satisfies(each -> assertThat(each.cost()).isEqualTo(100));
    }

    @Test
    void a_code_is_for_those_who_may_take_part_and_is_the_same_always() {
        String code = sharer(muchang, 1, ADVOCATES);
        muchang.accept(Signal.added(guest(2)).to("friends").at(muchang.now()));

        assertThat(desk.code(ADVOCATES, guest(1))).isEqualTo(code).hasSize(17);
        assertThat(desk.code(INCENTIVES, guest(1))).isNotEqualTo(code);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.code(ADVOCATES, guest(2)))
                .withMessageContaining("may not take part in '老友荐新': ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.code("老友", guest(1)))
                .withMessageContaining("there is no referral programme '老友'");
        buys(muchang, 2, 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.code(ADVOCATES, guest(2), code))
                .withMessageContaining("is in use");
        assertThat(desk.code(ADVOCATES, guest(2), "vip-7")).isEqualTo("vip-7");
    }

    @Test
    void bursts_and_shared_accounts_are_told() {
        String code = sharer(muchang, 1, ADVOCATES);
        for (int i = 0; i < 5; i++) {
            comes(muchang, 10 + i, code, muchang.now().plusSeconds(60));
        }
        after(muchang, 1);
        comes(muchang, 20, code);
        muchang.accept(Signal.described(guest(1), "payer", "h1").at(muchang.now()));
        muchang.accept(Signal.described(guest(20), "payer", "h1").at(muchang.now()));

        assertThat(desk.suspicions(id(muchang, 1)))
                .extracting(Suspicion::kind)
                .containsExactly(
                        Suspicion.Kind.BURST,
                        Suspicion.Kind.BURST,
                        Suspicion.Kind.BURST,
                        Suspicion.Kind.BURST,
                        Suspicion.Kind.BURST,
                        Suspicion.Kind.SAME_PAYER);
    }

    @Test
    void a_programme_is_judged_by_its_goal() {
        Reward due = earned(1, 2);
        comes(muchang, 3, desk.code(ADVOCATES, guest(1)));

        ReferralReport report = desk.report(ADVOCATES);
        assertThat(report.sharers()).isEqualTo(1);
        assertThat(report.reached()).isEqualTo(1);
        assertThat(report.costEach()).contains(due.amount());
        assertThat(report.revenue()).isEqualTo(Money.yuan(100));
        ReferralProgramme shown = TeaParty.advocates().forExposure();
        Muchang other = Muchang.builder(TeaParty.domain(shown))
                .stores(stores)
                .startingAt(muchang.now())
                .open();
        assertThat(other.referral().report(ADVOCATES).reached()).isEqualTo(2);
        assertThat(other.referral().inflation(ADVOCATES).months())
                .singleElement()
                .satisfies(each -> assertThat(each.kept()).isEqualTo(1));
    }

    @Test
    void after_a_crash_between_paying_and_saying_so_the_same_key_is_listed() throws IOException {
        Path crashed = directory.resolve("crashed");
        Reward due;
        try (Muchang before = durable(directory.resolve("live"))) {
            comes(before, 2, sharer(before, 1, ADVOCATES));
            buys(before, 2, 100);
            after(before, 15);
            due = before.referral().payable().get(0);
            copy(directory.resolve("live"), crashed);
            before.referral().paid(due.key());
        }
        try (Muchang again = durable(crashed)) {
            assertThat(again.referral().payable()).containsExactly(due);
            again.referral().paid(due.key());
        }
        try (Muchang again = durable(crashed)) {
            assertThat(again.referral().payable()).isEmpty();
            assertThat(again.referral().rewards()).extracting(Reward::state).containsExactly(State.PAID);
        }
    }

    private static Muchang durable(Path where) {
        return Muchang.builder(TeaParty.domain())
                .directory(where)
                .startingAt(Moments.parse(TeaParty.START))
                .open();
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(from)) {
            all = found.toList();
        }
        for (Path each : all) {
            Files.copy(each, to.resolve(from.relativize(each).toString()));
        }
    }

    private Reward earned(int sharer, int friend) {
        comes(muchang, friend, sharer(muchang, sharer, ADVOCATES));
        buys(muchang, friend, 100);
        after(muchang, 15);
        List<Reward> due = desk.payable();
        return due.get(due.size() - 1);
    }

    private Standing standing(int friend) {
        return desk.referral(guest(friend)).orElseThrow().standing();
    }

    private List<String> said(Class<?> kind) {
        return stores.journal().read(0, 1_000_000).stream()
                .filter(each -> kind.isInstance(each.fact()))
                .map(each -> each.fact().in(muchang.domain().wording(Locale.CHINA)))
                .toList();
    }
}
