/**
 * Rules about customers. A {@link io.github.muchang.segment.Condition} is built from the sentences in
 * {@link io.github.muchang.segment.Conditions}; checking it gives a {@link io.github.muchang.segment.Finding} that says yes or
 * no, why, until when, and what would turn it.
 */
@NullMarked
package io.github.muchang.segment;

import org.jspecify.annotations.NullMarked;
