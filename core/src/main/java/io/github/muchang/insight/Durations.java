package io.github.muchang.insight;

import java.time.Duration;
import java.util.Optional;

/**
 * How long something took.
 *
 * @param count how often it was seen to take its time
 * @param median half of them took no longer; at most about 3 % too high, in whole seconds; empty if there was none
 * @param ninetieth 90 % of them took no longer, as exact; empty if there was none
 */
public record Durations(long count, Optional<Duration> median, Optional<Duration> ninetieth) {}
