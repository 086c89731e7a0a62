/** Holds docs/capabilities.md against the code: what it names is there. */
@NullMarked
package io.github.muchang.examples.capabilities;

import org.jspecify.annotations.NullMarked;
