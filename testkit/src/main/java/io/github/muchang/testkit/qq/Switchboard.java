package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Fault;
import io.github.muchang.testkit.fake.Faults;
import io.github.muchang.testkit.fake.Loopback.Reply;
import io.github.muchang.testkit.fake.Loopback.Request;
import io.github.muchang.testkit.fake.Trees;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers the calls of the fake: looks for their token, counts them, gets them into trouble and hands them to their route. */
final class Switchboard {
    private static final Set<String> SECRETS = Set.of("clientSecret", "access_token");
    private static final byte[] NONSENSE = "<html>502</html>".getBytes(StandardCharsets.UTF_8);

    private final Platform platform;
    private final Routes routes;
    private final Consumer<Ask> authority;
    private final boolean oldCode;
    private final Faults faults = new Faults();
    private final List<QqAsked> asked = new ArrayList<>();

    /** Every call that needs a token is shown to the authority first; errors have the older {@code code} too if that is wanted. */
    Switchboard(Platform platform, Routes routes, Consumer<Ask> authority, boolean oldCode) {
        this.platform = platform;
        this.routes = routes;
        this.authority = authority;
        this.oldCode = oldCode;
    }

    void trouble(String route, int calls, QqTrouble trouble) {
        if (!routes.knows(route)) {
            throw new IllegalArgumentException("no route '" + route + "'");
        }
        faults.add(route, calls, trouble.fault());
    }

    synchronized List<QqAsked> asked() {
        return List.copyOf(asked);
    }

    Reply answer(Request request) {
        Routes.Route route = routes.find(request.method, request.path);
        boolean upload = request.path.startsWith(Files.UPLOADS);
        JsonNode body = upload ? MissingNode.getInstance() : Trees.read(request.body);
        String name = route == null ? request.method + " " + request.path : route.name();
        arrive(request, name, body);
        String trace = platform.hex("trace");
        if (route == null) {
            int status = routes.knowsPath(request.path) ? 405 : 404;
            return reply(new Answer(status, error(status, "nothing is served there", trace)), trace, false);
        }
        Fault fault = faults.next(name);
        fault.waits();
        if (fault.kind() == Fault.Kind.STATUS) {
            return reply(new Answer(fault.status(), MissingNode.getInstance()), trace, false);
        }
        Map<String, String> parts = route.parts(request.path);
        Answer answer = work(route, new Ask(name, parts == null ? Map.of() : parts, request, body), fault, trace);
        return switch (fault.kind()) {
            case NONSENSE -> new Reply(200, NONSENSE, false);
            case REPLY_LOST, REQUEST_LOST -> reply(answer, trace, true);
            case NONE, CODE, STATUS, SLOW -> reply(answer, trace, false);
        };
    }

    private synchronized void arrive(Request request, String name, JsonNode body) {
        Map<String, String> query = new TreeMap<>(request.query);
        query.keySet().removeAll(SECRETS);
        asked.add(new QqAsked(platform.now(), name, request.path, query, Trees.without(body, SECRETS)));
    }

    private Answer work(Routes.Route route, Ask ask, Fault fault, String trace) {
        try {
            if (!route.open()) {
                platform.quietly(() -> {
                    authority.accept(ask);
                    return true;
                });
            }
            route.pace().ifPresent(pace -> platform.quotas()
                    .count(pace.limit(), pace.window(), "", ask.route, () -> Refused.tooFast(pace.limit())));
            if (fault.kind() == Fault.Kind.CODE) {
                throw new Refused(fault.status() == 0 ? 400 : fault.status(), fault.code(), "as the test wants it");
            }
            if (fault.kind() == Fault.Kind.REQUEST_LOST) {
                return Answer.done();
            }
            return platform.quietly(() -> route.handler().answer(ask));
        } catch (Refused e) {
            return new Answer(e.status(), error(e.code(), e.words(), trace));
        }
    }

    private ObjectNode error(int code, String words, String trace) {
        ObjectNode error = Trees.object();
        if (oldCode) {
            error.put("code", code);
        }
        return error.put("err_code", code).put("message", words).put("trace_id", trace);
    }

    private static Reply reply(Answer answer, String trace, boolean lost) {
        return new Reply(answer.status(), answer.bytes(), lost, Map.of("X-Tps-trace-ID", trace));
    }
}
