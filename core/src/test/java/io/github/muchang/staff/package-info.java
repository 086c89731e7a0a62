@NullMarked
package io.github.muchang.staff;

import org.jspecify.annotations.NullMarked;
