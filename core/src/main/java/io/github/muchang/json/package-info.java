/** Reads JSON strictly, within limits, and says where something is wrong. */
@NullMarked
package io.github.muchang.json;

import org.jspecify.annotations.NullMarked;
