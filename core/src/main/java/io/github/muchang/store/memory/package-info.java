/** Compact tables over dense numbers, shared by the stores; not exported. */
@NullMarked
package io.github.muchang.store.memory;

import org.jspecify.annotations.NullMarked;
