/** What several tests tell stories with: a shop, random definitions, and random things that happen. */
@NullMarked
package io.github.muchang.stories;

import org.jspecify.annotations.NullMarked;
