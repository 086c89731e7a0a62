package io.github.muchang.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.fault.Fault;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.money.Money;
import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    private final Faults faults = new Faults();

    @Test
    void members_and_items_know_their_pointers() {
        Place inner = at("{\"a/b~c\":[1,{\"d\":true}]}")
                .member("a/b~c")
                .orElseThrow()
                .items()
                .get(1);

        assertThat(inner.pointer()).isEqualTo("/a~1b~0c/1");
        assertThat(inner.member("d").orElseThrow().pointer()).isEqualTo("/a~1b~0c/1/d");
        assertThat(inner.member("e")).isEmpty();
        assertThat(inner.has("d")).isTrue();
        assertThat(reports()).isEmpty();
    }

    @Test
    void values_of_the_wrong_kind_are_faults() {
        Place place = at("{\"a\":[1]}");

        assertThat(place.items()).isEmpty();
        assertThat(place.text()).isEmpty();
        assertThat(place.number()).isEmpty();
        assertThat(place.integer(0, 1)).isEmpty();
        assertThat(place.flag()).isEmpty();
        assertThat(place.member("a").orElseThrow().isObject()).isFalse();
        assertThat(reports())
                .containsExactly(
                        "found {\"a\":[1]}, allowed is an array",
                        "found {\"a\":[1]}, allowed is a text",
                        "found {\"a\":[1]}, allowed is a number",
                        "found {\"a\":[1]}, allowed is a whole number",
                        "found {\"a\":[1]}, allowed is true or false",
                        "/a: found [1], allowed is an object");
    }

    @Test
    void a_missing_member_is_a_fault_only_where_it_is_required() {
        Place place = at("{\"a\":1}");

        assertThat(place.text("b")).isEmpty();
        assertThat(reports()).isEmpty();
        assertThat(place.required("b")).isEmpty();
        assertThat(reports()).containsExactly("'b' is missing");
    }

    @Test
    void unknown_members_are_faults_with_the_nearest_name() {
        at("{\"purpse\":1,\"name\":2,\"x\\ny/" + "z".repeat(100) + "\":3}").only(List.of("name", "purpose"));

        assertThat(reports())
                .containsExactly(
                        "/purpse: there is no member 'purpse', did you mean 'purpose'? (known: name, purpose)",
                        "/x·y~1" + "z".repeat(56) + "…: there is no member 'x·y/" + "z".repeat(56)
                                + "…' (known: name, purpose)");
    }

    @Test
    void a_whole_number_keeps_to_its_range() {
        assertThat(at("7").integer(0, 7)).contains(7L);
        assertThat(at("8").integer(0, 7)).isEmpty();
        assertThat(at("-1").integer(0, 7)).isEmpty();
        assertThat(at("99999999999999999999").integer(0, Long.MAX_VALUE)).isEmpty();
        assertThat(at("7.0").integer(0, 7)).isEmpty();
        assertThat(reports())
                .containsExactly(
                        "found 8, allowed is 0 to 7",
                        "found -1, allowed is 0 to 7",
                        "found 99999999999999999999, allowed is 0 to 9223372036854775807",
                        "found 7.0, allowed is a whole number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "-1e1000000000", "1e-1000000000", "1e19", "1e-19"})
    void a_number_of_an_absurd_size_is_a_fault(String number) {
        assertThat(at(number).number()).isEmpty();
        assertThat(reports()).hasSize(1).allMatch(each -> each.endsWith("a number of that size is not meant"));
    }

    @Test
    void a_number_is_read_exactly() {
        assertThat(at("0.1").number()).contains(new BigDecimal("0.1"));
        assertThat(at("-12345678901234567890").number()).contains(new BigDecimal("-12345678901234567890"));
    }

    @Test
    void an_amount_has_a_currency() {
        assertThat(at("\"500.00 CNY\"").amount()).contains(Money.yuan(500));
        assertThat(at("\"500\"").amount()).isEmpty();
        assertThat(at("\"5.001 CNY\"").amount()).isEmpty();
        assertThat(at("\"5 yuan\"").amount()).isEmpty();
        assertThat(reports())
                .containsExactly(
                        "'500' is no amount such as 500.00 CNY",
                        "CNY has 2 decimal digits, '5.001' has 3",
                        "A currency is three letters A to Z such as CNY or PTS, not 'yuan'");
    }

    @Test
    void what_a_reader_refuses_is_a_fault_here() {
        assertThat(at("\"P7D\"").parsed(Span::parse)).contains(Span.days(7));
        assertThat(at("\"P-7D\"").parsed(Span::parse)).isEmpty();
        assertThat(at("\"we com\"").parsed(CarrierId::of)).contains(CarrierId.of("we com"));
        assertThat(at("\"wecom!\"").parsed(CarrierId::of)).isEmpty();
        assertThat(reports())
                .containsExactly(
                        "a span must be longer than nothing and at most 100 years (36525 days), not PT-168H",
                        "'wecom!' is no name: use letters and digits, with - _ . : / or a space inside");
    }

    @Test
    void a_choice_is_one_of_those_there_are() {
        List<Window.Period> periods = Arrays.asList(Window.Period.values());

        assertThat(at("\"month\"").choice("period", periods, Window.Period::code))
                .contains(Window.Period.MONTH);
        assertThat(at("\"mnth\"").choice("period", periods, Window.Period::code))
                .isEmpty();
        assertThat(at("3").choice("period", periods, Window.Period::code)).isEmpty();
        assertThat(reports())
                .containsExactly(
                        "there is no period 'mnth', did you mean 'month'? (known: day, week, month, year)",
                        "found 3, allowed is a text");
    }

    private Place at(String json) {
        return Objects.requireNonNull(StrictJson.read(json, faults));
    }

    private List<String> reports() {
        return faults.list().stream().map(Fault::toString).toList();
    }
}
