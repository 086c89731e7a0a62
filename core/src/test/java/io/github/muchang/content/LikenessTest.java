package io.github.muchang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final String TEXT = "你好，我是小林，以后看不清、镜架松了，随时找我";

    @Test
    void a_swapped_name_makes_no_text_of_its_own() {
        List<Likeness> found = Lint.duplicates(List.of(
                said("hello", TEXT).variant("小王", Body.text(TEXT.replace("小林", "小王"))), said("care", "镜片先冲水再擦，少用衣角")));

        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.first()).isEqualTo(new Likeness.Copy("hello", ""));
            assertThat(each.second()).isEqualTo(new Likeness.Copy("hello", "小王"));
            assertThat(each.percent()).isBetween(60, 80);
            assertThat(each.in(Locale.CHINA)).contains("'hello' (小王)", "换个说法");
        });
    }

    @Test
    void one_word_of_two_letters_in_twenty_is_the_limit() {
        String twenty = "春夏秋冬东南西北日月星辰山川湖海风雨雷电";

        assertThat(Lint.duplicates(List.of(said("a", twenty), said("b", twenty.replace("日月", "天地")))))
                .extracting(Likeness::percent)
                .containsExactly(63);
        assertThat(Lint.duplicates(List.of(said("a", twenty), said("b", twenty.replace("日月星", "天地人")))))
                .isEmpty();
    }

    @Test
    void punctuation_and_values_hide_nothing() {
        assertThat(Lint.duplicates(List.of(
                        said("a", "{{name}}，周六 到店看看？"),
                        said("b", "{{staff}}周六到店，看看！"),
                        said("c", "好"),
                        said("d", "好。"))))
                .extracting(each -> each.first().content() + each.second().content() + each.percent())
                .containsExactly("ab100", "cd100");
    }

    @Test
    void retired_contents_and_mere_values_are_left_out() {
        assertThat(Lint.duplicates(List.of(
                        said("a", TEXT),
                        said("b", TEXT).retired("王姐", Instant.EPOCH),
                        said("c", "{{answer}}"),
                        said("d", "{{answer}}"),
                        said("e", "").body(Body.image("x")),
                        said("f", "").body(Body.image("x")))))
                .isEmpty();
    }

    @Test
    void a_thousand_contents_are_compared_in_time() {
        List<Content> contents = IntStream.range(0, 1000)
                .mapToObj(i -> said(
                        "c" + i,
                        TEXT.repeat(4) + "第" + i + "封，"
                                + Integer.toString(i * 7919, 36).repeat(40)))
                .toList();

        assertThat(Lint.duplicates(contents))
                .allSatisfy(each -> assertThat(each.percent()).isGreaterThanOrEqualTo(60));
    }

    private static Content said(String name, String text) {
        return Content.named(name).purpose(Purpose.SERVICE).value("知道找谁").text(text);
    }
}
