package io.github.muchang.testkit;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.Inbox;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.RejectedCallbackException.Reason;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.signal.Signal;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Reads {@code id,handle,moment}, signed with its timestamp by HMAC-SHA256; a line of it is somebody who was added. */
class FakeInbox implements Inbox {
    private static final byte[] SECRET = "the secret of this fake".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "X-Signature";
    private static final String TIMESTAMP = "timestamp";

    static Callback posted(String id, String handle, String moment) {
        byte[] body = (id + "," + handle + "," + moment).getBytes(StandardCharsets.UTF_8);
        String timestamp = "1772000000";
        return Callback.of(
                Map.of(TIMESTAMP, timestamp),
                Map.of(SIGNATURE, HexFormat.of().formatHex(signature(timestamp, body)), "User-Agent", "fake"),
                body);
    }

    @Override
    public List<Signal> read(Callback callback) throws RejectedCallbackException {
        if (!isGenuine(callback)) {
            throw new RejectedCallbackException(Reason.NOT_GENUINE);
        }
        String[] parts = new String(callback.body(), StandardCharsets.UTF_8).split(",", -1);
        if (parts.length != 3) {
            throw new RejectedCallbackException(Reason.NOT_READABLE);
        }
        return signals(parts);
    }

    boolean isGenuine(Callback callback) {
        Optional<String> signature = callback.header(SIGNATURE);
        Optional<String> timestamp = callback.parameter(TIMESTAMP);
        if (signature.isEmpty() || timestamp.isEmpty()) {
            return false;
        }
        try {
            byte[] claimed = HexFormat.of().parseHex(signature.get());
            return MessageDigest.isEqual(claimed, signature(timestamp.get(), callback.body()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<Signal> signals(String[] parts) throws RejectedCallbackException {
        try {
            return List.of(Signal.added(Identity.of("external", parts[1]))
                    .to("wecom-friends")
                    .reachableAt(Address.of("wecom", "sales", parts[1]))
                    .at(parts[2])
                    .withId(parts[0]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RejectedCallbackException(Reason.NOT_READABLE);
        }
    }

    private static byte[] signature(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
