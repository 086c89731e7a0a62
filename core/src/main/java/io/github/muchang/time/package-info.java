/**
 * Lengths of time, windows that look back, and local calendars. Pure: nothing here reads a clock. Moments are milliseconds
 * since 1970-01-01T00:00:00Z inside the engine and {@link java.time.Instant} at its doors.
 */
@NullMarked
package io.github.muchang.time;

import org.jspecify.annotations.NullMarked;
