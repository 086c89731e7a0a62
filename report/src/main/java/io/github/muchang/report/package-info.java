/**
 * A private domain as one HTML file to look at and to pass on: begin with {@link io.github.muchang.report.Report#of}. Nothing personal is in it: no name, no
 * handle, no text; groups stand there by their numbers.
 */
@NullMarked
package io.github.muchang.report;

import org.jspecify.annotations.NullMarked;
