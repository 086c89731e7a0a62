package io.github.muchang.testkit.wechat;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A call that reached a fake, whatever came of it. Prints path and moment only.
 *
 * @param at when it came
 * @param path such as {@code /cgi-bin/externalcontact/get}
 * @param query its parameters without tokens and secrets
 * @param body what was posted, without secrets; missing if that was no JSON
 */
public record Asked(Instant at, String path, Map<String, String> query, JsonNode body) {
    @Override
    public String toString() {
        return "Asked[" + path + " at " + at + "]";
    }
}
