package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.Inbox;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.RejectedCallbackException.Reason;
import io.github.muchang.signal.Signal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the events that an implementation posts (onebot-11, communication/http-post.md), signed with HMAC-SHA1. Accept the signals, then answer
 * {@link #STATUS} without a body; quick operations are not used. Whatever comes twice has the same ids, so it is taken in once. Nothing in a signed
 * event says when it was posted, so one that is played again is taken for a repetition, as long as Muchang remembers it.
 */
public final class OneBotInbox implements Inbox {
    /** The answer to a callback that was taken in: no content. */
    public static final int STATUS = 204;

    private final OneBotEvents events;
    private final Signature signature;

    private OneBotInbox(OneBotEvents events, Signature signature) {
        this.events = events;
        this.signature = signature;
    }

    /**
     * An inbox for callbacks signed with this secret; with some implementations it is the access token.
     *
     * @param risk that it is known and accepted
     * @throws IllegalArgumentException if the secret is empty: anybody could tell anything
     */
    public static OneBotInbox of(AcceptedRisk risk, OneBotEvents events, String secret) {
        Objects.requireNonNull(risk, "risk");
        return new OneBotInbox(Objects.requireNonNull(events, "events"), new Signature(secret));
    }

    @Override
    public List<Signal> read(Callback callback) throws RejectedCallbackException {
        return hear(callback).signals();
    }

    /**
     * All that a callback says; {@link #read} answers its signals.
     *
     * @throws RejectedCallbackException if it is not genuine, not for us, or cannot be read
     */
    public Heard hear(Callback callback) throws RejectedCallbackException {
        Optional<String> claimed = callback.header("X-Signature");
        byte[] body = callback.body();
        if (claimed.isEmpty()
                || !signature.matches(claimed.get().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8), body)) {
            throw new RejectedCallbackException(Reason.NOT_GENUINE);
        }
        events.checkAccount(callback);
        return Frame.object(body)
                .flatMap(events::hear)
                .orElseThrow(() -> new RejectedCallbackException(Reason.NOT_READABLE));
    }

    @Override
    public String toString() {
        return "OneBotInbox[" + events + "]";
    }
}
