package io.github.muchang.runtime;

import io.github.muchang.identity.PartyId;
import io.github.muchang.segment.Finding;

/**
 * Somebody who might be let into a small circle.
 *
 * @param party who
 * @param why what the circle asks of them, and how it stands with them
 */
public record Candidate(PartyId party, Finding why) {}
