/** What would have been, and what will be. */
@NullMarked
package io.github.muchang.examples.foresight;

import org.jspecify.annotations.NullMarked;
