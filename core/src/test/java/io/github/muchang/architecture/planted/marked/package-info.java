/** No breach: null-marked. */
@NullMarked
package io.github.muchang.architecture.planted.marked;

import org.jspecify.annotations.NullMarked;
