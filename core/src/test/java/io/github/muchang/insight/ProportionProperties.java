package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ProportionProperties {
    @Property
    void the_interval_has_the_share_in_it_and_is_of_shares(
            @ForAll @LongRange(max = Integer.MAX_VALUE) long one,
            @ForAll @LongRange(max = Integer.MAX_VALUE) long other) {
        Proportion some = new Proportion(Math.min(one, other), Math.max(one, other));

        assertThat(some.low()).isBetween(0.0, some.share());
        assertThat(some.high()).isBetween(some.share(), 1.0);
    }

    @Property
    void the_more_are_counted_the_narrower_it_is(
            @ForAll @LongRange(max = 1000) long one,
            @ForAll @LongRange(min = 1, max = 1000) long other,
            @ForAll @LongRange(min = 2, max = 100) long times) {
        Proportion few = new Proportion(Math.min(one, other), Math.max(one, other));
        Proportion many = new Proportion(few.count() * times, few.of() * times);

        assertThat(many.share()).isEqualTo(few.share());
        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    }

    /** Its ends p are where the share is as far away as chance takes it: n (share - p)^2 = z^2 p (1 - p). */
    @Property
    void at_its_ends_the_share_is_just_as_far_as_chance_takes_it(
            @ForAll @LongRange(max = 1000) long one, @ForAll @LongRange(min = 1, max = 1000) long other) {
        Proportion some = new Proportion(Math.min(one, other), Math.max(one, other));

        for (double end : new double[] {some.low(), some.high()}) {
            double away = some.share() - end;
            assertThat(some.of() * away * away).isCloseTo(3.841458820694124 * end * (1 - end), within(1e-9));
        }
    }

    /** What is counted and what is not are two sides of one interval. */
    @Property
    void the_others_have_the_same_interval_from_the_other_end(
            @ForAll @LongRange(max = 1000) long one, @ForAll @LongRange(max = 1000) long other) {
        Proportion some = new Proportion(Math.min(one, other), Math.max(one, other));
        Proportion others = new Proportion(some.of() - some.count(), some.of());

        assertThat(others.low()).isCloseTo(1 - some.high(), within(1e-12));
        assertThat(others.high()).isCloseTo(1 - some.low(), within(1e-12));
    }
}
