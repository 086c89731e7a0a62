package io.github.muchang.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void whole_yuan_are_a_hundred_fen_each() {
        assertThat(Money.yuan(299)).isEqualTo(Money.of(29_900, "CNY"));
    }

    @ParameterizedTest
    @CsvSource({
        "29.33, USD, 2933",
        "29.3, USD, 2930",
        "29, USD, 2900",
        "-0.05, USD, -5",
        "007.50, CNY, 750",
        "500, JPY, 500",
        "1.234, KWD, 1234",
        "120, PTS, 120",
        "7, XXX, 7",
        "92233720368547758.07, CNY, 9223372036854775807",
        "-92233720368547758.08, CNY, -9223372036854775808"
    })
    void plain_decimals_are_read_exactly(String text, String currency, long minor) {
        assertThat(Money.parse(text, currency)).isEqualTo(Money.of(minor, currency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "-", ".5", "5.", "+5", "1e3", "1,000", "0x10", "1.2.3", "--1", " 5", "5 ", "٣", "NaN", "5\n"
            })
    void other_texts_are_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text, "USD"))
                .withMessage("An amount is a plain decimal such as 29.33, not '" + text + "'");
    }

    @Test
    void more_decimal_digits_than_the_currency_has_are_refused_even_zeros() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse("29.330", "USD"))
                .withMessage("USD has 2 decimal digits, '29.330' has 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse("1.5", "PTS"))
                .withMessage("PTS has 0 decimal digits, '1.5' has 1");
    }

    @Test
    void an_absurdly_long_text_is_refused_without_being_repeated() {
        assertThat(Money.parse("0".repeat(31) + "1", "USD")).isEqualTo(Money.of(100, "USD"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse("9".repeat(1_000_000), "USD"))
                .withMessage("An amount has at most 32 characters, not 1000000");
    }

    @Test
    void a_text_beyond_the_range_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse("92233720368547758.08", "CNY"))
                .withMessage("'92233720368547758.08' CNY is more than Money can hold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cny", "CN", "CNYY", "C1Y", "ＣＮＹ"})
    void a_currency_is_three_capital_letters(String currency) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(1, currency))
                .withMessage("A currency is three letters A to Z such as CNY or PTS, not '" + currency + "'");
    }

    @Test
    void an_absurdly_long_currency_is_refused_without_being_repeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(1, "X".repeat(1_000_000)))
                .withMessageEndingWith("not 1000000 characters");
    }

    @Test
    void amounts_of_one_currency_add_and_subtract() {
        assertThat(Money.yuan(3).plus(Money.of(5, "CNY"))).isEqualTo(Money.of(305, "CNY"));
        assertThat(Money.yuan(3).minus(Money.of(305, "CNY"))).isEqualTo(Money.of(-5, "CNY"));
        assertThat(Money.yuan(3).negated()).isEqualTo(Money.yuan(-3));
    }

    @Test
    void only_an_amount_below_zero_is_negative() {
        assertThat(Money.of(-1, "CNY").isNegative()).isTrue();
        assertThat(Money.yuan(0).isNegative()).isFalse();
        assertThat(Money.yuan(1).isNegative()).isFalse();
    }

    @Test
    void two_currencies_do_not_mix() {
        Money yuan = Money.yuan(1);
        Money dollar = Money.of(100, "USD");

        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> yuan.plus(dollar))
                .withMessage("CNY and USD do not mix: convert one amount first; Muchang knows no exchange rates")
                .satisfies(mismatch -> {
                    assertThat(mismatch.left()).isEqualTo("CNY");
                    assertThat(mismatch.right()).isEqualTo("USD");
                });
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> yuan.minus(dollar));
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> yuan.compareTo(dollar));
    }

    @Test
    void an_overflow_is_an_error_that_names_the_amounts() {
        Money most = Money.of(Long.MAX_VALUE, "PTS");
        Money least = Money.of(Long.MIN_VALUE, "PTS");
        Money one = Money.of(1, "PTS");

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.plus(one))
                .withMessage("9223372036854775807 PTS plus 1 PTS is more than Money can hold");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> least.minus(one))
                .withMessage("-9223372036854775808 PTS minus 1 PTS is more than Money can hold");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(least::negated)
                .withMessage("negating -9223372036854775808 PTS is more than Money can hold");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.yuan(Long.MAX_VALUE))
                .withMessage("9223372036854775807 yuan is more than Money can hold");
    }

    @ParameterizedTest
    @CsvSource({
        "2933, USD, 29.33 USD",
        "-5, USD, -0.05 USD",
        "0, CNY, 0.00 CNY",
        "500, JPY, 500 JPY",
        "1234, KWD, 1.234 KWD",
        "120, PTS, 120 PTS",
        "-9223372036854775808, CNY, -92233720368547758.08 CNY"
    })
    void an_amount_prints_with_the_digits_of_its_currency(long minor, String currency, String text) {
        assertThat(Money.of(minor, currency)).hasToString(text);
    }
}
