/**
 * What a journal says about the whole: {@link io.github.muchang.journal.Fold folds} over facts that know who is where, what flowed,
 * who can be reached, what it cost and what depends on what. Each keeps numbers and party numbers only, takes memory by parties and
 * not by facts, and is the same whether it followed along or read the journal again. Asked in the middle of a commit, a fold answers
 * from the facts taken in so far.
 *
 * <p>Begin with {@link io.github.muchang.insight.Insight}, which knows a journal and answers most questions; the other folds stand alone.
 */
@NullMarked
package io.github.muchang.insight;

import org.jspecify.annotations.NullMarked;
