package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import io.github.muchang.time.Horizon;
import io.github.muchang.time.Span;
import java.util.List;

/**
 * Does nothing for a while.
 *
 * @param name durable name
 * @param until for how long
 */
public record Pause(String name, Horizon until) implements Step {
    /** Until then. */
    public static Pause until(Horizon horizon) {
        return new Pause("", horizon);
    }

    /** So long. */
    public static Pause of(Span length) {
        return new Pause("", Horizon.after(length));
    }

    @Override
    public Pause named(String durable) {
        return new Pause(durable, until);
    }

    @Override
    public List<Way> ways() {
        return ImmutableList.of(Way.on());
    }

    /** Not until a day after the start: that may be over already. */
    @Override
    public boolean takesTime() {
        return !(until instanceof Horizon.OnDay);
    }
}
