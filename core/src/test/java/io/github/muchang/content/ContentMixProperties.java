package io.github.muchang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ContentMixProperties {

    @Property
    void what_is_missing_is_just_enough(
            @ForAll @IntRange(max = 1000) int care,
            @ForAll @IntRange(max = 1000) int sold,
            @ForAll @IntRange(max = 100) int percent) {
        ContentMix least = ContentMix.of(ContentMix.Share.atLeast(percent, Purpose.CARE));
        ContentMix most = ContentMix.of(ContentMix.Share.atMost(percent, Purpose.PROMOTION));

        for (ContentMix.Miss miss : least.check(counts(care, sold))) {
            assertThat(care * 100L).isLessThan((long) percent * (care + sold));
            miss.missing().ifPresent(more -> {
                assertThat(least.check(counts(care + more, sold))).isEmpty();
                assertThat(least.check(counts(care + more - 1, sold))).isNotEmpty();
            });
        }
        for (ContentMix.Miss miss : most.check(counts(care, sold))) {
            assertThat(sold * 100L).isGreaterThan((long) percent * (care + sold));
            miss.missing().ifPresent(more -> {
                assertThat(most.check(counts(care + more, sold))).isEmpty();
                assertThat(most.check(counts(care + more - 1, sold))).isNotEmpty();
            });
        }
    }

    private static Map<Purpose, Long> counts(long care, long sold) {
        return Map.of(Purpose.CARE, care, Purpose.PROMOTION, sold);
    }
}
