package io.github.muchang.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class MoneyProperties {

    @Property
    void what_is_printed_is_read_back(@ForAll("amounts") Money money) {
        String printed = money.toString();
        String decimal = printed.substring(0, printed.indexOf(' '));

        assertThat(Money.parse(decimal, money.currency())).isEqualTo(money);
    }

    @Property
    void a_sum_is_exact_or_an_error(@ForAll long left, @ForAll long right) {
        BigInteger sum = BigInteger.valueOf(left).add(BigInteger.valueOf(right));

        if (sum.bitLength() < Long.SIZE) {
            assertThat(points(left).plus(points(right))).isEqualTo(points(sum.longValueExact()));
        } else {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> points(left).plus(points(right)));
        }
    }

    @Property
    void a_difference_is_exact_or_an_error(@ForAll long left, @ForAll long right) {
        BigInteger difference = BigInteger.valueOf(left).subtract(BigInteger.valueOf(right));

        if (difference.bitLength() < Long.SIZE) {
            assertThat(points(left).minus(points(right))).isEqualTo(points(difference.longValueExact()));
        } else {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> points(left).minus(points(right)));
        }
    }

    @Property
    void a_part_is_the_nearest_amount_and_of_two_the_greater(
            @ForAll long amount, @ForAll @LongRange(min = 1) long parts) {
        BigDecimal exact = new BigDecimal(amount).divide(new BigDecimal(parts), 40, RoundingMode.HALF_EVEN);
        BigDecimal away = new BigDecimal(points(amount).dividedBy(parts).minor()).subtract(exact);

        assertThat(away).isGreaterThan(new BigDecimal("-0.5")).isLessThanOrEqualTo(new BigDecimal("0.5"));
    }

    @Property
    void the_order_is_that_of_the_amounts(@ForAll long left, @ForAll long right) {
        assertThat(points(left).compareTo(points(right))).isEqualTo(Long.compare(left, right));
    }

    @Property
    void no_text_is_read_as_anything_but_an_amount_or_an_argument_error(@ForAll("nearlyDecimals") String text) {
        try {
            Money money = Money.parse(text, "CNY");
            assertThat(new BigDecimal(text).movePointRight(2)).isEqualByComparingTo(BigDecimal.valueOf(money.minor()));
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(An amount|CNY has|').*");
        }
    }

    @Provide
    Arbitrary<Money> amounts() {
        Arbitrary<String> currencies = Arbitraries.of("CNY", "USD", "JPY", "KWD", "XXX", "PTS");
        return Combinators.combine(Arbitraries.longs(), currencies).as(Money::of);
    }

    @Provide
    Arbitrary<String> nearlyDecimals() {
        return Arbitraries.strings().withChars("0123456789.-+eE,").ofMaxLength(40);
    }

    private static Money points(long minor) {
        return Money.of(minor, "PTS");
    }
}
