package io.github.muchang.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.fault.InvalidInputException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CallbackKeysTest {

    static Stream<JsonNode> vectors() {
        return StreamSupport.stream(Official.crypto().get("vectors").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void an_official_sample_is_opened(JsonNode vector) {
        Optional<String> opened = open(vector, keys(vector), vector.get("nonce").asString());

        for (String expected : new String[] {"plaintext", "decryptedPlaintext_computedByUs"}) {
            if (vector.has(expected)) {
                assertThat(opened).contains(vector.get(expected).asString());
            }
        }
        assertThat(opened).isPresent();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void an_official_sample_is_refused_with_another_nonce_receiver_or_token(JsonNode vector) {
        String nonce = vector.get("nonce").asString();
        String key = vector.get("encodingAESKey").asString();
        String receiver = vector.get("receiveId").asString();

        assertThat(open(vector, keys(vector), nonce + "4")).isEmpty();
        assertThat(open(vector, CallbackKeys.encrypted(vector.get("token").asString(), key, receiver + "0"), nonce))
                .isEmpty();
        assertThat(open(
                        vector,
                        CallbackKeys.encrypted(vector.get("token").asString(), key, receiver.substring(1)),
                        nonce))
                .isEmpty();
        assertThat(open(vector, CallbackKeys.encrypted("other", key, receiver), nonce))
                .isEmpty();
    }

    @Test
    void an_answer_is_sealed_as_the_official_sample_is() {
        JsonNode vector = vectors()
                .filter(each -> each.get("id").asString().equals("wechatpy-encrypt-kat"))
                .findFirst()
                .orElseThrow();

        String sealed = keys(vector)
                .sealed(
                        vector.get("plaintext").asString(),
                        vector.get("timestamp").asString(),
                        vector.get("nonce").asString(),
                        vector.get("random16").asString().getBytes(UTF_8));

        assertThat(sealed)
                .isEqualTo("<xml><Encrypt><![CDATA[" + vector.get("encrypt").asString()
                        + "]]></Encrypt><MsgSignature><![CDATA["
                        + vector.get("msg_signature").asString() + "]]></MsgSignature><TimeStamp>1411525903</TimeStamp>"
                        + "<Nonce><![CDATA[461056294]]></Nonce></xml>");
    }

    @Test
    void the_signature_of_an_official_account_is_of_three_values() {
        JsonNode sample = Official.crypto().get("signatures").get(0);
        JsonNode values = sample.get("values");

        assertThat(Signature.of(
                        values.get(0).asString(),
                        values.get(1).asString(),
                        values.get(2).asString()))
                .isEqualTo(sample.get("sha1").asString());
    }

    @Test
    void everything_that_is_wrong_with_keys_is_said_at_once_without_their_values() {
        assertThatThrownBy(() -> CallbackKeys.encrypted(" ", "canary-key-too-short", "corp"))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.faults())
                        .extracting(each -> each.place())
                        .containsExactly("token", "encodingAesKey"))
                .message()
                .doesNotContain("canary");
        assertThatThrownBy(() -> CallbackKeys.plain("")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void keys_do_not_print() {
        assertThat(Posted.KEYS).hasToString("CallbackKeys[***]");
        assertThat(CallbackKeys.plain("canary")).hasToString("CallbackKeys[***]");
    }

    @Test
    void an_answer_in_plain_mode_is_not_sealed_and_its_numbers_are_numbers() {
        assertThatThrownBy(() -> CallbackKeys.plain("token").sealed("canary", "1", "2"))
                .isInstanceOf(IllegalStateException.class)
                .message()
                .doesNotContain("canary");
        assertThatThrownBy(() -> Posted.KEYS.sealed("text", "1", "]]>"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("]]>");
    }

    private static CallbackKeys keys(JsonNode vector) {
        return CallbackKeys.encrypted(
                vector.get("token").asString(),
                vector.get("encodingAESKey").asString(),
                vector.get("receiveId").asString());
    }

    private static Optional<String> open(JsonNode vector, CallbackKeys keys, String nonce) {
        return keys.open(
                        vector.get("msg_signature").asString(),
                        vector.get("timestamp").asString(),
                        nonce,
                        vector.get("encrypt").asString())
                .map(bytes -> new String(bytes, UTF_8));
    }
}
