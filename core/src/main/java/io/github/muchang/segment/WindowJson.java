package io.github.muchang.segment;

import io.github.muchang.json.Place;
import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.util.Arrays;
import java.util.Optional;

/** Windows as JSON members: {@code "within": "P90D"}, {@code "during": "month"}, or neither for the whole history. */
final class WindowJson {
    static final String WITHIN = "within";
    static final String DURING = "during";

    private WindowJson() {}

    static String key(Window window) {
        if (window instanceof Window.Rolling rolling) {
            return rolling.length().toString();
        }
        if (window instanceof Window.Current current) {
            return current.period().code();
        }
        if (window instanceof Window.Ever) {
            return "ever";
        }
        throw new AssertionError(window);
    }

    /** The window that an object's members say; a fault if both are there. */
    static Optional<Window> read(Place place) {
        if (place.has(WITHIN) && place.has(DURING)) {
            place.fault("a window is 'within' a span or 'during' a calendar period, not both");
            return Optional.empty();
        }
        if (place.has(DURING)) {
            return place.member(DURING)
                    .flatMap(each -> each.choice("period", Arrays.asList(Window.Period.values()), Window.Period::code))
                    .map(Window::current);
        }
        return place.member(WITHIN)
                .map(each -> each.parsed(Span::parse).map(Window::within))
                .orElse(Optional.of(Window.EVER));
    }
}
