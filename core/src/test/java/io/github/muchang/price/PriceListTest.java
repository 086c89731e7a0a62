package io.github.muchang.price;

import static io.github.muchang.money.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.money.Money;
import io.github.muchang.time.Days;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PriceListTest {
    private static final Days MARCH = Days.of("2026-03-01", "2026-03-31");
    private static final Offer APP = Offer.in(Clinic.APP, "洗牙", yuan(258), MARCH);

    @Test
    void it_survives_its_own_json() {
        PriceList list = PriceList.of(
                APP,
                Offer.along(Clinic.SHARE, "洗牙", Money.of(9_990, "CNY"), MARCH)
                        .only("会员")
                        .because("三人团"));

        assertThat(PriceList.fromJson(list.toJson())).isEqualTo(list);
        assertThat(PriceList.fromJson("""
                        {"offers": [
                          {"product": "洗牙", "pool": "app", "price": "258.00 CNY", "from": "2026-03-01", "to": "2026-03-31"}
                        ]}""")).isEqualTo(PriceList.of(APP));
        list.check(Clinic.DOMAIN);
    }

    @Test
    void every_fault_of_form_is_told_at_its_place() {
        String json = """
                {"offers": [
                  {"product": "洗牙", "pool": "app", "pathway": "share", "price": "258 元", "from": "2026-03-01", "to": "2026-02-01",
                    "onyl": "会员"},
                  {"product": 7, "price": "258.001 CNY", "from": "3 月", "to": "2026-02-01"},
                  []
                ], "offer": 1}""";

        assertThat(faults(() -> PriceList.fromJson(json)))
                .extracting(each -> each.substring(0, each.indexOf(':')))
                .containsExactly(
                        "/offer",
                        "/offers/0/onyl",
                        "/offers/0",
                        "/offers/0/price",
                        "/offers/0",
                        "/offers/1/product",
                        "/offers/1",
                        "/offers/1/price",
                        "/offers/1/from",
                        "/offers/2");
        assertThat(faults(() -> PriceList.fromJson("{}"))).containsExactly(": 'offers' is missing");
        assertThat(faults(() -> PriceList.fromJson("[")).get(0)).contains("no valid JSON");
    }

    @Test
    void every_fault_against_the_domain_is_told_at_its_place() {
        PriceList list = PriceList.of(
                new Offer(" ", Offer.Where.POOL, "ap", yuan(1), MARCH, Optional.of("会源"), Optional.of(" ")),
                new Offer(
                        "洗牙",
                        Offer.Where.PATHWAY,
                        "app",
                        Money.of(-1, "USD"),
                        MARCH,
                        Optional.empty(),
                        Optional.empty()));

        assertThat(faults(() -> list.check(Clinic.DOMAIN)))
                .containsExactly(
                        "/offers/0/product: it must be said what is offered",
                        "/offers/0/pool: there is no pool 'ap', did you mean 'app'? (known: app, clinic, friends,"
                                + " mall)",
                        "/offers/0/only: there is no segment '会源', did you mean '会员'? (known: 会员, 新客)",
                        "/offers/0/because: a reason says something, or is left out",
                        "/offers/1/pathway: there is no pathway 'app' (known: coupon, share)",
                        "/offers/1/price: is in USD, but the domain's currency is CNY: these do not mix, convert one"
                                + " first",
                        "/offers/1/price: nothing costs less than nothing, not -0.01 USD");
    }

    @Test
    void nothing_is_said_twice_of_one_place_and_day_and_no_product_is_offered_too_often() {
        Offer later = Offer.in(Clinic.APP, "洗牙", yuan(228), Days.of("2026-03-31", "2026-04-30"));

        assertThat(faults(() -> PriceList.of(APP, APP.only("会员"), later).check(Clinic.DOMAIN)))
                .containsExactly("/offers/2: /offers/0 says already what '洗牙' costs there on these days");
        assertThat(faults(() -> new PriceList(Collections.nCopies(501, APP)).check(Clinic.DOMAIN)))
                .containsExactly("/offers: '洗牙' is offered 501 times, allowed is up to 500");
    }

    private static List<String> faults(ThrowingCallable call) {
        return assertThatExceptionOfType(InvalidInputException.class).isThrownBy(call).actual().faults().stream()
                .map(each -> each.place() + ": " + each.message())
                .toList();
    }
}
