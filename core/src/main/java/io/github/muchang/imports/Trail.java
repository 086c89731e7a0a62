package io.github.muchang.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How far a file was read: bytes, ends of lines, and a digest of everything so far. Not thread-safe. */
final class Trail {
    private static final String ALGORITHM = "SHA-256";
    private static final int POSITION_BYTES = 16;

    private final MessageDigest digest;
    private long bytes;
    private long lineEnds;
    private boolean atLineStart;

    private Trail(MessageDigest digest, long bytes, long lineEnds, boolean atLineStart) {
        this.digest = digest;
        this.bytes = bytes;
        this.lineEnds = lineEnds;
        this.atLineStart = atLineStart;
    }

    /** Nothing was read yet. */
    static Trail start() {
        try {
            return new Trail(MessageDigest.getInstance(ALGORITHM), 0, 0, true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(ALGORITHM + " is required of every Java platform", e);
        }
    }

    Trail copy() {
        return new Trail(copyOfDigest(), bytes, lineEnds, atLineStart);
    }

    void add(byte[] read, int from, int length) {
        digest.update(read, from, length);
        bytes += length;
        for (int i = from; i < from + length; i++) {
            if (read[i] == '\n') {
                lineEnds++;
            }
        }
        if (length > 0) {
            atLineStart = read[from + length - 1] == '\n';
        }
    }

    /** SHA-256 of everything so far, in hex. */
    String digest() {
        return HexFormat.of().formatHex(copyOfDigest().digest());
    }

    /** Names this place in this file: a shorter digest of everything so far. */
    String position() {
        return HexFormat.of().formatHex(copyOfDigest().digest(), 0, POSITION_BYTES);
    }

    long bytes() {
        return bytes;
    }

    /** The number of the line that the next byte belongs to, from 1 on. */
    long line() {
        return lineEnds + 1;
    }

    boolean atLineStart() {
        return atLineStart;
    }

    private MessageDigest copyOfDigest() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this platform's " + ALGORITHM + " cannot be cloned", e);
        }
    }
}
