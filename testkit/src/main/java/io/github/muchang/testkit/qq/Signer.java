package io.github.muchang.testkit.qq;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;

/** Signs as the platform does: Ed25519 with a key whose seed is the bot's secret, repeated and cut to 32 bytes. */
final class Signer {
    private static final int SEED = 32;

    private final PrivateKey key;

    Signer(String secret) {
        try {
            key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed(secret)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] seed(String secret) {
        String repeated = secret.repeat(SEED / secret.length() + 1);
        byte[] seed = new byte[SEED];
        System.arraycopy(repeated.getBytes(StandardCharsets.UTF_8), 0, seed, 0, SEED);
        return seed;
    }

    /** The signature of a timestamp and what stands behind it, in small hexadecimal digits. */
    String sign(String timestamp, byte[] body) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(timestamp.getBytes(StandardCharsets.UTF_8));
            signature.update(body);
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
