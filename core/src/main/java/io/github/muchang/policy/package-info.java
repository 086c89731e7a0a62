/**
 * 家规: what may be sent to whom and when. A {@link io.github.muchang.policy.Policy} is a rule,
 * {@link io.github.muchang.policy.Policies} judges by all of them, and a {@link io.github.muchang.policy.Ruling} says why.
 */
@NullMarked
package io.github.muchang.policy;

import org.jspecify.annotations.NullMarked;
