@NullMarked
package io.github.muchang.foresight;

import org.jspecify.annotations.NullMarked;
