/**
 * OneBot v11 for Muchang. Implementations of OneBot act as a personal QQ account, against the platform's terms; accounts are banned for it. So nothing
 * here works without {@link io.github.muchang.adapters.qq.onebot.AcceptedRisk}; begin with {@link io.github.muchang.adapters.qq.onebot.OneBot}. Nothing here
 * logs, keeps anything of a customer or, but for {@link io.github.muchang.adapters.qq.onebot.ReverseServer}, starts a thread.
 */
@NullMarked
package io.github.muchang.adapters.qq.onebot;

import org.jspecify.annotations.NullMarked;
