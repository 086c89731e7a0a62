package io.github.muchang.foresight;

/**
 * Something that a customer did, which is looked for behind messages.
 *
 * @param at when it happened
 * @param amount in minor units
 * @param currency of the amount; empty if it has none
 */
record Purchase(long at, long amount, String currency) {}
