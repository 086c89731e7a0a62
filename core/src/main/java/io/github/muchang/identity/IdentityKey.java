package io.github.muchang.identity;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The host's secret under which identities, addresses and signal ids are hashed (HMAC-SHA256, RFC 2104). Keep it for as
 * long as the data: under another key nobody is found again. Thread-safe; prints nothing.
 */
public final class IdentityKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 16;

    private final Mac prototype;

    private IdentityKey(byte[] secret) {
        try {
            prototype = Mac.getInstance(ALGORITHM);
            prototype.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(ALGORITHM + " is required of every Java platform", e);
        }
    }

    /**
     * The key of these bytes.
     *
     * @throws IllegalArgumentException for fewer than 16 bytes
     */
    public static IdentityKey of(byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException("an identity key needs at least 16 bytes, not " + secret.length);
        }
        return new IdentityKey(Arrays.copyOf(secret, secret.length));
    }

    /** The hash under which an identity is looked up. */
    public IdentityHash hash(Identity identity) {
        return hasher().hash(identity);
    }

    /** The hash under which an address is looked up. */
    public IdentityHash hash(Address address) {
        return hasher().hash(address);
    }

    /** The slot that stands for an address. */
    public AddressSlot slot(Address address) {
        return new AddressSlot(hash(address).high());
    }

    /** A hash of several texts; no two different lists of texts feed the same bytes. */
    public IdentityHash hash(String... parts) {
        return hasher().hash(parts);
    }

    /** For whoever hashes much: making one costs as much as a hash. */
    public IdentityHasher hasher() {
        try {
            return new IdentityHasher((Mac) prototype.clone());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this platform's HmacSHA256 cannot be cloned", e);
        }
    }

    @Override
    public String toString() {
        return "IdentityKey[***]";
    }
}
