/** What Muchang says to its log while it is tested. */
@NullMarked
package io.github.muchang.logs;

import org.jspecify.annotations.NullMarked;
