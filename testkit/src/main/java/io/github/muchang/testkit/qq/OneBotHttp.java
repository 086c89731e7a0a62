package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Fault;
import io.github.muchang.testkit.fake.Loopback;
import io.github.muchang.testkit.fake.Loopback.Reply;
import io.github.muchang.testkit.fake.Loopback.Request;
import io.github.muchang.testkit.fake.Trees;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Actions over HTTP: posted as JSON or as a form, or asked for with a query. */
final class OneBotHttp {
    private static final byte[] NOTHING = new byte[0];

    private final OneBotDesk desk;
    private final OneBotToken token;
    private final OneBotFlavour flavour;

    OneBotHttp(OneBotDesk desk, OneBotToken token, OneBotFlavour flavour) {
        this.desk = desk;
        this.token = token;
        this.flavour = flavour;
    }

    Reply answer(Request request) {
        String given = OneBotToken.of(request.header("Authorization"), request.query);
        if (!token.isGood(given)) {
            return switch (flavour) {
                case STANDARD -> new Reply(given.isEmpty() ? 401 : 403, NOTHING, false);
                case NAPCAT -> json(403, Trees.object().put("message", "token verify failed!"));
                case ONEBOTS ->
                    json(
                            401,
                            Trees.object()
                                    .put("status", "failed")
                                    .put("retcode", 1403)
                                    .put("msg", "token verify failed"));
            };
        }
        String action = request.path.substring(1);
        if (!desk.knows(action) && flavour == OneBotFlavour.STANDARD) {
            return new Reply(404, NOTHING, false);
        }
        Map<String, String> query = new TreeMap<>(request.query);
        query.remove("access_token");
        if (request.method.equals("GET")) {
            return take(action, fields(query));
        }
        String type = request.header("Content-Type");
        if (type.startsWith("application/x-www-form-urlencoded")) {
            String form = new String(request.body, StandardCharsets.UTF_8);
            return take(action, fields(Loopback.parameters(form)));
        }
        if (!type.startsWith("application/json")) {
            return new Reply(406, NOTHING, false);
        }
        JsonNode params = request.body.length == 0 ? Trees.object() : Trees.read(request.body);
        return params.isObject() ? take(action, params) : new Reply(400, NOTHING, false);
    }

    private Reply take(String action, JsonNode params) {
        OneBotDesk.Outcome outcome = desk.take(action, params, null, "http");
        Fault fault = outcome.fault();
        return switch (fault.kind()) {
            case STATUS -> new Reply(fault.status(), NOTHING, false);
            case NONSENSE -> new Reply(200, "<html>".getBytes(StandardCharsets.UTF_8), false);
            case REPLY_LOST, REQUEST_LOST -> new Reply(200, Trees.bytes(outcome.answer()), true);
            case NONE, CODE, SLOW -> json(fault.status() == 0 ? 200 : fault.status(), outcome.answer());
        };
    }

    private static Reply json(int status, ObjectNode body) {
        return new Reply(status, Trees.bytes(body), false);
    }

    private static ObjectNode fields(Map<String, String> given) {
        ObjectNode fields = Trees.object();
        given.forEach((name, value) -> {
            if (value.equals("true") || value.equals("false")) {
                fields.put(name, value.equals("true"));
            } else {
                fields.put(name, value);
            }
        });
        return fields;
    }
}
