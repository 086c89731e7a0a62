package io.github.muchang.price;

import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Days;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 渠道价、APP 价、门诊价、裂变价: what customers of a dental clinic see. */
class PriceWatchTest {
    private static final String CLEANING = "洗牙";
    private static final PriceList LIST = PriceList.of(
            Offer.in(Clinic.GUESTS, CLEANING, yuan(300), Clinic.YEAR),
            Offer.in(Clinic.APP, CLEANING, yuan(258), Clinic.YEAR),
            Offer.along(Clinic.SHARE, CLEANING, yuan(99), Clinic.YEAR).because("三人团"),
            Offer.along(Clinic.COUPON, CLEANING, yuan(199), Clinic.YEAR));

    private final Clinic clinic = new Clinic();

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void prices_clash_where_somebody_sees_both() {
        clinic.came("林", Clinic.GUESTS, Clinic.APP);
        clinic.came("王", Clinic.GUESTS, Clinic.APP, Clinic.FRIENDS);
        clinic.came("赵", Clinic.GUESTS);
        clinic.came("陈", Clinic.GUESTS, Clinic.MALL);

        List<Clash> clashes = clinic.watch.clashes(LIST, Clinic.YEAR);

        assertThat(clashes)
                .extracting(each -> each.in(Clinic.DOMAIN.wording(Locale.CHINESE)))
                .containsExactly(
                        "「洗牙」2026-01-01 到 2026-12-31：渠「clinic」 300.00 CNY，渠「app」 258.00 CNY，差 42.00 CNY（14.0 %），"
                                + "2 人两个价都看得到，没有说明理由",
                        "「洗牙」2026-01-01 到 2026-12-31：渠「clinic」 300.00 CNY，道「coupon」 199.00 CNY，差 101.00 CNY（33.7 %），"
                                + "1 人两个价都看得到，没有说明理由",
                        "「洗牙」2026-01-01 到 2026-12-31：渠「clinic」 300.00 CNY，道「share」 99.00 CNY（三人团），差 201.00 CNY（67.0 %），"
                                + "1 人两个价都看得到，有公开理由",
                        "「洗牙」2026-01-01 到 2026-12-31：渠「app」 258.00 CNY，道「share」 99.00 CNY（三人团），差 159.00 CNY（61.6 %），"
                                + "1 人两个价都看得到，有公开理由");
        assertThat(clashes.get(3).in(Clinic.DOMAIN.wording(Locale.ENGLISH)))
                .isEqualTo("'洗牙', 2026-01-01 to 2026-12-31: pool 'app' 258.00 CNY, pathway 'share' 99.00 CNY (三人团), "
                        + "a difference of 159.00 CNY (61.6 %), both seen by 1 customer, for a stated reason");
        assertThat(clashes.get(0).difference()).isEqualTo(yuan(42));
        assertThat(clashes).extracting(Clash::isJustified).containsExactly(false, false, true, true);
        assertThat(clinic.watch.clashes(LIST.unexplained(), Clinic.YEAR)).hasSize(2);
    }

    @Test
    void who_is_gone_sees_nothing_and_two_who_are_one_see_what_both_do() {
        clinic.came("林", Clinic.GUESTS, Clinic.APP);
        clinic.muchang.accept(Signal.left(Clinic.who("林"), "app").at(Clinic.day(2, 9)));
        Identity member = Identity.of("member", "M-7");
        clinic.muchang.accept(Signal.added(member).to("app").at(Clinic.day(2, 9)));
        assertThat(clinic.watch.clashes(LIST, Clinic.YEAR)).isEmpty();

        clinic.muchang.accept(Signal.identified(Clinic.who("林"), member).at(Clinic.day(2, 10)));

        assertThat(clinic.watch.clashes(LIST, Clinic.YEAR))
                .extracting(Clash::customers)
                .containsExactly(1);
    }

    @Test
    void prices_that_never_stand_on_one_day_or_are_the_same_do_not_clash() {
        clinic.came("林", Clinic.GUESTS, Clinic.APP);
        PriceList list = PriceList.of(
                Offer.in(Clinic.GUESTS, CLEANING, yuan(300), Days.of("2026-01-01", "2026-03-10")),
                Offer.in(Clinic.APP, CLEANING, yuan(258), Days.of("2026-03-10", "2026-03-31")),
                Offer.in(Clinic.APP, CLEANING, yuan(300), Days.of("2026-01-01", "2026-03-09")),
                Offer.in(Clinic.APP, "补牙", yuan(500), Clinic.YEAR));

        assertThat(clinic.watch.clashes(list, Clinic.YEAR))
                .extracting(Clash::period)
                .containsExactly(Days.of("2026-03-10", "2026-03-10"));
        assertThat(clinic.watch.clashes(list, Days.of("2026-03-11", "2026-03-31")))
                .isEmpty();
    }

    @Test
    void an_offer_for_an_audience_is_seen_by_that_alone() {
        PriceList list = PriceList.of(
                Offer.in(Clinic.APP, CLEANING, yuan(258), Clinic.YEAR),
                Offer.in(Clinic.APP, CLEANING, yuan(228), Clinic.YEAR)
                        .only("会员")
                        .because("会员价"));
        clinic.came("林", Clinic.APP);
        clinic.came("王", Clinic.APP);
        assertThat(clinic.watch.clashes(list, Clinic.YEAR)).isEmpty();

        clinic.muchang.accept(Signal.tagged(Clinic.who("王"), "会员", "前台").at(Clinic.day(2, 9)));
        assertThat(clinic.watch.clashes(list, Clinic.YEAR))
                .extracting(each -> each.customers() + " " + each.isJustified())
                .containsExactly("1 true");

        clinic.muchang.accept(Signal.untagged(Clinic.who("王"), "会员", "前台").at(Clinic.day(3, 9)));
        assertThat(clinic.watch.clashes(list, Clinic.YEAR)).isEmpty();
    }

    @Test
    void whoever_bought_lately_and_sees_it_cheaper_now_is_owed_the_difference_once() {
        PriceList list = PriceList.of(
                Offer.in(Clinic.GUESTS, CLEANING, yuan(300), Clinic.YEAR),
                Offer.in(Clinic.APP, CLEANING, yuan(258), Days.of("2026-01-05", "2026-01-31")),
                Offer.in(Clinic.APP, CLEANING, yuan(99), Clinic.YEAR).only("新客").because("首单"));
        PartyId lin = clinic.came("林", Clinic.GUESTS, Clinic.APP);
        clinic.came("赵", Clinic.GUESTS);
        clinic.bought("林", CLEANING, 300, 2);
        clinic.bought("赵", CLEANING, 300, 2);

        assertThat(clinic.watch.owed(list, days(7), Clinic.day(4, 10)))
                .as("before it is cheaper")
                .isEmpty();
        assertThat(clinic.watch.owed(list, days(7), Clinic.day(5, 10)))
                .containsExactly(new Owed(
                        lin, Clinic.day(2, 10), yuan(300), list.offers().get(1)))
                .extracting(Owed::amount)
                .containsExactly(yuan(42));
        assertThat(clinic.watch.owed(list, days(7), Clinic.day(9, 10)))
                .as("seven days later")
                .isEmpty();

        clinic.bought("林", CLEANING, -42, 5);
        assertThat(clinic.watch.owed(list, days(7), Clinic.day(6, 10)))
                .as("paid back already")
                .isEmpty();
    }

    @Test
    void what_was_given_back_is_taken_off_the_newest_purchase_before_it_and_the_erased_are_left_out() {
        PartyId lin = clinic.came("林", Clinic.APP);
        clinic.bought("林", CLEANING, 300, 2);
        clinic.bought("林", CLEANING, 280, 3);
        clinic.bought("林", CLEANING, -300, 4);
        clinic.bought("林", "补牙", 900, 4);
        clinic.came("王", Clinic.APP);
        clinic.bought("王", CLEANING, 300, 3);
        clinic.muchang.erase(Clinic.who("王"));

        assertThat(clinic.watch.owed(LIST, days(7), Clinic.day(5, 10)))
                .extracting(each -> each.customer() + " " + each.product() + " " + each.bought() + " " + each.amount())
                .containsExactly(lin + " 洗牙 " + Clinic.day(2, 10) + " 22.00 CNY");
    }
}
