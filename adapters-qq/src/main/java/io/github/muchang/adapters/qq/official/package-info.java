/** The official QQ bot (QQ 机器人 API v2) for Muchang. Nothing here logs, starts a thread or keeps anything of a customer. */
@NullMarked
package io.github.muchang.adapters.qq.official;

import org.jspecify.annotations.NullMarked;
