package io.github.muchang.adapters.wechat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official samples among the test's resources; their ORIGIN.md says where they come from. */
final class Official {
    private Official() {}

    /** The text of a sample, such as {@code wecom/doc92130__chat_create.xml}. */
    static String text(String name) {
        try (InputStream stream = Official.class.getResourceAsStream("/official/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode crypto() {
        return JsonMapper.builder().build().readTree(text("crypto.json"));
    }
}
