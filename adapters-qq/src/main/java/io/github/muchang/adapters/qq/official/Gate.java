package io.github.muchang.adapters.qq.official;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.RejectedCallbackException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Lets in what is for us, fresh and signed. */
record Gate(CallbackSecret secret, Duration window, InstantSource clock) {
    private static final String SIGNATURE = "X-Signature-Ed25519";
    private static final String TIMESTAMP = "X-Signature-Timestamp";
    private static final String APP = "X-Bot-Appid";

    /** Whether it claims to be signed. */
    static boolean isSigned(Callback callback) {
        return callback.header(SIGNATURE).isPresent()
                || callback.header(TIMESTAMP).isPresent();
    }

    /** When it was signed; of what is not signed, the beginning of time. */
    static Instant signedAt(Callback callback) {
        return seconds(callback).map(Instant::ofEpochSecond).orElse(Instant.EPOCH);
    }

    /** The app id is not signed, so it can only keep out what was sent to the wrong address. */
    void forUs(Callback callback) throws RejectedCallbackException {
        if (!callback.header(APP).map(secret::isFor).orElse(true)) {
            throw new RejectedCallbackException(Reason.NOT_FOR_US);
        }
    }

    void signed(Callback callback) throws RejectedCallbackException {
        long at = seconds(callback).orElseThrow(Gate::notGenuine);
        Duration age = Duration.ofSeconds(clock.instant().getEpochSecond() - at).abs();
        String signature = callback.header(SIGNATURE).orElseThrow(Gate::notGenuine);
        if (age.compareTo(window) > 0
                || !secret.signed(signature, callback.header(TIMESTAMP).orElse(""), callback.body())) {
            throw notGenuine();
        }
    }

    private static Optional<Long> seconds(Callback callback) {
        return callback.header(TIMESTAMP)
                .filter(each -> each.matches("[0-9]{1,12}"))
                .map(Long::parseLong);
    }

    private static RejectedCallbackException notGenuine() {
        return new RejectedCallbackException(Reason.NOT_GENUINE);
    }
}
