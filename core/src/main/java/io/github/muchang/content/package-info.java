/** What is said to people, and what it is worth to them. */
@NullMarked
package io.github.muchang.content;

import org.jspecify.annotations.NullMarked;
