package io.github.muchang.adapters.wechat;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.RejectedCallbackException.Reason;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Lets in what is signed and fresh. A signature is checked before anything is decrypted, and whatever is wrong with what is encrypted is one and the
 * same refusal.
 */
record Gate(CallbackKeys keys, Duration window, InstantSource clock) {

    /** The bytes that were encrypted in a callback's body. */
    byte[] encrypted(Callback callback) throws RejectedCallbackException {
        fresh(callback);
        String signature = parameter(callback, "msg_signature");
        Message envelope = MessageReader.read(callback.body());
        return open(callback, signature, envelope.text("Encrypt").orElseThrow(Gate::notGenuine));
    }

    /** The text that was encrypted in the query, as it is to be answered. */
    byte[] encryptedEcho(Callback callback) throws RejectedCallbackException {
        fresh(callback);
        return open(callback, parameter(callback, "msg_signature"), parameter(callback, "echostr"));
    }

    /** Lets in by the signature of the query alone, which says nothing of the body. */
    void plain(Callback callback) throws RejectedCallbackException {
        fresh(callback);
        String signature = parameter(callback, "signature");
        if (!keys.signed(signature, parameter(callback, "timestamp"), parameter(callback, "nonce"))) {
            throw notGenuine();
        }
    }

    private byte[] open(Callback callback, String signature, String encrypted) throws RejectedCallbackException {
        return keys.open(signature, parameter(callback, "timestamp"), parameter(callback, "nonce"), encrypted)
                .orElseThrow(Gate::notGenuine);
    }

    private void fresh(Callback callback) throws RejectedCallbackException {
        String timestamp = parameter(callback, "timestamp");
        if (!timestamp.matches("[0-9]{1,12}")) {
            throw notGenuine();
        }
        Duration age = Duration.ofSeconds(clock.instant().getEpochSecond() - Long.parseLong(timestamp))
                .abs();
        if (age.compareTo(window) > 0) {
            throw notGenuine();
        }
    }

    private static String parameter(Callback callback, String name) throws RejectedCallbackException {
        return callback.parameter(name).orElseThrow(Gate::notGenuine);
    }

    private static RejectedCallbackException notGenuine() {
        return new RejectedCallbackException(Reason.NOT_GENUINE);
    }
}
