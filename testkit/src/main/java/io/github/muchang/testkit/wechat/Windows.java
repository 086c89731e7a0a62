package io.github.muchang.testkit.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Within which a customer-service message may be sent. What somebody does opens a window of its own, anew each time. How windows combine is
 * not documented; here the one that closes first is used first.
 */
final class Windows {
    private final Map<Cause, Window> open = new EnumMap<>(Cause.class);

    void opened(Cause cause, World world) {
        Limits limits = world.limits();
        Duration length = cause.brief
                ? Duration.ofSeconds(limits.of("chat-seconds-after-act"))
                : Duration.ofHours(limits.of("chat-hours-after-message"));
        long messages =
                switch (cause) {
                    case MESSAGE -> limits.of("chat-messages-after-message");
                    case PAYMENT -> Long.MAX_VALUE;
                    case MENU, FOLLOW, SCAN -> limits.of("chat-messages-after-act");
                };
        open.put(cause, new Window(world.now().plus(length), messages));
    }

    void close() {
        open.clear();
    }

    /** Uses up one message, or refuses: 45015 if no window is open, 45047 if those that are open are used up. */
    void use(World world) {
        Instant now = world.now();
        Window first = null;
        boolean any = false;
        for (Window each : open.values()) {
            boolean stillOpen = now.isBefore(each.until);
            any |= stillOpen;
            if (stillOpen && each.left > 0 && (first == null || each.until.isBefore(first.until))) {
                first = each;
            }
        }
        if (!any) {
            throw new Refusal(45015, "response out of time limit or subscription is canceled");
        }
        if (first == null) {
            throw new Refusal(45047, "out of response count limit");
        }
        first.left--;
    }

    /** What opens a window. */
    enum Cause {
        MESSAGE(false),
        PAYMENT(false),
        MENU(true),
        FOLLOW(true),
        SCAN(true);

        private final boolean brief;

        Cause(boolean brief) {
            this.brief = brief;
        }
    }

    private static final class Window {
        final Instant until;
        long left;

        Window(Instant until, long left) {
            this.until = until;
            this.left = left;
        }
    }
}
