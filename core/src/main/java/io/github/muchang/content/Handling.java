package io.github.muchang.content;

import io.github.muchang.time.Span;
import java.util.Optional;
import java.util.OptionalInt;

/** What policies look at besides the purpose. */
record Handling(
        Optional<String> category,
        Optional<String> brand,
        Optional<String> theme,
        int weight,
        OptionalInt priority,
        boolean emergency,
        Span expiry) {
    static final Handling USUAL = new Handling(
            Optional.empty(), Optional.empty(), Optional.empty(), 1, OptionalInt.empty(), false, Span.days(3));

    Handling category(String name) {
        return new Handling(Optional.of(name), brand, theme, weight, priority, emergency, expiry);
    }

    Handling brand(String name) {
        return new Handling(category, Optional.of(name), theme, weight, priority, emergency, expiry);
    }

    Handling theme(String name) {
        return new Handling(category, brand, Optional.of(name), weight, priority, emergency, expiry);
    }

    Handling weight(int touch) {
        return new Handling(category, brand, theme, touch, priority, emergency, expiry);
    }

    Handling priority(int rank) {
        return new Handling(category, brand, theme, weight, OptionalInt.of(rank), emergency, expiry);
    }

    Handling emergency(boolean is) {
        return new Handling(category, brand, theme, weight, priority, is, expiry);
    }

    Handling expiry(Span longest) {
        return new Handling(category, brand, theme, weight, priority, emergency, longest);
    }
}
