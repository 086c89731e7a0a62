package io.github.muchang.runtime;

import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Suggestion;
import java.time.Instant;

/**
 * A suggestion of a member of a small circle that is not settled.
 *
 * @param member who made it
 * @param key the host's name of it
 * @param made when
 * @param stage how far it is
 * @param onItsWay whether a message is on its way by which the member is told
 */
public record Idea(PartyId member, String key, Instant made, Suggestion.Stage stage, boolean onItsWay) {}
