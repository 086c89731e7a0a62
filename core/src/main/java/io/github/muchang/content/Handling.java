package io.github.muchang.content;

import io.github.muchang.time.Span;
import java.util.Optional;
import java.util.OptionalInt;

/** What policies look at besides the purpose. */
record Handling(
        Optional<String> category,
        Optional<String> brand,
        Optional<String> theme,
        Optional<String> reason,
        Optional<String> former,
        int weight,
        OptionalInt priority,
        boolean emergency,
        Span expiry) {
    static final Handling USUAL = new Handling(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            OptionalInt.empty(),
            false,
            Span.days(3));

    Handling category(String name) {
        return new Handling(Optional.of(name), brand, theme, reason, former, weight, priority, emergency, expiry);
    }

    Handling brand(String name) {
        return new Handling(category, Optional.of(name), theme, reason, former, weight, priority, emergency, expiry);
    }

    Handling theme(String name) {
        return new Handling(category, brand, Optional.of(name), reason, former, weight, priority, emergency, expiry);
    }

    Handling reason(String label) {
        return new Handling(category, brand, theme, Optional.of(label), former, weight, priority, emergency, expiry);
    }

    Handling former(String name) {
        return new Handling(category, brand, theme, reason, Optional.of(name), weight, priority, emergency, expiry);
    }

    Handling weight(int touch) {
        return new Handling(category, brand, theme, reason, former, touch, priority, emergency, expiry);
    }

    Handling priority(int rank) {
        return new Handling(category, brand, theme, reason, former, weight, OptionalInt.of(rank), emergency, expiry);
    }

    Handling emergency(boolean is) {
        return new Handling(category, brand, theme, reason, former, weight, priority, is, expiry);
    }

    Handling expiry(Span longest) {
        return new Handling(category, brand, theme, reason, former, weight, priority, emergency, longest);
    }
}
