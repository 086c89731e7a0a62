@NullMarked
package io.github.muchang.price;

import org.jspecify.annotations.NullMarked;
