@NullMarked
package io.github.muchang.brand;

import org.jspecify.annotations.NullMarked;
