package io.github.muchang.journey;

import io.github.muchang.time.Span;

/**
 * Asking once more when no answer came.
 *
 * @param after how long after the time for the last answer was over
 * @param content with which content
 */
public record Again(Span after, String content) {}
