/** The one place where personal data lives. Nothing outside this package's implementations stores a handle, a name or a text. */
@NullMarked
package io.github.muchang.vault;

import org.jspecify.annotations.NullMarked;
