/** Everything together: an optical chain with WeCom, an official account and a QQ group, 20,000 customers and 120 days. */
@NullMarked
package io.github.muchang.examples.together;

import org.jspecify.annotations.NullMarked;
