package io.github.muchang.community;

import com.google.common.collect.ImmutableList;
import io.github.muchang.segment.Condition;
import java.util.List;
import java.util.Optional;

/**
 * 入群验证: who of those who ask is let into a group: for whom a condition holds, or who writes one of some words. Whoever the domain's policies do not
 * admit to the group's pool is not let in by either. Immutable; each method answers a changed copy.
 *
 * @param whom for whom it holds is let in; nobody by that if empty
 * @param words who writes any of them is let in, wherever in the sentence it is
 * @param declines what everybody else reads who is declined; if empty, they are left to the staff
 */
public record Entrance(Optional<Condition> whom, List<String> words, Optional<String> declines) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a word is blank: everybody would say it
     */
    public Entrance {
        words = ImmutableList.copyOf(words);
        if (words.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a word that lets in is not blank");
        }
    }

    /** For whoever it is so of. */
    public static Entrance of(Condition whom) {
        return new Entrance(Optional.of(whom), ImmutableList.of(), Optional.empty());
    }

    /** For whoever writes one of these words. */
    public static Entrance saying(String... words) {
        return new Entrance(Optional.empty(), ImmutableList.copyOf(words), Optional.empty());
    }

    /** And for whoever writes one of these words. */
    public Entrance orSaying(String... others) {
        return new Entrance(
                whom, ImmutableList.<String>builder().addAll(words).add(others).build(), declines);
    }

    /** Declining everybody else, with what they read; instead of leaving them to the staff. */
    public Entrance declining(String reason) {
        return new Entrance(whom, words, Optional.of(reason));
    }

    /** Whether somebody wrote one of the words. */
    public boolean hears(String said) {
        return words.stream().anyMatch(said::contains);
    }
}
