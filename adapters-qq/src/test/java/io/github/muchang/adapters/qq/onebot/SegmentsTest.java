package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.http.LenientJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SegmentsTest {
    private static final List<String> CODES =
            Samples.text("cqcode-samples.txt").lines().toList();

    @Test
    void the_codes_of_the_document_are_read() {
        assertThat(Segments.parse(CODES.get(1)))
                .isEqualTo(Segments.of(Segment.face(178), Segment.text("看看我刚拍的照片"), Segment.image("123.jpg")));
        assertThat(Segments.parse(CODES.get(2))).isEqualTo(Segments.of(new Segment("shake", Map.of())));
        assertThat(Segments.parse(CODES.get(4))).isEqualTo(Segments.of(Segment.share("http://baidu.com", "标题中有=等号")));
        assertThat(Segments.parse(CODES.get(5)).words()).isEqualTo("- [x] 使用 `&data` 获取地址");
        assertThat(Segments.parse(CODES.get(6)))
                .isEqualTo(Segments.of(Segment.share("http://baidu.com/?a=1&b=2", "震惊,小伙睡觉前居然...")));
    }

    @Test
    void the_codes_of_the_document_are_written_as_they_were() {
        assertThat(CODES.stream().filter(each -> !each.startsWith("#")))
                .hasSize(7)
                .allSatisfy(each -> assertThat(Segments.parse(each).code()).isEqualTo(each));
    }

    @Test
    void a_list_and_a_text_of_the_same_message_are_the_same() {
        JsonNode list = Samples.json("message_array-03.json");

        assertThat(Segments.read(list)).isEqualTo(Segments.parse(CODES.get(7)));
        assertThat(LenientJson.tree(
                                Map.of("message", Segments.parse(CODES.get(7)).json()))
                        .path("message"))
                .isEqualTo(list);
    }

    @Test
    void every_segment_of_the_document_is_read_and_said_again() {
        for (int i = 1; i <= 24; i++) {
            if (i != 22) {
                JsonNode sample = Samples.json("message_segment-%02d.json".formatted(i));
                Segments read = Segments.read(sample);

                assertThat(LenientJson.tree(read.json().get(0))).isEqualTo(sample);
                assertThat(Segments.parse(read.code())).isEqualTo(read);
            }
        }
    }

    @Test
    void a_message_within_a_message_is_told_by_its_codes() {
        assertThat(Segments.read(Samples.json("message_segment-22.json")))
                .isEqualTo(Segments.read(Samples.json("message_segment-21.json")));
    }

    @Test
    void what_is_escaped_twice_is_read_once() {
        assertThat(Segments.parse("&amp;#91;CQ:face&amp;amp;").words()).isEqualTo("&#91;CQ:face&amp;");
        assertThat(Segments.parse("[CQ:x,y=&amp;#44;]").all().get(0).part("y")).contains("&#44;");
    }

    @Test
    void what_is_no_whole_code_is_text() {
        for (String text : List.of("[CQ:face,id=1", "[CQ:]", "[CQ:,id=1]", "[CQ:人脸]", "[cq:face]", "]", "[")) {
            assertThat(Segments.parse(text)).isEqualTo(Segments.text(text));
        }
        assertThat(Segments.parse("[CQ:a[CQ:face,id=1]"))
                .isEqualTo(Segments.of(Segment.text("[CQ:a"), Segment.face(1)));
        assertThat(Segments.parse("[CQ:at,qq=1,=2,b,坏=3]")).isEqualTo(Segments.of(Segment.at(1)));
    }

    @Test
    void words_that_look_like_a_code_stay_words() {
        assertThat(Segments.parse(Segments.text("[CQ:at,qq=all]").code())).isEqualTo(Segments.text("[CQ:at,qq=all]"));
    }

    @Test
    void numbers_and_lists_within_a_segment_are_told_as_texts() {
        Segments read = Segments.read(
                Samples.parsed(
                        "[{\"type\":\"at\",\"data\":{\"qq\":10001000,\"x\":null,\"y\":[1],\"a b\":1}},{\"type\":1},7,{\"type\":\"rps\"}]"));

        assertThat(read.all())
                .containsExactly(new Segment("at", Map.of("qq", "10001000", "y", "[1]")), new Segment("rps", Map.of()));
        assertThat(read.mentions(10001000)).isTrue();
        assertThat(read.mentions(1)).isFalse();
        assertThat(Segments.of(Segment.atAll()).mentions(1)).isFalse();
        assertThat(Segments.read(Samples.parsed("7")).all()).isEmpty();
    }

    @Test
    void a_kind_that_cannot_be_written_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Segment("a]", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Segment("a", Map.of("b=", "c")));
    }
}
