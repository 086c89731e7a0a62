package io.github.muchang.testkit.simulation;

import java.util.List;

/**
 * May this go to somebody along this way?
 *
 * @param invites the pool it invites to; empty for none
 * @param sent what counts as sent before
 */
record Case(ContentPlan content, PoolPlan pool, String invites, Known whom, List<Sent> sent) {}
