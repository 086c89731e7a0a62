package io.github.muchang.testkit.wechat;

import io.github.muchang.testkit.fake.Trees;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON trees as WeChat's platforms answer them. */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return Trees.object();
    }

    static ObjectNode ok() {
        return object().put("errcode", 0).put("errmsg", "ok");
    }

    static ObjectNode refused(int code, String words) {
        return object().put("errcode", code).put("errmsg", words);
    }

    static byte[] bytes(JsonNode node) {
        return Trees.bytes(node);
    }

    static JsonNode read(byte[] bytes) {
        return Trees.read(bytes);
    }

    static List<String> texts(JsonNode array) {
        return Trees.texts(array);
    }

    static ObjectNode put(ObjectNode to, String name, Collection<String> texts) {
        return Trees.put(to, name, texts);
    }

    static JsonNode without(JsonNode node, Collection<String> names) {
        return Trees.without(node, names);
    }
}
