/** Tests of one's own domain, told in time. Begin with {@link io.github.muchang.testkit.story.Story}. */
@NullMarked
package io.github.muchang.testkit.story;

import org.jspecify.annotations.NullMarked;
