/**
 * OneBot v11 for Muchang. Implementations of OneBot act as a personal QQ account, against the platform's terms; accounts are banned for it. So nothing
 * here works without {@link io.github.muchang.adapters.qq.onebot.AcceptedRisk}. Nothing here logs, starts a thread or keeps anything of a customer.
 */
@NullMarked
package io.github.muchang.adapters.qq.onebot;

import org.jspecify.annotations.NullMarked;
