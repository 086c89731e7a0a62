package io.github.muchang.segment;

import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.util.function.Function;

/** A sentence that still lacks its window: {@code did("purchased").atLeast(2)…}. Immutable. */
public final class Windowed {
    private final Function<Window, Condition> finish;

    Windowed(Function<Window, Condition> finish) {
        this.finish = finish;
    }

    /** In the last span, to the millisecond: open at the old end, closed at now. */
    public Condition within(Span last) {
        return in(Window.within(last));
    }

    /** In the whole history. */
    public Condition ever() {
        return in(Window.EVER);
    }

    /** On this local day. */
    public Condition today() {
        return in(Window.current(Window.Period.DAY));
    }

    /** In this local week, from Monday. */
    public Condition thisWeek() {
        return in(Window.current(Window.Period.WEEK));
    }

    /** In this local month. */
    public Condition thisMonth() {
        return in(Window.current(Window.Period.MONTH));
    }

    /** In this local year. */
    public Condition thisYear() {
        return in(Window.current(Window.Period.YEAR));
    }

    /** In a window. */
    public Condition in(Window window) {
        return finish.apply(window);
    }
}
