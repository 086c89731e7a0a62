/** The embedded default store: a directory with an append-only journal, checkpoints, and a vault of its own. Begin with {@link io.github.muchang.store.file.FileStore}. */
@NullMarked
package io.github.muchang.store.file;

import org.jspecify.annotations.NullMarked;
