package io.github.muchang.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.RejectedCallbackException;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MessageReaderProperties {
    private static final byte[] SAMPLE =
            Official.text("wecom/doc92130__chat_update_add_member.xml").getBytes(UTF_8);

    @Property
    void whatever_is_said_comes_out_as_it_went_in(@ForAll("texts") String text) throws RejectedCallbackException {
        String marked = "<xml><A><![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]></A></xml>";
        String bare =
                "<xml><A>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</A></xml>";

        assertThat(MessageReader.read(marked.getBytes(UTF_8))
                        .child("A")
                        .orElseThrow()
                        .text())
                .isEqualTo(text.strip());
        assertThat(MessageReader.read(bare.getBytes(UTF_8))
                        .child("A")
                        .orElseThrow()
                        .text())
                .isEqualTo(text.strip());
    }

    @Property
    void any_bytes_are_read_or_refused(@ForAll @Size(max = 300) byte[] bytes) {
        readOrRefused(bytes);
    }

    @Property
    void a_damaged_sample_is_read_or_refused(
            @ForAll @IntRange(min = 0, max = 2000) int at, @ForAll byte value, @ForAll boolean cut) {
        byte[] damaged = cut ? Arrays.copyOf(SAMPLE, at % SAMPLE.length) : SAMPLE.clone();
        if (!cut) {
            damaged[at % damaged.length] = value;
        }
        readOrRefused(damaged);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("<>&]\"' \n!-[CDATA[")
                .withCharRange('一', '龥')
                .ofMaxLength(40);
    }

    private static void readOrRefused(byte[] bytes) {
        try {
            assertThat(MessageReader.read(bytes)).isNotNull();
        } catch (RejectedCallbackException e) {
            assertThat(e.reason()).isEqualTo(RejectedCallbackException.Reason.NOT_READABLE);
        }
    }
}
