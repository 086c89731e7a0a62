package io.github.muchang.carrier;

import io.github.muchang.content.Message;
import io.github.muchang.identity.Address;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks after one message. Personal: it does not print the handle.
 *
 * @param key the message's {@link Outbound#key}
 * @param to where it was sent
 * @param handle what {@link Delivery.Pending} gave; empty if the outcome was unknown
 * @param doubt what is in doubt, if there is no handle; also after a restart, when the carrier no longer knows what it was doing. Empty if its
 *     words can no longer be said
 */
public record Inquiry(String key, Address to, Optional<String> handle, Optional<Doubt> doubt) {
    /** Checks the parts. */
    public Inquiry {
        Plain.key(key);
        Objects.requireNonNull(to, "to");
        handle.ifPresent(text -> Plain.trace(text, "handle"));
        Objects.requireNonNull(doubt, "doubt");
    }

    /** Asks after a message of which nothing else is known. */
    public Inquiry(String key, Address to, Optional<String> handle) {
        this(key, to, handle, Optional.empty());
    }

    @Override
    public String toString() {
        return "Inquiry[" + key + " to " + to + (handle.isPresent() ? ", pending]" : "]");
    }

    /**
     * A message that a carrier was given without anybody knowing what came of it. Personal: it does not print the words.
     *
     * @param since when the first such call began
     * @param content the words as they would be said now
     */
    public record Doubt(Instant since, Message content) {
        /** Checks that both are there. */
        public Doubt {
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(content, "content");
        }

        @Override
        public String toString() {
            return "Doubt[since " + since + "]";
        }
    }
}
