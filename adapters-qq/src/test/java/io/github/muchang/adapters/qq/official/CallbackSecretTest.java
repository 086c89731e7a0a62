package io.github.muchang.adapters.qq.official;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.fault.Fault;
import io.github.muchang.fault.InvalidInputException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CallbackSecretTest {
    private static final JsonNode SAMPLES = JsonMapper.builder().build().readTree(Samples.text("ed25519.json"));

    @Test
    void the_official_sample_is_signed_as_it_says() {
        JsonNode sample = SAMPLES.get(0);
        CallbackSecret secret =
                CallbackSecret.of("11111111", sample.get("secret").asString());

        assertThat(secret.sign(sample.get("signed_message").asString()))
                .isEqualTo(sample.get("signature").asString());
    }

    @Test
    void the_official_public_key_is_made_of_its_secret() {
        JsonNode sample = SAMPLES.get(1);
        CallbackSecret secret = CallbackSecret.of("1", sample.get("secret").asString());

        assertThat(HexFormat.of().formatHex(secret.verifying()))
                .endsWith(sample.get("public_key_hex").asString());
    }

    @Test
    void the_broken_sample_is_broken_and_what_was_computed_instead_is_right() {
        JsonNode sample = SAMPLES.get(2);
        CallbackSecret secret = CallbackSecret.of("1", sample.get("secret").asString());
        byte[] body = sample.get("body").asString().getBytes(UTF_8);

        assertThat(secret.signed(sample.get("signature_as_printed").asString(), "1725442341", body))
                .isFalse();
        assertThat(secret.signed(sample.get("computed_signature").asString(), "1725442341", body))
                .isTrue();
        assertThat(secret.signed(sample.get("computed_signature").asString(), "1725442342", body))
                .isFalse();
    }

    @Test
    void what_has_not_the_form_of_a_signature_is_none() {
        CallbackSecret secret = Posted.SECRET;
        String right = secret.sign("1x");
        byte[] body = "x".getBytes(UTF_8);

        assertThat(secret.signed(right, "1", body)).isTrue();
        for (String wrong : new String[] {
            "",
            right.substring(2),
            right + "00",
            "g" + right.substring(1),
            right.substring(0, 126) + "e0",
            "٠".repeat(128)
        }) {
            assertThat(secret.signed(wrong, "1", body)).as(wrong).isFalse();
        }
        assertThat(secret.signed("0".repeat(128), "1", body)).isFalse();
        assertThat(secret.signed("f".repeat(62) + "7f" + right.substring(64), "1", body))
                .isFalse();
    }

    @Test
    void what_is_missing_is_told_at_once_and_nothing_of_the_rest() {
        assertThatThrownBy(() -> CallbackSecret.of(" ", ""))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults()).extracting(Fault::place).containsExactly("appId", "secret"));
        assertThat(Posted.SECRET).hasToString("CallbackSecret[***]");
    }
}
