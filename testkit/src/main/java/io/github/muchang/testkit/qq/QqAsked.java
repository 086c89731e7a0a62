package io.github.muchang.testkit.qq;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A call that reached a fake, whatever came of it. Prints route and moment only.
 *
 * @param at when it came
 * @param route what was called: with the official platform method and path with the names of its parts, such as {@code POST
 *     /v2/users/{openid}/messages}, or as it came if nothing is served there; with OneBot the action
 * @param path as it came, with the official platform; the transport with OneBot: {@code http}, {@code ws} or {@code reverse-ws}
 * @param query its parameters without tokens
 * @param body what was sent, without secrets; missing if that was no JSON
 */
public record QqAsked(Instant at, String route, String path, Map<String, String> query, JsonNode body) {
    @Override
    public String toString() {
        return "QqAsked[" + route + " at " + at + "]";
    }
}
