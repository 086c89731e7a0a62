/** Ready-made definitions and parts of definitions, to be used as they are or adjusted. */
@NullMarked
package io.github.muchang.preset;

import org.jspecify.annotations.NullMarked;
