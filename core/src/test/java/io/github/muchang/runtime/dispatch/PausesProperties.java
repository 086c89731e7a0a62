package io.github.muchang.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Patience.Growing;
import io.github.muchang.time.Span;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class PausesProperties {
    @Property(tries = 1000)
    void a_pause_lies_in_the_upper_half_of_its_length(
            @ForAll @LongRange(min = 1, max = 100_000_000) long first,
            @ForAll @LongRange(min = 1, max = 3_000_000_000_000L) long longest,
            @ForAll @IntRange(max = 200) int before,
            @ForAll String key) {
        Growing growing = new Growing(new Span(first), new Span(Math.max(first, longest)));
        double full = Math.min(first * Math.pow(2, before), (double) Math.max(first, longest));

        long pause = Pauses.next(growing, key, before);

        assertThat((double) pause).isBetween(Math.floor(full / 2), full);
        assertThat(pause).isPositive().isEqualTo(Pauses.next(growing, key, before));
    }

    @Property(tries = 20)
    void what_failed_together_is_not_tried_together(@ForAll @IntRange(max = 10) int before) {
        Growing growing = new Growing(Span.minutes(1), Span.hours(1));
        TreeSet<Long> pauses = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            pauses.add(Pauses.next(growing, "p-" + i + ".1", before));
        }

        assertThat(pauses).hasSizeGreaterThan(95);
    }
}
