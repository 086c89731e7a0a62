package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.http.LenientJson;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SegmentsProperties {
    @Property
    void a_message_survives_its_codes(@ForAll("messages") Segments message) {
        assertThat(Segments.parse(message.code())).isEqualTo(message);
    }

    @Property
    void a_message_survives_its_list(@ForAll("messages") Segments message) {
        byte[] sent = LenientJson.bytes(Map.of("message", message.json()));

        assertThat(Segments.read(LenientJson.object(sent).orElseThrow().path("message")))
                .isEqualTo(message);
    }

    @Property
    void any_text_is_read_and_then_stays_as_it_is(@ForAll("awkward") String text) {
        Segments read = Segments.parse(text);

        assertThat(Segments.parse(read.code())).isEqualTo(read);
    }

    @Property
    void words_are_never_a_code(@ForAll("awkward") String words) {
        assertThat(Segments.parse(Segments.text(words).code())).isEqualTo(Segments.text(words));
    }

    @Provide
    Arbitrary<String> awkward() {
        return Arbitraries.of(
                        "[CQ:", "]", "[", ",", "=", "&", "&amp;", "&#91;", "&#93;", "&#44;", "amp;", "#44;", "face",
                        "id=1", "镜片", "🐑", " ")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Segments> messages() {
        Arbitrary<String> names = Arbitraries.of("image", "at", "qq", "file", "custom.kind", "a-b", "_x", "content");
        Arbitrary<Segment> codes = Combinators.combine(
                        names, Arbitraries.maps(names, awkward()).ofMaxSize(3))
                .as(Segment::new);
        return Arbitraries.oneOf(codes, awkward().map(Segment::text))
                .list()
                .ofMaxSize(6)
                .map(Segments::new);
    }
}
