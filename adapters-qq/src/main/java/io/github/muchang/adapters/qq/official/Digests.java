package io.github.muchang.adapters.qq.official;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes that every Java platform has. */
enum Digests {
    /** For files: the platform wants it. */
    MD5("MD5"),
    /** For files: the platform wants it. */
    SHA1("SHA-1"),
    /** For what is remembered without being kept. */
    SHA256("SHA-256");

    private final String algorithm;

    Digests(String algorithm) {
        this.algorithm = algorithm;
    }

    /** Of a part of these bytes. */
    byte[] of(byte[] bytes, int from, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(bytes, from, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is required of every Java platform", e);
        }
    }

    byte[] of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }
}
