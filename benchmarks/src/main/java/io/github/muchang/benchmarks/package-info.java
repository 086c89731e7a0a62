/** What Muchang costs in time and memory, measured with JMH; Aviator and Drools are the yardsticks. */
@NullMarked
package io.github.muchang.benchmarks;

import org.jspecify.annotations.NullMarked;
