package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What a route answers; a missing body is none. */
record Answer(int status, JsonNode body) {
    static Answer ok(ObjectNode body) {
        return new Answer(200, body);
    }

    static Answer done() {
        return ok(Trees.object());
    }

    static Answer none() {
        return new Answer(204, MissingNode.getInstance());
    }

    byte[] bytes() {
        return body.isMissingNode() ? new byte[0] : Trees.bytes(body);
    }
}
