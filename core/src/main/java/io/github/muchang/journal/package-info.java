/**
 * What happened and what was decided, for ever: {@link io.github.muchang.journal.Fact facts}, their JSON, and reading them back.
 * A fact says everything it needs by itself, so a journal replays whatever the definitions say today. Nothing in it is personal.
 */
@NullMarked
package io.github.muchang.journal;

import org.jspecify.annotations.NullMarked;
