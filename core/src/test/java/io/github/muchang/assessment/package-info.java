@NullMarked
package io.github.muchang.assessment;

import org.jspecify.annotations.NullMarked;
