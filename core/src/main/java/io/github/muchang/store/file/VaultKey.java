package io.github.muchang.store.file;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The host's secret under which the files of the vault are encrypted: AES in Galois/Counter Mode (NIST SP 800-38D) with a random nonce of
 * 96 bits and a tag of 128. Without it the vault cannot be opened again. Thread-safe; prints nothing.
 */
public final class VaultKey {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private VaultKey(byte[] secret) {
        key = new SecretKeySpec(secret, "AES");
    }

    /**
     * The key of these bytes.
     *
     * @throws IllegalArgumentException unless they are 16, 24 or 32
     */
    public static VaultKey of(byte[] secret) {
        if (secret.length != 16 && secret.length != 24 && secret.length != 32) {
            throw new IllegalArgumentException("a vault key has 16, 24 or 32 bytes, not " + secret.length);
        }
        return new VaultKey(Arrays.copyOf(secret, secret.length));
    }

    /** Encrypts; what it is for must be told again to open it. */
    byte[] seal(byte[] plain, String purpose) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(plain);
            byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE, sealed.length);
            return both;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is required of every Java platform", e);
        }
    }

    /**
     * Decrypts.
     *
     * @throws GeneralSecurityException if it was sealed under another key or for another purpose, or has changed since
     */
    byte[] open(byte[] sealed, String purpose) throws GeneralSecurityException {
        if (sealed.length < NONCE) {
            throw new GeneralSecurityException("too short");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        return cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(sealed, NONCE, sealed.length - NONCE);
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "VaultKey[***]";
    }
}
