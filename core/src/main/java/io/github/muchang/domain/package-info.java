/**
 * The definition of a private domain: begin with {@link io.github.muchang.domain.PrivateDomain#named}, or read one from JSON.
 */
@NullMarked
package io.github.muchang.domain;

import org.jspecify.annotations.NullMarked;
