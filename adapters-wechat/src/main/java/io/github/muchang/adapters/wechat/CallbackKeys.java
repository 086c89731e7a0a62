package io.github.muchang.adapters.wechat;

import io.github.muchang.fault.Faults;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of a callback address, as an administrator enters them on the platform. Thread-safe; it does not print them, and there is
 * no way to read them out.
 */
public final class CallbackKeys {
    private static final Pattern AES_KEY = Pattern.compile("[A-Za-z0-9]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String token;
    private final @Nullable Seal seal;

    private CallbackKeys(String token, @Nullable Seal seal) {
        this.token = token;
        this.seal = seal;
    }

    /**
     * The keys of encrypted callbacks.
     *
     * @param token the Token
     * @param encodingAesKey the EncodingAESKey; 43 letters and digits
     * @param receiver for whom callbacks are: the corp id for WeCom's own apps, the suite id for a provider's, empty for a personal third
     *     party, the app id for an official account
     * @throws io.github.muchang.fault.InvalidInputException if a part cannot be right; says nothing of its value
     */
    public static CallbackKeys encrypted(String token, String encodingAesKey, String receiver) {
        Faults faults = new Faults();
        check(token, faults);
        if (!AES_KEY.matcher(encodingAesKey).matches()) {
            faults.add("encodingAesKey", "an EncodingAESKey has 43 letters and digits");
        }
        faults.throwIfAny("callback keys");
        return new CallbackKeys(token, new Seal(Base64.getDecoder().decode(encodingAesKey + "="), receiver));
    }

    /**
     * The key of an official account's callbacks in plain mode. The platform does not sign their content then: whoever has seen the address of
     * one callback can make up others until its timestamp is too old.
     *
     * @throws io.github.muchang.fault.InvalidInputException if there is no token
     */
    public static CallbackKeys plain(String token) {
        Faults faults = new Faults();
        check(token, faults);
        faults.throwIfAny("callback keys");
        return new CallbackKeys(token, null);
    }

    private static void check(String token, Faults faults) {
        if (token.isBlank()) {
            faults.add("token", "without a token nothing can be verified");
        }
    }

    boolean areEncrypted() {
        return seal != null;
    }

    /** Whether a signature is that of these values together with the token. */
    boolean signed(String signature, String timestamp, String nonce) {
        return Signature.matches(signature, token, timestamp, nonce);
    }

    /** The message in a callback; empty if it is not genuine, whatever is wrong with it. */
    Optional<byte[]> open(String signature, String timestamp, String nonce, String encrypted) {
        return seal != null && Signature.matches(signature, token, timestamp, nonce, encrypted)
                ? seal.open(encrypted)
                : Optional.empty();
    }

    /**
     * Encrypts and signs an answer to a callback.
     *
     * @param message the answer in plain
     * @param timestamp now, in seconds since 1970
     * @param nonce any number
     * @return the answer as the platform reads it
     * @throws IllegalStateException if these are the keys of plain mode
     */
    public String sealed(String message, String timestamp, String nonce) {
        byte[] random = new byte[Seal.RANDOM];
        RANDOM.nextBytes(random);
        return sealed(message, timestamp, nonce, random);
    }

    String sealed(String message, String timestamp, String nonce, byte[] random) {
        if (seal == null) {
            throw new IllegalStateException("in plain mode answers are not encrypted");
        }
        String encrypted = seal.seal(message.getBytes(StandardCharsets.UTF_8), random);
        return "<xml><Encrypt><![CDATA[" + encrypted + "]]></Encrypt><MsgSignature><![CDATA["
                + Signature.of(token, timestamp, nonce, encrypted) + "]]></MsgSignature><TimeStamp>"
                + number(timestamp, "timestamp") + "</TimeStamp><Nonce><![CDATA[" + number(nonce, "nonce")
                + "]]></Nonce></xml>";
    }

    private static String number(String text, String what) {
        if (text.isEmpty() || !text.chars().allMatch(each -> each >= '0' && each <= '9')) {
            throw new IllegalArgumentException("a " + what + " is a number");
        }
        return text;
    }

    @Override
    public String toString() {
        return "CallbackKeys[***]";
    }
}
