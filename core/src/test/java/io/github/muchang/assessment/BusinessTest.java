package io.github.muchang.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.channel.Pool;
import io.github.muchang.fault.Fault;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.money.Money;
import io.github.muchang.time.Span;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BusinessTest {
    @ParameterizedTest
    @EnumSource(Trade.class)
    void json_reads_back_as_an_equal_business(Trade trade) {
        assertThat(Business.fromJson(trade.business().toJson())).isEqualTo(trade.business());
    }

    @Test
    void json_is_for_people() {
        assertThat(Trade.GROCERY.business().toJson())
                .isEqualTo("{\"name\":\"生鲜超市\",\"interval\":\"P7D\",\"value\":\"60.00 CNY\",\"margin\":20,"
                        + "\"customers\":5000,\"return\":60,\"consent\":30,\"referral\":3,\"staff\":3,"
                        + "\"hour\":\"40.00 CNY\",\"fixed\":\"12000.00 CNY\","
                        + "\"venues\":[\"friends\",\"group\",\"members\",\"guests\"],"
                        + "\"decision\":\"simple\",\"regulation\":\"open\"}");
    }

    @Test
    void every_fault_of_the_json_is_told_at_its_place() {
        String json = Trade.GROCERY
                .business()
                .toJson()
                .replace("\"P7D\"", "\"weekly\"")
                .replace("\"60.00 CNY\"", "\"-1.00 CNY\"")
                .replace("\"margin\":20", "\"margin\":101")
                .replace("\"simple\"", "\"simpel\"")
                .replace("\"guests\"", "\"shop\"")
                .replace("\"referral\"", "\"referal\"")
                .replace("\"40.00 CNY\"", "\"40.00 USD\"");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Business.fromJson(json))
                .satisfies(e -> assertThat(e.faults())
                        .extracting(Fault::place)
                        .containsExactlyInAnyOrder(
                                "/referral",
                                "/referal",
                                "/interval",
                                "/value",
                                "/margin",
                                "/decision",
                                "/venues/3",
                                "/fixed"));
    }

    @Test
    void what_only_shows_in_the_whole_is_told_at_its_place_too() {
        String json = Trade.GROCERY
                .business()
                .toJson()
                .replace("生鲜超市", " ")
                .replace("\"P7D\"", "\"PT36H\"")
                .replace("\"60.00 CNY\"", "\"90000000.00 CNY\"")
                .replace("5000", "1000000000")
                .replace("\"venues\"", "\"venue\"");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Business.fromJson(json))
                .satisfies(e -> assertThat(e.faults())
                        .extracting(Fault::place)
                        .containsExactlyInAnyOrder("/name", "/interval", "/venues", "/venue"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Business.fromJson("{}"))
                .satisfies(e -> assertThat(e.faults()).hasSize(4 + Answer.values().length));
    }

    @Test
    void every_open_or_wrong_answer_is_told_at_once() {
        BusinessBuilder builder = Business.named("明视眼镜")
                .interval(Span.hours(36))
                .value(Money.yuan(1200))
                .margin(101)
                .customers(0)
                .staff(-1, Money.of(50, "USD"));

        assertThat(builder.open()).containsExactly(Answer.RETURN, Answer.CONSENT, Answer.REFERRAL, Answer.FIXED);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(builder::build)
                .satisfies(e -> assertThat(e.faults())
                        .extracting(Fault::place)
                        .containsExactlyInAnyOrder(
                                "/interval",
                                "/hour",
                                "/venues",
                                "/decision",
                                "/regulation",
                                "/margin",
                                "/customers",
                                "/return",
                                "/consent",
                                "/referral",
                                "/staff",
                                "/fixed"));
    }

    @Test
    void the_sales_of_a_year_fit_into_money() {
        BusinessBuilder builder = Trade.GROCERY.business().toBuilder().customers(1_000_000_000L);

        assertThat(Assessment.of(builder.value(Money.of(10_000_000, "CNY")).build())
                        .verdict())
                .isEqualTo(Verdict.SUITS);
        builder.value(Money.of(10_000_001, "CNY"));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("customers times value is 10000001000000000 minor units");
    }

    @Test
    void whatever_is_allowed_has_an_answer() {
        Business extreme = Business.named("extreme")
                .interval(Span.days(1))
                .value(Money.of(10_000_000, "JPY"))
                .margin(100)
                .customers(1_000_000_000L)
                .returning(100)
                .consenting(100)
                .referring(100)
                .staff(1_000_000, Money.of(10_000_000, "JPY"))
                .fixed(Money.of(10_000_000_000_000_000L, "JPY"))
                .venues(Pool.Kind.values())
                .decision(Decision.SIMPLE)
                .regulation(Regulation.REVIEWED)
                .build();
        Yardstick most = Yardstick.ILLUSTRATIVE
                .hours(8_784, 168)
                .effort(Form.COMMUNITY, new Effort(100, 100, 10_000, 168, 1))
                .cover(10_000);

        assertThat(Assessment.of(extreme, most).options()).hasSize(5);
        assertThat(Assessment.of(extreme.with(Answer.VALUE, 0), most)
                        .alternative()
                        .orElseThrow()
                        .newCustomers())
                .isEmpty();
        assertThat(Assessment.of(extreme.with(Answer.VALUE, 1), most)
                        .alternative()
                        .orElseThrow()
                        .newCustomers())
                .isEmpty();
    }

    @Test
    void a_yardstick_tells_every_fault_at_once() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new Yardstick(Span.days(2), Span.days(1), 101, -1, 101, -1, 0, 169, Map.of()))
                .satisfies(e -> assertThat(e.faults()).hasSize(7 + 5));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new Effort(101, -1, 10_001, 169, -1))
                .satisfies(e -> assertThat(e.faults()).hasSize(5));
    }
}
