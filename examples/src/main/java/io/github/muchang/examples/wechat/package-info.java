/** Examples on WeChat's platforms. */
@NullMarked
package io.github.muchang.examples.wechat;

import org.jspecify.annotations.NullMarked;
