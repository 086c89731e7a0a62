package io.github.muchang.runtime.dispatch;

import io.github.muchang.time.Moments;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A message in a lane, and where it stands there. Its moments change only while it is in no ordered set. */
final class Item {
    static final Comparator<Item> BY_RANK = Comparator.comparing(item -> item.message);
    static final Comparator<Item> BY_MOMENT =
            Comparator.<Item>comparingLong(item -> item.at).thenComparing(BY_RANK);
    static final Comparator<Item> BY_LAST_MOMENT =
            Comparator.<Item>comparingLong(item -> item.last).thenComparing(BY_RANK);

    final Queued message;
    Tried tried;

    /** What it waits for. */
    Wait wait = Wait.NOTHING;

    /** The call that is under way for it. */
    @Nullable
    Call call;

    /** Until when it waits. */
    long at;

    /** From when on it can no longer be sent. */
    long last = Moments.NEVER;

    Item(Queued message, Tried tried) {
        this.message = message;
        this.tried = tried;
    }

    enum Wait {
        NOTHING,
        SEND,
        LOOK_UP,
        SIGNAL,
        REPORT
    }
}
