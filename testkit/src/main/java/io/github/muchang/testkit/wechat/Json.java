package io.github.muchang.testkit.wechat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON trees as the fakes read and write them. */
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode ok() {
        return object().put("errcode", 0).put("errmsg", "ok");
    }

    static ObjectNode refused(int code, String words) {
        return object().put("errcode", code).put("errmsg", words);
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** The tree, or a missing node if this is no JSON. */
    static JsonNode read(byte[] bytes) {
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString("")));
        return texts;
    }

    static ObjectNode put(ObjectNode to, String name, Collection<String> texts) {
        texts.forEach(to.putArray(name)::add);
        return to;
    }

    /** A copy of an object without these fields. */
    static JsonNode without(JsonNode node, Collection<String> names) {
        return node instanceof ObjectNode object ? object.deepCopy().remove(names) : node;
    }
}
