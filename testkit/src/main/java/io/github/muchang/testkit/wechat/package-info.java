/**
 * WeChat's two platforms for business, as servers on loopback that live in a test: {@link io.github.muchang.testkit.wechat.FakeWeCom} and
 * {@link io.github.muchang.testkit.wechat.FakeOfficialAccount}. Written from the platforms' documentation, not from any client; time is given
 * to them, and nothing in them happens by chance.
 */
@NullMarked
package io.github.muchang.testkit.wechat;

import org.jspecify.annotations.NullMarked;
