package io.github.muchang.adapters.qq.onebot;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How callbacks are signed: HMAC-SHA1 over the bytes as they came (onebot-11, communication/http-post.md). */
final class Signature {
    private final SecretKeySpec key;

    Signature(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("a secret is not empty");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1");
    }

    String of(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            return "sha1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("HmacSHA1 is required of every Java platform", e);
        }
    }

    /** Compared in a time that does not tell how much of it is right. */
    boolean matches(byte[] claimed, byte[] body) {
        return MessageDigest.isEqual(claimed, of(body).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Signature[***]";
    }
}
