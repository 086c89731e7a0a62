package io.github.muchang.testkit.qq;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What the application answered to an event that was posted to it. Prints no event.
 *
 * @param at when
 * @param status the HTTP status; 0 if no answer came in time
 * @param event as it was posted
 * @param operation what the account is to do at once; missing if there is nothing
 */
public record OneBotQuickReply(Instant at, int status, JsonNode event, JsonNode operation) {
    @Override
    public String toString() {
        return "OneBotQuickReply[" + status + " at " + at + "]";
    }
}
