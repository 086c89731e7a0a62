package io.github.muchang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.PersonFact.AttributeSet;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void a_name_that_comes_again_is_the_same_object() {
        ActivityRecorded first = (ActivityRecorded) again(deed(1));
        ActivityRecorded second = (ActivityRecorded) again(deed(2));

        assertThat(second.type()).isEqualTo("purchased").isSameAs(first.type());
        assertThat(second.label()).isEqualTo("镜片").isSameAs(first.label());
    }

    @Test
    void a_long_text_is_not_kept() {
        AttributeSet fact = new AttributeSet(1, 1, "note", "长".repeat(Texts.LONGEST));

        assertThat(again(fact)).isEqualTo(fact);
        assertThat(((AttributeSet) again(fact)).value()).isNotSameAs(((AttributeSet) again(fact)).value());
    }

    @Test
    void texts_that_want_one_place_give_way_to_each_other() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 10_000; i++) { // far more than there are places
                AttributeSet fact = new AttributeSet(1, 1, "note", "value-" + i);
                assertThat(again(fact)).isEqualTo(fact);
            }
        }
    }

    private static Fact deed(long at) {
        return new ActivityRecorded(at, at, "purchased", 0, "镜片", 100, "CNY", true);
    }

    private static Fact again(Fact fact) {
        return FactJson.read(FactJson.bytes(fact));
    }
}
