/** Reads files of history, row by row: begin with {@link io.github.muchang.imports.Mapping} and {@link io.github.muchang.imports.Import}. */
@NullMarked
package io.github.muchang.imports;

import org.jspecify.annotations.NullMarked;
