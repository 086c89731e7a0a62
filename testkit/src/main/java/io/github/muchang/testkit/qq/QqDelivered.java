package io.github.muchang.testkit.qq;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A message that somebody has received. Prints neither whom nor what.
 *
 * @param at when
 * @param by what allowed it
 * @param to the user's or group's openid
 * @param id the message's id; empty for what is no message, such as that the bot is typing
 * @param message as it was given to the platform
 */
public record QqDelivered(Instant at, By by, String to, String id, JsonNode message) {
    /** What is written in it, as text or Markdown; empty if it has neither. */
    public String text() {
        String markdown = message.path("markdown").path("content").asString("");
        return markdown.isEmpty() ? message.path("content").asString("") : markdown;
    }

    @Override
    public String toString() {
        return "QqDelivered[" + by + " at " + at + "]";
    }

    /** What allows a message. */
    public enum By {
        /** A reply to a message (msg_id). */
        REPLY,
        /** A reply to an event (event_id). */
        EVENT_REPLY,
        /** A push of the bot's own. */
        PUSH,
        /** A push that calls back somebody who talked some days ago (is_wakeup). */
        WAKEUP,
        /** A file that was sent while it was uploaded (srv_send_msg). */
        FILE
    }
}
