package io.github.muchang.adapters.qq.official;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.Inbox;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.RejectedCallbackException.Reason;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.http.LenientJson;
import io.github.muchang.signal.Signal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads what the platform posts to a bot's address (webhook). {@link #answer} does all of it: take in the signals, and answer what it says. Whatever
 * comes twice has the same ids, so it is taken in once; an old callback that is played again is too old for the {@link QqSettings#window}.
 */
public final class QqInbox implements Inbox {
    /** The answer to what was taken in; status 200. */
    public static final String TAKEN_IN = "{\"op\":12,\"d\":0}";

    /** The answer to what could not be taken in, after which the platform posts it again; status 200. */
    public static final String FAILED = "{\"op\":12,\"d\":1}";

    private static final int HEARTBEAT = 1;
    private static final int HEARTBEAT_TAKEN = 11;
    private static final int VALIDATION = 13;

    private final QqSettings settings;
    private final CallbackSecret secret;
    private final InstantSource clock;
    private final QqEvents events;
    private final Acknowledge acknowledge;

    private QqInbox(
            QqSettings settings, CallbackSecret secret, InstantSource clock, QqEvents events, Acknowledge acknowledge) {
        this.settings = settings;
        this.secret = secret;
        this.clock = clock;
        this.events = events;
        this.acknowledge = acknowledge;
    }

    /**
     * An inbox for a domain; no group is known, and interactions are acknowledged by nobody.
     *
     * @param clock when a callback is received
     * @throws io.github.muchang.fault.InvalidInputException with everything that the settings name and the domain does not have, {@link
     *     Event#ACTIVITY} included
     */
    public static QqInbox of(PrivateDomain domain, QqSettings settings, CallbackSecret secret, InstantSource clock) {
        settings.check(domain);
        return new QqInbox(
                settings,
                Objects.requireNonNull(secret, "secret"),
                Objects.requireNonNull(clock, "clock"),
                new QqEvents(settings, KnownGroups.NONE),
                Acknowledge.NOBODY);
    }

    /** The same inbox, opening only groups that are not among these. */
    public QqInbox knowing(KnownGroups groups) {
        return new QqInbox(
                settings, secret, clock, new QqEvents(settings, Objects.requireNonNull(groups, "groups")), acknowledge);
    }

    /** The same inbox, whose {@link #answer} has interactions acknowledged. */
    public QqInbox acknowledging(Acknowledge by) {
        return new QqInbox(settings, secret, clock, events, Objects.requireNonNull(by, "by"));
    }

    /**
     * Takes in a callback, and answers what the platform is to be answered with status 200: that an address is ours, if it asks that; otherwise {@link
     * #TAKEN_IN}, after an interaction was acknowledged and the sink has taken in what was heard. What the sink throws comes out, and {@link #FAILED}
     * is the answer then, unless it is thrown at every repetition.
     *
     * @param sink takes in what was heard, so that it lasts: {@code heard -> muchang.accept(heard.signals())}
     * @throws RejectedCallbackException if it is not genuine, not for us, or cannot be read
     */
    public String answer(Callback callback, Consumer<Heard> sink) throws RejectedCallbackException {
        Envelope envelope = genuine(callback);
        if (envelope.op() == VALIDATION) {
            return validated(envelope);
        }
        if (envelope.op() == HEARTBEAT) {
            return said(HEARTBEAT_TAKEN, LenientJson.number(envelope.whole(), "d", 0));
        }
        Heard heard = heard(envelope, callback);
        heard.acknowledge(acknowledge);
        sink.accept(heard);
        return TAKEN_IN;
    }

    @Override
    public List<Signal> read(Callback callback) throws RejectedCallbackException {
        Envelope envelope = genuine(callback);
        return envelope.op() == Envelope.DISPATCH ? heard(envelope, callback).signals() : List.of();
    }

    /**
     * All that a callback says; {@link #read} answers its signals. The same as long as the groups that are known are the same.
     *
     * @throws RejectedCallbackException if it is not genuine, not for us, or no event that can be read
     */
    public Heard hear(Callback callback) throws RejectedCallbackException {
        return heard(genuine(callback), callback);
    }

    private Heard heard(Envelope envelope, Callback callback) throws RejectedCallbackException {
        return events.hear(envelope, Gate.signedAt(callback)).orElseThrow(QqInbox::notReadable);
    }

    /** Nothing is read before it is known to be genuine, but of a validation: that is believed without a signature, and answers only names. */
    private Envelope genuine(Callback callback) throws RejectedCallbackException {
        Gate gate = new Gate(secret, settings.window(), clock);
        gate.forUs(callback);
        if (Gate.isSigned(callback)) {
            gate.signed(callback);
            return Envelope.read(callback.body()).orElseThrow(QqInbox::notReadable);
        }
        return Envelope.read(callback.body())
                .filter(each -> each.op() == VALIDATION)
                .orElseThrow(() -> new RejectedCallbackException(Reason.NOT_GENUINE));
    }

    /**
     * Signs what the platform made up. Whoever else asks gets a signature too, so nothing is signed that could be taken for a callback: a number and
     * letters and digits, and no JSON.
     */
    private String validated(Envelope envelope) throws RejectedCallbackException {
        Optional<String> token =
                LenientJson.text(envelope.body(), "plain_token").filter(each -> each.matches("[A-Za-z0-9_-]{1,128}"));
        Optional<String> at = LenientJson.text(envelope.body(), "event_ts")
                .or(() -> LenientJson.number(envelope.body(), "event_ts").map(String::valueOf))
                .filter(each -> each.matches("[0-9]{1,16}"));
        String plain = token.orElseThrow(QqInbox::notReadable);
        String signature = secret.sign(at.orElseThrow(QqInbox::notReadable) + plain);
        return "{\"plain_token\":\"" + plain + "\",\"signature\":\"" + signature + "\"}";
    }

    private static String said(int op, long what) {
        return new String(LenientJson.bytes(Map.of("op", op, "d", what)), StandardCharsets.UTF_8);
    }

    private static RejectedCallbackException notReadable() {
        return new RejectedCallbackException(Reason.NOT_READABLE);
    }
}
