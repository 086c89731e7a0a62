/** 小圈子: who is let into an invited pool, and what taking part is worth there. */
@NullMarked
package io.github.muchang.circle;

import org.jspecify.annotations.NullMarked;
