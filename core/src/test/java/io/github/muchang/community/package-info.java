@NullMarked
package io.github.muchang.community;

import org.jspecify.annotations.NullMarked;
