/** Plans (SOP): what happens to somebody after something happened, step by step. Definitions only; nothing here decides. */
@NullMarked
package io.github.muchang.journey;

import org.jspecify.annotations.NullMarked;
