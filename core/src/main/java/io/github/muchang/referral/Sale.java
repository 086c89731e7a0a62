package io.github.muchang.referral;

import io.github.muchang.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A purchase.
 *
 * @param offset its place in the journal, by which it is named
 * @param at when it happened
 * @param amount what was paid; empty if nobody said
 */
public record Sale(long offset, Instant at, Optional<Money> amount) {}
