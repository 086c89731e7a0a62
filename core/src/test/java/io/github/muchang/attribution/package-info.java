@NullMarked
package io.github.muchang.attribution;

import org.jspecify.annotations.NullMarked;
