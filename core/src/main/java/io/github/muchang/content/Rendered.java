package io.github.muchang.content;

import com.google.common.collect.ImmutableSortedSet;
import java.util.SortedSet;

/** What came of filling a template: the text, or the names for which there was no value. Never prints the text. */
public sealed interface Rendered<T> {
    /**
     * Every name had a value.
     *
     * @param result what is said to one receiver: personal
     */
    record Done<T>(T result) implements Rendered<T> {
        @Override
        public String toString() {
            return "Done[…]";
        }
    }

    /**
     * Nothing can be said, since values are lacking.
     *
     * @param names what they are called; at least one
     */
    record Lacking<T>(SortedSet<String> names) implements Rendered<T> {
        /** Copies the names. */
        public Lacking {
            names = ImmutableSortedSet.copyOfSorted(names);
        }
    }
}
