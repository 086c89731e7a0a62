package io.github.muchang.adapters.qq.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class OccasionProperties {

    @Property
    void a_number_is_the_keys_and_in_range(@ForAll String key) {
        assertThat(Occasion.sequence(key)).isEqualTo(Occasion.sequence(key)).isBetween(1 << 16, 100_000_000 - 1);
    }

    /** As many messages as five answers to each of two hundred: a counter would do no better. */
    @Property(tries = 100)
    void messages_have_numbers_of_their_own(@ForAll @IntRange(max = 1_000_000) int first) {
        for (int group = 0; group < 200; group++) {
            Set<Integer> numbers = new TreeSet<>();
            for (int i = 0; i < 5; i++) {
                numbers.add(Occasion.sequence("p-" + (first + group) + "." + i));
            }
            assertThat(numbers).hasSize(5);
        }
    }

    @Property
    void whatever_stands_behind_the_first_colon_is_the_id(@ForAll @NotEmpty String id) {
        assertThat(Occasion.read("msg_id:" + id)).contains(new Occasion("msg_id", id));
        assertThat(Occasion.read("event_id:" + id)).contains(new Occasion("event_id", id));
        assertThat(Occasion.read("msg_id:" + id)).contains(new Occasion("msg_id", id));
        assertThat(Occasion.read("x:" + id)).isEqualTo(Optional.empty());
    }

    @Property
    void no_text_is_too_strange_to_be_read(@ForAll String text) {
        assertThat(Occasion.read(text).isPresent()).isEqualTo(text.matches("(?s)(m|e|msg_id|event_id):.+"));
    }
}
