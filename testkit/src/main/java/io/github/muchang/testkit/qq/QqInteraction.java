package io.github.muchang.testkit.qq;

import java.time.Instant;
import java.util.Optional;

/**
 * A button that somebody pressed, and the bot's answer to that.
 *
 * @param id as {@code d.id} of the event
 * @param at when it was pressed
 * @param answeredAt when the bot answered first; empty if it did not
 * @param code with what, 0 to 5; -1 if it did not
 * @param inTime whether that was within the 3 s that the platform waits
 */
public record QqInteraction(String id, Instant at, Optional<Instant> answeredAt, int code, boolean inTime) {}
