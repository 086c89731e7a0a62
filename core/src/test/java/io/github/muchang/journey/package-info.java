@NullMarked
package io.github.muchang.journey;

import org.jspecify.annotations.NullMarked;
