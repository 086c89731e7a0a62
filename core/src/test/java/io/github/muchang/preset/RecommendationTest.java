package io.github.muchang.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.content.Body;
import io.github.muchang.content.Content;
import io.github.muchang.content.Lint;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.InvalidInputException;
import org.junit.jupiter.api.Test;

class RecommendationTest {
    private static final Recommendation LENSES = Recommendation.of("blue-light", "晚上看屏幕眼睛舒服些")
            .since("你上次说晚上看屏幕眼睛干")
            .from("这款镜片我自己戴了三个月，确实没那么干")
            .notFor("很少看屏幕");

    @Test
    void it_speaks_as_a_friend_does() {
        Content content = LENSES.content();

        assertThat(((Body.Text) content.body()).text().source())
                .isEqualTo("你上次说晚上看屏幕眼睛干，想起一件事。这款镜片我自己戴了三个月，确实没那么干。如果你很少看屏幕，就用不着。不着急，想了解再找我");
        assertThat(content.purpose()).isEqualTo(Purpose.KNOWLEDGE);
        assertThat(Lint.of(content)).isEmpty();
    }

    @Test
    void of_something_that_is_sold_it_is_a_promotion() {
        assertThat(LENSES.selling().content().purpose()).isEqualTo(Purpose.PROMOTION);
    }

    @Test
    void what_a_friend_would_say_is_asked_for() {
        assertThatThrownBy(() ->
                        Recommendation.of("blue-light", "舒服些").since("你上次说").content())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/from")
                .hasMessageContaining("/notFor");
    }
}
