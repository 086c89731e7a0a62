package io.github.muchang.testkit.wechat;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A message that somebody has received. Prints neither whom nor what.
 *
 * @param at when
 * @param by by which kind of message
 * @param from the member of staff, or the account, who sent it
 * @param to the customer, follower or group chat
 * @param message as it was given to the platform
 */
public record Delivered(Instant at, By by, String from, String to, JsonNode message) {
    /** What is written in it; empty if it has no text. */
    public String text() {
        return message.path("text").path("content").asString("");
    }

    @Override
    public String toString() {
        return "Delivered[" + by + " at " + at + "]";
    }

    /** The ways a message goes. */
    public enum By {
        /** The greeting after a customer was added, or after a code was scanned. */
        WELCOME,
        /** A mass message of WeCom to a customer that a member of staff confirmed. */
        MASS,
        /** A mass message of WeCom to a group chat that a member of staff confirmed. */
        GROUP_MASS,
        /** A post to the Moments of a member's customers. */
        MOMENT,
        /** What a customer is told whose contact was handed over. */
        TRANSFER,
        /** A customer-service message of an official account. */
        CUSTOMER_SERVICE,
        /** A template message of an official account. */
        TEMPLATE,
        /** A subscription message of an official account. */
        SUBSCRIPTION,
        /** A mass message of an official account. */
        ACCOUNT_MASS
    }
}
