package io.github.muchang.testkit.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class EnvelopeTest {
    static List<String> ids() throws IOException {
        return vectors()
                .path("vectors")
                .valueStream()
                .map(each -> text(each, "id"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void an_official_vector_is_signed_and_decrypted_as_documented(String id) throws IOException {
        JsonNode vector = vector(id);
        Envelope envelope = envelope(vector);

        assertThat(envelope.signature(text(vector, "timestamp"), text(vector, "nonce"), text(vector, "encrypt")))
                .isEqualTo(text(vector, "msg_signature"));
        String expected = vector.path("plaintext")
                .asString(vector.path("decryptedPlaintext_computedByUs").asString(""));
        assertThat(expected).isNotEmpty();
        assertThat(envelope.decrypt(text(vector, "encrypt"))).isEqualTo(expected);
    }

    @Test
    void the_known_answer_is_encrypted_to_the_byte() throws IOException {
        JsonNode vector = vector("wechatpy-encrypt-kat");
        byte[] random = text(vector, "random16").getBytes(StandardCharsets.US_ASCII);

        assertThat(envelope(vector).encrypt(text(vector, "plaintext"), random)).isEqualTo(text(vector, "encrypt"));
    }

    @Test
    void a_plain_signature_is_that_of_the_sorted_values() throws IOException {
        JsonNode sample = vectors().path("signatures").path(0);
        List<String> values = Json.texts(sample.path("values"));
        Envelope envelope = new Envelope(values.get(0), "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", "");

        assertThat(envelope.signature(values.get(1), values.get(2))).isEqualTo(text(sample, "sha1"));
    }

    @Test
    void what_is_meant_for_another_receiver_is_not_opened() throws IOException {
        JsonNode vector = vector("official-doc-90968-post");
        Envelope other = new Envelope(text(vector, "token"), text(vector, "encodingAESKey"), "wx0");

        assertThatThrownBy(() -> other.decrypt(text(vector, "encrypt"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_text_of_any_length_comes_back() {
        Envelope envelope = new Envelope("t", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", "ww1");
        for (int length = 0; length < 70; length++) {
            String text = "牧".repeat(length);
            assertThat(envelope.decrypt(envelope.encrypt(text, new byte[16]))).isEqualTo(text);
        }
    }

    private static Envelope envelope(JsonNode vector) {
        return new Envelope(text(vector, "token"), text(vector, "encodingAESKey"), text(vector, "receiveId"));
    }

    private static JsonNode vector(String id) throws IOException {
        return vectors()
                .path("vectors")
                .valueStream()
                .filter(each -> text(each, "id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode vectors() throws IOException {
        try (InputStream in = EnvelopeTest.class.getResourceAsStream("crypto.json")) {
            return Client.MAPPER.readTree(in);
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
