package io.github.muchang.testkit.wechat;

import io.github.muchang.testkit.fake.Loopback;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A call as a route sees it. What was not said is empty. */
final class Call {
    private final Loopback.Request request;
    private final JsonNode body;

    Call(Loopback.Request request, JsonNode body) {
        this.request = request;
        this.body = body;
    }

    String path() {
        return request.path;
    }

    boolean isPost() {
        return request.method.equals("POST");
    }

    JsonNode body() {
        return body;
    }

    byte[] bytes() {
        return request.body;
    }

    String parameter(String name) {
        return request.query.getOrDefault(name, "");
    }

    String requiredParameter(String name) {
        return required(parameter(name), name);
    }

    String text(String name) {
        return body.path(name).asString("");
    }

    String required(String name) {
        return required(text(name), name);
    }

    List<String> texts(String name) {
        return Json.texts(body.path(name));
    }

    long number(String name, long otherwise) {
        return body.path(name).asLong(otherwise);
    }

    boolean is(String name, boolean otherwise) {
        return body.path(name).asBoolean(otherwise);
    }

    boolean says(String name) {
        return body.has(name);
    }

    /** How many rows are asked for; whatever is not between 1 and the most is the usual number, as the platform has it. */
    int rows(int usual, long most) {
        long limit = number("limit", usual);
        return limit < 1 || limit > most ? usual : (int) limit;
    }

    private static String required(String value, String name) {
        if (value.isEmpty()) {
            throw Refusal.lacking(name);
        }
        return value;
    }
}
