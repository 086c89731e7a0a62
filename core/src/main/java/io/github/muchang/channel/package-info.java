/**
 * 渠 and 道: {@link io.github.muchang.channel.Pool pools} that keep people and {@link io.github.muchang.channel.Pathway
 * pathways} that move and reach them.
 */
@NullMarked
package io.github.muchang.channel;

import org.jspecify.annotations.NullMarked;
