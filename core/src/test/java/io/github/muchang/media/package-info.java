@NullMarked
package io.github.muchang.media;

import org.jspecify.annotations.NullMarked;
