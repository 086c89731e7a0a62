package io.github.muchang.attribution;

import io.github.muchang.insight.Proportion;

/**
 * How many of those who first came through one channel are now among some people, such as a segment of zombies (僵尸粉).
 *
 * @param channel the channel
 * @param share how many of how many, with an interval, and whether they are too few
 */
public record Origin(Channel channel, Proportion share) {}
