package io.github.muchang.journal;

import io.github.muchang.identity.PartyId;

/**
 * A fact in a journal.
 *
 * @param offset its place: facts are numbered from 0 on in the order of their commits
 * @param party whom it is about
 * @param fact the fact
 */
public record Recorded(long offset, PartyId party, Fact fact) {}
