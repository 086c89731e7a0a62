package io.github.muchang.adapters.qq.onebot;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The standard's own samples. */
final class Samples {
    private Samples() {}

    static String text(String name) {
        try {
            return Resources.toString(Resources.getResource("onebot11/" + name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String name) {
        return parsed(text(name));
    }

    static JsonNode parsed(String json) {
        return new JsonMapper().readTree(json);
    }
}
