package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Loopback;
import io.github.muchang.testkit.fake.Trees;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A call as a route sees it. What was not said is empty. */
final class Ask {
    final String route;
    final Loopback.Request request;
    final JsonNode body;
    private final Map<String, String> parts;

    Ask(String route, Map<String, String> parts, Loopback.Request request, JsonNode body) {
        this.route = route;
        this.parts = parts;
        this.request = request;
        this.body = body;
    }

    /** The part of the path of this name. */
    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    String text(String name) {
        return body.path(name).asString("");
    }

    String required(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            throw Refused.unfit(name);
        }
        return text;
    }

    /** From the query, or else from the body: the documentation and its readers differ. */
    String anywhere(String name) {
        String inQuery = request.query.getOrDefault(name, "");
        return inQuery.isEmpty() ? text(name) : inQuery;
    }

    List<String> texts(String name) {
        return Trees.texts(body.path(name));
    }

    boolean says(String name) {
        JsonNode said = body.path(name);
        return !said.isMissingNode() && !said.isNull();
    }

    boolean is(String name) {
        return body.path(name).asBoolean(false);
    }
}
