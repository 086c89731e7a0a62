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
import java.util.Objects;

/**
 * Reads the callbacks of a WeCom app that may see customers (企业微信客户联系, pages 92129, 92130 and 97299). Accept the signals, then answer
 * {@link #REPLY}: WeCom waits five seconds and posts again what it got no answer to. Whatever comes twice has the same ids, so it is taken in
 * once; an old callback that is played again is too old for the {@link WeComSettings#window}.
 */
public final class WeComInbox implements Inbox {
    /** The answer to a callback that was taken in: empty, status 200. */
    public static final String REPLY = "";

    private final WeComSettings settings;
    private final Gate gate;
    private final WeComEvents events;

    private WeComInbox(WeComSettings settings, Gate gate, MemberVersions versions) {
        this.settings = settings;
        this.gate = gate;
        this.events = new WeComEvents(settings, versions);
    }

    /**
     * An inbox for a domain; no version of a group chat is known, so that every change of members is asked for.
     *
     * @param clock when a callback is received
     * @throws io.github.muchang.fault.InvalidInputException with everything that the settings name and the domain does not have, {@link
     *     Event#ACTIVITY} included
     * @throws IllegalArgumentException if the keys are those of plain mode, which WeCom does not have
     */
    public static WeComInbox of(PrivateDomain domain, WeComSettings settings, CallbackKeys keys, InstantSource clock) {
        settings.check(domain);
        if (!keys.areEncrypted()) {
            throw new IllegalArgumentException("WeCom's callbacks are always encrypted: give an EncodingAESKey");
        }
        return new WeComInbox(settings, new Gate(keys, settings.window(), clock), MemberVersions.NONE);
    }

    /** The same inbox, believing changes of a group's members that follow on these versions. */
    public WeComInbox knowing(MemberVersions versions) {
        return new WeComInbox(settings, gate, Objects.requireNonNull(versions, "versions"));
    }

    /**
     * Answers the GET by which WeCom verifies the address. It waits one second, and wants exactly this as the body.
     *
     * @throws RejectedCallbackException if it is not genuine or not for us
     */
    public String echo(Callback callback) throws RejectedCallbackException {
        return new String(gate.encryptedEcho(callback), StandardCharsets.UTF_8);
    }

    @Override
    public List<Signal> read(Callback callback) throws RejectedCallbackException {
        return hear(callback).signals();
    }

    /**
     * All that a callback says; {@link #read} answers its signals. The same as long as the versions that are known are the same. The {@code
     * WelcomeCode} of somebody who was added goes with the signal, and so with the first message to them within 20 seconds (page 92137).
     *
     * @throws RejectedCallbackException if it is not genuine, not for us, or cannot be read
     */
    public Heard hear(Callback callback) throws RejectedCallbackException {
        Telling telling = Telling.of(gate.encrypted(callback), "Event", "ChangeType");
        try {
            events.translate(telling);
        } catch (IllegalArgumentException e) { // an id that is too long to be one
            throw new RejectedCallbackException(Reason.NOT_READABLE);
        }
        return telling.heard();
    }
}
