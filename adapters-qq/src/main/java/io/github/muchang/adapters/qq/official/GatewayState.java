package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Duration;
import java.util.Set;

/** How a connection to the gateway is. Prints nobody. */
public sealed interface GatewayState {
    /** Being connected. */
    record Connecting() implements GatewayState {}

    /**
     * Events come.
     *
     * @param resumed whether the session goes on where it was; otherwise it is a new one, and what happened since the end of the old is not told
     */
    record Connected(boolean resumed) implements GatewayState {}

    /**
     * Not connected, and being connected again after a while.
     *
     * @param why what ended it; never a word of the platform's
     * @param pause for how long
     */
    record Waiting(String why, Duration pause) implements GatewayState {}

    /**
     * Not connected, and never again by itself.
     *
     * @param code the platform's; 0 if it was closed by us
     * @param why what it means, and what has to be changed
     * @param refused what was asked for, if the platform refused some of it and does not say which
     */
    record Stopped(int code, String why, Set<Intent> refused) implements GatewayState {
        /** Copies the set. */
        public Stopped {
            refused = ImmutableSortedSet.copyOf(refused);
        }

        static Stopped by(int code, Set<Intent> asked) {
            if (code != Closing.INTENTS) {
                return new Stopped(code, code + ": " + Closing.meaning(code), ImmutableSortedSet.of());
            }
            StringBuilder why = new StringBuilder(code + ": " + Closing.meaning(code)
                    + "; have it granted, or leave it out and do without its events. Asked for were");
            asked.forEach(each -> why.append(" 1<<")
                    .append(each.bit())
                    .append(' ')
                    .append(each)
                    .append(" (")
                    .append(each.events())
                    .append(");"));
            return new Stopped(code, why.substring(0, why.length() - 1), asked);
        }
    }
}
