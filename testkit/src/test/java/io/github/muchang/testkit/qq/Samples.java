package io.github.muchang.testkit.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The samples of the documentation, and the shape of JSON: which fields there are, and of which types. */
final class Samples {
    private Samples() {}

    static JsonNode read(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            return QqClient.MAPPER.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That this has the fields of the sample and no others, with values of the same types. */
    static void sameShape(JsonNode said, String sample) {
        assertThat(shape(said)).as(sample).isEqualTo(shape(read(sample)));
    }

    /** As {@link #sameShape(JsonNode, String)}, for a part of the sample. */
    static void sameShape(JsonNode said, String sample, String part) {
        assertThat(shape(said)).as(sample + part).isEqualTo(shape(read(sample).at(part)));
    }

    private static Map<String, String> shape(JsonNode node) {
        Map<String, String> shape = new TreeMap<>();
        walk(node, "", shape);
        return shape;
    }

    private static void walk(JsonNode node, String path, Map<String, String> shape) {
        if (node.isObject()) {
            node.properties().forEach(each -> walk(each.getValue(), path + "." + each.getKey(), shape));
        } else if (node.isArray()) {
            shape.put(path, "ARRAY");
            node.forEach(each -> walk(each, path + "[]", shape));
        } else {
            shape.put(path, node.getNodeType().toString());
        }
    }
}
