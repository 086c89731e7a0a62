/** What a healthy community looks like, who might be removed from one, and how one that is too large might be divided. */
@NullMarked
package io.github.muchang.community;

import org.jspecify.annotations.NullMarked;
