@NullMarked
package io.github.muchang.insight;

import org.jspecify.annotations.NullMarked;
