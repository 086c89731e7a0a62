package io.github.muchang.testkit.qq;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A message that the account has sent. Prints neither whom nor what.
 *
 * @param at when
 * @param group the group's number; 0 if it went to one person
 * @param user the person's number; 0 if it went to a group
 * @param id the message's id
 * @param message its segments, as an array, however it was sent
 */
public record OneBotDelivered(Instant at, long group, long user, long id, JsonNode message) {
    /** What is written in it, without other segments. */
    public String text() {
        StringBuilder text = new StringBuilder();
        message.forEach(each -> text.append(each.path("data").path("text").asString("")));
        return text.toString();
    }

    @Override
    public String toString() {
        return "OneBotDelivered[" + id + " at " + at + "]";
    }
}
