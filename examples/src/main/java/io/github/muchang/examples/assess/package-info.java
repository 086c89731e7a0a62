/** 适不适合做私域: whether a private domain is right for a business, and in which form. */
@NullMarked
package io.github.muchang.examples.assess;

import org.jspecify.annotations.NullMarked;
