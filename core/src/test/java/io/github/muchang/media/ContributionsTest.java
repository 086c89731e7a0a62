package io.github.muchang.media;

import static io.github.muchang.media.Clinic.day;
import static io.github.muchang.media.Clinic.who;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Identity;
import io.github.muchang.media.Contribution.Kind;
import io.github.muchang.money.Money;
import io.github.muchang.runtime.ByHand;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Days;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What staff is credited with, and that nothing is counted twice. */
class ContributionsTest {
    private static final Days MARCH = Days.of("2026-03-01", "2026-03-31");
    private static final Identity MEMBER = Identity.of("member", "7");

    private final Clinic clinic = new Clinic();

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void whoever_showed_the_first_code_is_credited_with_the_arrival_and_the_first_purchase() {
        clinic.came("陈", "lin-notes", 1);
        clinic.came("陈", "lin-notes", 2);
        clinic.came("陈", "wang-notes", 3);
        clinic.bought("陈", 4);
        clinic.bought("陈", 5);

        assertThat(credits()).containsExactly("2026-03-01 lin ARRIVAL", "2026-03-04 lin FIRST_PURCHASE");
    }

    @Test
    void whoever_had_come_without_staff_or_bought_before_is_nobodys() {
        clinic.came("陈", "poster", 1);
        clinic.came("陈", "lin-notes", 2);
        clinic.bought("陈", 3);
        clinic.bought("周", 3);
        clinic.came("周", "wang-notes", 4);
        clinic.bought("周", 5);

        assertThat(credits()).containsExactly("2026-03-04 wang ARRIVAL");
    }

    @Test
    void two_who_turn_out_to_be_one_are_one_arrival_and_one_first_purchase() {
        clinic.came("陈", "wang-notes", 2);
        clinic.bought("陈", 5);
        clinic.muchang.accept(
                Signal.added(MEMBER).to("friends").through("lin-notes").at(day(1, 10)));
        clinic.muchang.accept(
                Signal.did(MEMBER, "purchased").amount(Money.yuan(100)).at(day(4, 12)));
        assertThat(credits()).hasSize(4);

        clinic.muchang.accept(Signal.identified(who("陈"), MEMBER).at(day(6, 9)));

        assertThat(credits()).containsExactly("2026-03-01 lin ARRIVAL", "2026-03-04 lin FIRST_PURCHASE");
    }

    @Test
    void a_message_is_answered_once_and_in_its_time() {
        clinic.came("陈", "poster", 1);
        clinic.muchang.advanceTo(day(2, 9));
        clinic.muchang.messages().byHand(who("陈"), "tips", "wang", ByHand.ADVISE);
        clinic.muchang.advanceTo(day(2, 10));
        clinic.muchang.messages().send(who("陈"), "story"); // through lin's account
        clinic.replied("陈", 2);
        clinic.replied("陈", 2);
        clinic.replied("陈", 3);
        clinic.muchang.advanceTo(day(4, 9));
        clinic.muchang.messages().byHand(who("陈"), "another", "zhao", ByHand.ADVISE);
        clinic.replied("陈", 12);

        assertThat(credits()).containsExactly("2026-03-02 lin REPLY");
    }

    @Test
    void a_post_that_a_programme_wanted_is_its_posters() {
        clinic.muchang.accept(Signal.opened(Clinic.FEED)
                .of("moments")
                .following("spring")
                .ownedBy("zhao")
                .at(day(1, 9)));
        clinic.muchang.advanceTo(day(5, 13));
        clinic.muchang.tasks().done(clinic.muchang.tasks().of("zhao").get(0), "done", "zhao");

        assertThat(credits()).containsExactly("2026-03-05 zhao POST");
    }

    @Test
    void what_an_agency_brings_is_told_apart() {
        clinic.came("陈", "star-notes", 1);
        clinic.bought("陈", 2);

        assertThat(credits()).isEmpty();
        assertThat(clinic.contributions.outside(MARCH))
                .extracting(Contribution::kind)
                .containsExactly(Kind.ARRIVAL, Kind.FIRST_PURCHASE);
        assertThat(clinic.contributions.outside(Days.of("2026-03-02", "2026-03-02")))
                .hasSize(1);
    }

    @Test
    void told_again_and_rebuilt_it_is_the_same() {
        clinic.came("陈", "lin-notes", 1);
        clinic.muchang.messages().send(who("陈"), "story");
        clinic.replied("陈", 1);
        List<String> before = credits();
        Contributions again = new Contributions(Clinic.PLAN, Clinic.DOMAIN);

        clinic.muchang.journal().read(0, 1000).forEach(each -> {
            clinic.contributions.take(each);
            again.take(each);
            again.take(each);
        });

        assertThat(credits()).isEqualTo(before).hasSize(2);
        assertThat(again.board(MARCH).contributions())
                .isEqualTo(clinic.contributions.board(MARCH).contributions());
    }

    @Test
    void credit_stays_with_whoever_earned_it_when_they_leave_and_their_accounts_go_to_others() {
        clinic.came("陈", "lin-notes", 1);
        clinic.muchang.messages().send(who("陈"), "story"); // through lin's account
        clinic.replied("陈", 1);
        clinic.muchang.messages().byHand(who("陈"), "tips", "wang", ByHand.ADVISE);
        clinic.replied("陈", 2);
        clinic.muchang.advanceTo(day(3, 0));
        clinic.muchang.staff().left("lin", "zhao");
        clinic.muchang.staff().left("wang");
        clinic.came("周", "lin-notes", 10);
        clinic.muchang.messages().send(who("周"), "story");
        clinic.replied("周", 10);
        clinic.bought("陈", 11);
        clinic.bought("周", 11);
        MediaPlan handedOver = MediaPlan.on(Platform.required("wecom"), Platform.elective("xiaohongshu"))
                .with(
                        StaffAccount.of("lin", "wecom", "lin").until("2026-03-03"),
                        StaffAccount.of("zhao", "wecom", "lin").since("2026-03-03"),
                        StaffAccount.of("lin", "xiaohongshu", "林医生")
                                .showing("lin-notes")
                                .until("2026-03-03"),
                        StaffAccount.of("zhao", "xiaohongshu", "林医生")
                                .showing("lin-notes")
                                .since("2026-03-03"));
        PrivateDomain without = Clinic.staffed("zhao", "qian"); // nobody of them is in the team any more

        assertThat(credits(handedOver, without))
                .containsExactly(
                        "2026-03-01 lin ARRIVAL",
                        "2026-03-01 lin REPLY",
                        "2026-03-02 wang REPLY",
                        "2026-03-10 zhao ARRIVAL",
                        "2026-03-10 zhao REPLY",
                        "2026-03-11 lin FIRST_PURCHASE",
                        "2026-03-11 zhao FIRST_PURCHASE");
        assertThat(handedOver.coverage(without.team(), LocalDate.parse("2026-03-10")))
                .containsExactly(
                        new Coverage("wecom", Platform.Standing.REQUIRED, 1, 1, 2, 0),
                        new Coverage("xiaohongshu", Platform.Standing.ELECTIVE, 1, 1, 2, 0));
        assertThat(handedOver.of("lin")).hasSize(2);
    }

    @Test
    void one_account_has_one_holder_on_one_day() {
        MediaPlan wrong = MediaPlan.on(Platform.required("wecom"))
                .with(
                        StaffAccount.of("lin", "wecom", "a")
                                .showing("lin-notes")
                                .until("2026-03-03"),
                        StaffAccount.of("wang", "wecom", "a")
                                .showing("lin-notes")
                                .since("2026-03-02"),
                        StaffAccount.of("zhao", "wecom", "b")
                                .since("2026-03-02")
                                .until("2026-03-02"),
                        StaffAccount.of("nobody", "wecom", "c").since("2026-03-02"),
                        StaffAccount.of("nobody", "wecom", "d").until("2026-03-02"));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new Contributions(wrong, Clinic.DOMAIN))
                .satisfies(e -> assertThat(e.faults())
                        .extracting(each -> each.place())
                        .containsExactlyInAnyOrder(
                                "/accounts/1/account", "/accounts/1/codes", "/accounts/2/until", "/accounts/3/holder"));
    }

    @Test
    void every_fault_of_a_plan_is_told_at_once() {
        MediaPlan wrong = MediaPlan.on(Platform.required("wecom"), Platform.elective("wecom"))
                .with(
                        StaffAccount.of("linn", "wecom", "a").showing("lin-notes"),
                        StaffAccount.of("wang", "wecon", "a").showing("lin-notes"),
                        StaffAccount.of("wang", "wecom", "a").showing("nowhere"),
                        StaffAccount.ofAgency("zhao", "wecom", "b"));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new Contributions(wrong, Clinic.DOMAIN))
                .satisfies(e -> assertThat(e.faults())
                        .extracting(each -> each.place())
                        .containsExactlyInAnyOrder(
                                "/platforms/1/name",
                                "/accounts/0/holder",
                                "/accounts/1/platform",
                                "/accounts/1/codes",
                                "/accounts/2/account",
                                "/accounts/2/codes",
                                "/accounts/3/holder"));
    }

    @Test
    void coverage_is_in_numbers() {
        LocalDate day = LocalDate.parse("2026-03-01");
        assertThat(Clinic.PLAN.coverage(Clinic.DOMAIN.team(), day))
                .containsExactly(
                        new Coverage("wecom", Platform.Standing.REQUIRED, 1, 1, 4, 0),
                        new Coverage("zhihu", Platform.Standing.REQUIRED, 0, 0, 1, 0),
                        new Coverage("xiaohongshu", Platform.Standing.ELECTIVE, 2, 2, 4, 1));
        assertThat(Clinic.PLAN.platformsFor(Clinic.DOMAIN.team().member("wang").orElseThrow()))
                .extracting(Platform::name)
                .containsExactly("wecom", "xiaohongshu");
        assertThat(Clinic.PLAN.of("lin")).hasSize(2);
    }

    private List<String> credits() {
        return credits(clinic.contributions);
    }

    private List<String> credits(MediaPlan plan, PrivateDomain domain) {
        Contributions all = new Contributions(plan, domain);
        clinic.muchang.follow(all);
        return credits(all);
    }

    private static List<String> credits(Contributions all) {
        return all.board(MARCH).contributions().stream()
                .map(each -> each.on() + " " + each.by() + " " + each.kind())
                .toList();
    }
}
