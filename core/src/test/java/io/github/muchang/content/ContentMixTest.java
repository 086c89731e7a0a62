package io.github.muchang.content;

import static io.github.muchang.content.ContentMix.Share.atLeast;
import static io.github.muchang.content.ContentMix.Share.atMost;
import static io.github.muchang.content.Purpose.BENEFIT;
import static io.github.muchang.content.Purpose.CARE;
import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.content.Purpose.PROMOTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentMixTest {

    @Test
    void a_missed_target_says_by_how_much() {
        ContentMix mix = ContentMix.notSelling(70);

        assertThat(mix.check(Map.of(KNOWLEDGE, 70L, PROMOTION, 20L, BENEFIT, 10L)))
                .isEmpty();
        assertThat(mix.check(Map.of(KNOWLEDGE, 69L, PROMOTION, 31L)))
                .containsExactly(new ContentMix.Miss(mix.shares().get(0), 69, Optional.of(4L)));
        assertThat(mix.check(Map.of())).isEmpty();
        assertThat(mix.check(List.of(Content.named("a"), Content.named("b").purpose(CARE))))
                .extracting(ContentMix.Miss::percent)
                .containsExactly(50);
    }

    @Test
    void nothing_makes_up_for_one_too_many_where_none_is_allowed() {
        assertThat(ContentMix.of(atMost(0, PROMOTION)).check(Map.of(PROMOTION, 1L, CARE, 99L)))
                .extracting(ContentMix.Miss::missing)
                .containsExactly(Optional.empty());
    }

    @Test
    void targets_that_no_mix_can_keep_contradict_each_other() {
        assertThat(atLeast(60, CARE).contradicts(atLeast(41, KNOWLEDGE))).isTrue();
        assertThat(atLeast(60, CARE).contradicts(atLeast(40, KNOWLEDGE))).isFalse();
        assertThat(atLeast(60, CARE, KNOWLEDGE).contradicts(atLeast(50, CARE))).isFalse();
        assertThat(atLeast(60, CARE).contradicts(atMost(50, CARE, KNOWLEDGE))).isTrue();
        assertThat(atMost(50, CARE, KNOWLEDGE).contradicts(atLeast(60, CARE))).isTrue();
        assertThat(atMost(50, CARE).contradicts(atLeast(60, CARE, KNOWLEDGE))).isFalse();
        assertThat(atMost(10, Purpose.values()).contradicts(atMost(20, CARE))).isTrue();
        assertThat(atMost(10, PROMOTION).contradicts(atMost(20, CARE))).isFalse();
    }
}
