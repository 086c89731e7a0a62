/**
 * WeCom (企业微信客户联系) and official accounts (公众号, 服务号) for Muchang. Begin with {@link
 * io.github.muchang.adapters.wechat.CallbackKeys}. Nothing here logs, starts a thread or keeps anything of a customer.
 */
@NullMarked
package io.github.muchang.adapters.wechat;

import org.jspecify.annotations.NullMarked;
