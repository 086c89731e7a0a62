/**
 * QQ as servers on loopback that live in a test: {@link io.github.muchang.testkit.qq.FakeQqBot} is the official platform for bots,
 * {@link io.github.muchang.testkit.qq.FakeOneBot} a program that speaks OneBot v11 for a personal account. Written from the platforms'
 * documentation, not from any client; time is given to them, and nothing in them happens by chance.
 */
@NullMarked
package io.github.muchang.testkit.qq;

import org.jspecify.annotations.NullMarked;
