/** Examples to run and to copy from. */
@NullMarked
package io.github.muchang.examples;

import org.jspecify.annotations.NullMarked;
