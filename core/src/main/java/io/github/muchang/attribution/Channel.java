package io.github.muchang.attribution;

import java.util.Comparator;

/**
 * A way on which customers come: a source code of a pathway, or a whole pathway.
 *
 * @param pathway the pathway; empty for a code that was never defined
 * @param source the code; empty for a whole pathway, and for answers to messages
 */
public record Channel(String pathway, String source) implements Comparable<Channel> {
    /** All codes that no pathway has, such as those of customers who bring others. */
    public static final Channel UNDEFINED = of("");

    private static final Comparator<Channel> ORDER =
            Comparator.comparing(Channel::pathway).thenComparing(Channel::source);

    /** The whole pathway of a name. */
    public static Channel of(String name) {
        return new Channel(name, "");
    }

    /** A code of a pathway. */
    public static Channel of(String pathway, String source) {
        return new Channel(pathway, source);
    }

    /** The pathway without the code. */
    public Channel whole() {
        return of(pathway);
    }

    @Override
    public int compareTo(Channel other) {
        return ORDER.compare(this, other);
    }

    /** For example {@code table/table-7}, {@code table}, or {@code ?/poster} for a code that was never defined. */
    @Override
    public String toString() {
        String way = pathway.isEmpty() ? "?" : pathway;
        return source.isEmpty() ? way : way + "/" + source;
    }
}
