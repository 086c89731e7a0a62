package io.github.muchang.carrier;

import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * 触达: one message to one address, rendered and ready. Personal: it prints neither the handle nor the text.
 *
 * @param key names the message; the same at every attempt and after every restart, and no other message's. 1 to 64 characters of {@code
 *     A-Z a-z 0-9 . _ : -}
 * @param to where
 * @param content what
 * @param purpose why it is said
 * @param inReplyTo what it answers: the newest signal from there that came with a reference, if the carrier's window is open and
 *     {@link Capabilities.ContactWindow#answers} leaves room; empty if there is none
 * @param expires from when on it is not worth sending
 */
public record Outbound(
        String key, Address to, Message content, Purpose purpose, Optional<Reply> inReplyTo, Instant expires) {
    /** Checks the key. */
    public Outbound {
        Plain.key(key);
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(inReplyTo, "inReplyTo");
        Objects.requireNonNull(expires, "expires");
    }

    /** A message that answers nothing in particular. */
    public static Outbound of(String key, Address to, Message content, Purpose purpose, Instant expires) {
        return new Outbound(key, to, content, purpose, Optional.empty(), expires);
    }

    /** Our account that sends it. */
    public String account() {
        return to.account();
    }

    @Override
    public String toString() {
        return "Outbound[" + key + " to " + to + ", " + content + ", " + purpose.code() + ", "
                + inReplyTo.map(reply -> reply + ", ").orElse("") + "expires " + expires + "]";
    }

    /**
     * What a message answers.
     *
     * @param after the activity that opened the window, as {@link Capabilities#windows} names it
     * @param reference what the platform wants to hear again: the id of a message, a welcome code; empty if nothing. Does not print
     */
    public record Reply(String after, Optional<String> reference) {
        private static final int LONGEST = 1024;

        /** Checks the reference. */
        public Reply {
            Objects.requireNonNull(after, "after");
            if (reference.isPresent()
                    && (reference.get().isBlank() || reference.get().length() > LONGEST)) {
                throw new IllegalArgumentException("a reference has 1 to " + LONGEST + " characters, not "
                        + reference.get().length());
            }
        }

        @Override
        public String toString() {
            return "in reply to '" + after + "'";
        }
    }
}
