/** What Muchang costs in time and memory: small pieces measured with JMH, whole processes by {@link io.github.muchang.benchmarks.Measure}. */
@NullMarked
package io.github.muchang.benchmarks;

import org.jspecify.annotations.NullMarked;
