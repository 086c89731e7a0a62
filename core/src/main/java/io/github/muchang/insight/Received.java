package io.github.muchang.insight;

import io.github.muchang.content.Purpose;

/**
 * A message that reached somebody: a carrier accepted it, or staff sent it by hand.
 *
 * @param at when, in milliseconds
 * @param content the content's name
 * @param purpose why it was said
 * @param pool in which pool
 */
record Received(long at, String content, Purpose purpose, String pool) {}
