/**
 * WeCom as a server on loopback that lives in a test: {@link io.github.muchang.testkit.wechat.FakeWeCom}. Written from the platform's
 * documentation, not from any client; time is given to it, and nothing in it happens by chance.
 */
@NullMarked
package io.github.muchang.testkit.wechat;

import org.jspecify.annotations.NullMarked;
