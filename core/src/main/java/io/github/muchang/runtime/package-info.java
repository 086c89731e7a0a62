/** The front door: begin with {@link io.github.muchang.runtime.Muchang#builder}. */
@NullMarked
package io.github.muchang.runtime;

import org.jspecify.annotations.NullMarked;
