package io.github.muchang.stories;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The classes that a sealed type comes down to. */
public final class Leaves {
    private Leaves() {}

    /** Their names. */
    public static List<String> of(Class<?> type) {
        return leaves(type).map(Class::getName).toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(Objects.requireNonNull(type.getPermittedSubclasses()))
                        .flatMap(Leaves::leaves)
                : Stream.of(type);
    }
}
