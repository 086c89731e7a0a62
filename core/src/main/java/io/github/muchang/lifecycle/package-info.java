/** The stages that a customer goes through, and how they follow each other. */
@NullMarked
package io.github.muchang.lifecycle;

import org.jspecify.annotations.NullMarked;
