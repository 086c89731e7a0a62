package io.github.muchang.adapters.qq.official;

import io.github.muchang.fault.Faults;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;

/**
 * The secret of a bot, by which the platform signs what it posts, and we what proves that an address is ours (Ed25519, with the first 32 bytes of the
 * secret, repeated, as its seed). Thread-safe; it does not print the secret, and there is no way to read it out.
 */
public final class CallbackSecret {
    private static final int SEED = 32;
    private static final int SIGNATURE = 64;
    private static final int TOO_LARGE = 0b1110_0000;

    private final String app;
    private final PrivateKey signing;
    private final PublicKey verifying;

    private CallbackSecret(String app, PrivateKey signing, PublicKey verifying) {
        this.app = app;
        this.signing = signing;
        this.verifying = verifying;
    }

    /**
     * The secret of an app.
     *
     * @throws io.github.muchang.fault.InvalidInputException if either is empty; says nothing of its value
     */
    public static CallbackSecret of(String appId, String secret) {
        Faults faults = new Faults();
        if (appId.isBlank()) {
            faults.add("appId", "without an app id nobody knows whom a callback is for");
        }
        if (secret.isBlank()) {
            faults.add("secret", "without a secret nothing can be verified");
        }
        faults.throwIfAny("callback secret");
        byte[] seed = seed(secret);
        try {
            KeyPairGenerator pair = KeyPairGenerator.getInstance("Ed25519");
            pair.initialize(NamedParameterSpec.ED25519, new Told(seed));
            PrivateKey signing = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            return new CallbackSecret(appId, signing, pair.generateKeyPair().getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of Java since 15", e);
        }
    }

    /** Whether callbacks for this app id are ours. */
    boolean isFor(String appId) {
        return app.equals(appId);
    }

    /** Whether a signature, in hexadecimal, is the platform's for what was said at this time. */
    boolean signed(String claimed, String timestamp, byte[] body) {
        if (claimed.length() != 2 * SIGNATURE || !claimed.chars().allMatch(CallbackSecret::isHexadecimal)) {
            return false;
        }
        byte[] bytes = HexFormat.of().parseHex(claimed);
        if ((bytes[SIGNATURE - 1] & TOO_LARGE) != 0) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(verifying);
            signature.update(timestamp.getBytes(StandardCharsets.UTF_8));
            signature.update(body);
            return signature.verify(bytes);
        } catch (GeneralSecurityException e) { // it is no point of the curve
            return false;
        }
    }

    /** The signature of a text, in hexadecimal. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signing);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of Ed25519 signs", e);
        }
    }

    /** The public key, encoded as X.509 does. */
    byte[] verifying() {
        return verifying.getEncoded();
    }

    private static byte[] seed(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        byte[] seed = new byte[SEED];
        for (int i = 0; i < SEED; i++) {
            seed[i] = bytes[i % bytes.length];
        }
        return seed;
    }

    private static boolean isHexadecimal(int character) {
        return Character.digit(character, 16) >= 0 && character < 128;
    }

    @Override
    public String toString() {
        return "CallbackSecret[***]";
    }

    /** Gives what it was told as chance, the only way in which the JDK makes a public key of a seed. */
    private static final class Told extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Told(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
