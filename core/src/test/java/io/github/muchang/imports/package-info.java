/** Tests of the reader of files. */
@NullMarked
package io.github.muchang.imports;

import org.jspecify.annotations.NullMarked;
