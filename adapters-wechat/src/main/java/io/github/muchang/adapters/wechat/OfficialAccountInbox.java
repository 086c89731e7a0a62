package io.github.muchang.adapters.wechat;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.Inbox;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.RejectedCallbackException.Reason;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.signal.Signal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the callbacks of an official account (公众号, 服务号). Accept the signals, then answer {@link #REPLY}: the platform waits five seconds and
 * posts again what it got no answer to. Whatever comes twice has the same ids, so it is taken in once; an old callback that is played again is too
 * old for the {@link OfficialAccountSettings#window}. Whoever unfollows wants their data deleted (platform rules): hear {@code unsubscribe} and
 * call {@code Muchang.erase}.
 */
public final class OfficialAccountInbox implements Inbox {
    /** The answer to a callback that was taken in; status 200. */
    public static final String REPLY = "success";

    /** What is signed does not cover what is echoed, so nothing is echoed that a browser could take for more than a word. */
    private static final Pattern ECHO = Pattern.compile("[A-Za-z0-9_+/=.:-]{1,512}");

    private final Gate gate;
    private final OfficialAccountEvents events;

    private OfficialAccountInbox(Gate gate, OfficialAccountEvents events) {
        this.gate = gate;
        this.events = events;
    }

    /**
     * An inbox for a domain. With keys of encrypted callbacks nothing is read that is not encrypted; with keys of plain mode nothing that is.
     *
     * @param clock when a callback is received
     * @throws io.github.muchang.fault.InvalidInputException with everything that the settings name and the domain does not have, {@link
     *     Event#ACTIVITY} included
     */
    public static OfficialAccountInbox of(
            PrivateDomain domain, OfficialAccountSettings settings, CallbackKeys keys, InstantSource clock) {
        settings.check(domain);
        return new OfficialAccountInbox(new Gate(keys, settings.window(), clock), new OfficialAccountEvents(settings));
    }

    /**
     * Answers the GET by which the platform verifies the address; answer it as plain text.
     *
     * @throws RejectedCallbackException if it is not genuine
     */
    public String echo(Callback callback) throws RejectedCallbackException {
        if (gate.keys().areEncrypted() && callback.parameter("msg_signature").isPresent()) {
            return new String(gate.encryptedEcho(callback), StandardCharsets.UTF_8);
        }
        gate.plain(callback);
        return callback.parameter("echostr")
                .filter(each -> ECHO.matcher(each).matches())
                .orElseThrow(() -> new RejectedCallbackException(Reason.NOT_READABLE));
    }

    @Override
    public List<Signal> read(Callback callback) throws RejectedCallbackException {
        return hear(callback).signals();
    }

    /**
     * All that a callback says; {@link #read} answers its signals. Pure.
     *
     * @throws RejectedCallbackException if it is not genuine, not for us, or cannot be read
     */
    public Heard hear(Callback callback) throws RejectedCallbackException {
        Telling telling = Telling.of(body(callback), "Event");
        try {
            events.translate(telling);
        } catch (IllegalArgumentException e) { // an id that is too long to be one
            throw new RejectedCallbackException(Reason.NOT_READABLE);
        }
        return telling.heard();
    }

    private byte[] body(Callback callback) throws RejectedCallbackException {
        if (gate.keys().areEncrypted()) {
            return gate.encrypted(callback);
        }
        gate.plain(callback);
        return callback.body();
    }
}
