/** Several brands in one domain, and how one leads its customers to another. Definitions only; what came of it is in {@code insight}. */
@NullMarked
package io.github.muchang.brand;

import org.jspecify.annotations.NullMarked;
