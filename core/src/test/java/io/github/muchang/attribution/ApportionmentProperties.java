package io.github.muchang.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.number.Fraction;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ApportionmentProperties {
    @Property
    void parts_add_up_and_none_is_a_unit_or_more_from_what_is_exact(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long whole,
            @ForAll @Size(max = 20) List<@IntRange(max = 1000) Integer> weights) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();

        long[] parts = Apportionment.divide(
                whole, weights.stream().map(each -> Fraction.of(each, 7)).toList());

        assertThat(Arrays.stream(parts).sum()).isEqualTo(sum == 0 ? 0 : whole);
        for (int i = 0; i < parts.length && sum > 0; i++) {
            Fraction off = Fraction.of(whole, sum).times(weights.get(i)).plus(Fraction.of(-parts[i], 1));
            assertThat(off).isLessThan(Fraction.ONE).isGreaterThan(Fraction.of(-1, 1));
        }
    }
}
