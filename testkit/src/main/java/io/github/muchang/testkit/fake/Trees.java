package io.github.muchang.testkit.fake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON trees as the fakes read and write them. */
public final class Trees {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Trees() {}

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The tree as UTF-8. */
    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** The tree as text. */
    public static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** The tree, or a missing node if this is no JSON. */
    public static JsonNode read(byte[] bytes) {
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** The texts of an array, in its order. */
    public static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString("")));
        return texts;
    }

    /** The object, with these texts as an array. */
    public static ObjectNode put(ObjectNode to, String name, Collection<String> texts) {
        texts.forEach(to.putArray(name)::add);
        return to;
    }

    /** A copy of an object without these fields. */
    public static JsonNode without(JsonNode node, Collection<String> names) {
        return node instanceof ObjectNode object ? object.deepCopy().remove(names) : node;
    }
}
