/**
 * The adapters in random worlds: two fakes of WeChat's platforms, people who do as they like, members who confirm when they like, lost callbacks, lost
 * replies, a process that dies between any two steps, and an oracle that sees what the platforms see. Begin with {@link
 * io.github.muchang.adapters.wechat.worlds.World}.
 */
@NullMarked
package io.github.muchang.adapters.wechat.worlds;

import org.jspecify.annotations.NullMarked;
