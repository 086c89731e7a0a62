/**
 * Whether a private domain is right for a business, and in which form: {@link io.github.muchang.assessment.Business} holds the answers, from data as
 * far as {@link io.github.muchang.assessment.Measured} finds them there and from a short questionnaire, {@link io.github.muchang.assessment.Yardstick} what they are measured by, and {@link
 * io.github.muchang.assessment.Assessment} says what follows, with reasons, numbers, what would turn it, and what to do instead. Pure and exact:
 * amounts are compared as fractions, and rounded only to be shown. No authority has published thresholds for this; those that come along are
 * illustrative, and a host with figures of its own gives its own.
 */
@NullMarked
package io.github.muchang.assessment;

import org.jspecify.annotations.NullMarked;
