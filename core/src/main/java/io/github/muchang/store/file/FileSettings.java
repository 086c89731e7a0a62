package io.github.muchang.store.file;

import java.util.Optional;

/**
 * How a directory is used. Immutable.
 *
 * @param durability when a commit is safe from a loss of power
 * @param vaultKey encrypts the files of the vault; must be given again each time, and cannot be given later
 * @param segmentBytes how long a file of the journal grows, 64 KiB to 1 GiB
 * @param checkpointBytes a checkpoint is written when the journal has grown by so many bytes, and by half of all states
 */
public record FileSettings(
        Durability durability, Optional<VaultKey> vaultKey, long segmentBytes, long checkpointBytes) {
    /** Every commit durable, the vault not encrypted, files of 64 MiB, a checkpoint every 256 MiB or more. */
    public static final FileSettings DEFAULT =
            new FileSettings(Durability.EVERY_COMMIT, Optional.empty(), 64L << 20, 256L << 20);

    /** Checks the sizes. */
    public FileSettings {
        if (segmentBytes < 1L << 16 || segmentBytes > 1L << 30) {
            throw new IllegalArgumentException(
                    "a file of the journal has 64 KiB to 1 GiB, not " + segmentBytes + " bytes");
        }
        if (checkpointBytes < 1) {
            throw new IllegalArgumentException("a checkpoint every " + checkpointBytes + " bytes");
        }
    }

    /** With another durability. */
    public FileSettings with(Durability other) {
        return new FileSettings(other, vaultKey, segmentBytes, checkpointBytes);
    }

    /** With the vault encrypted. */
    public FileSettings encryptedBy(VaultKey key) {
        return new FileSettings(durability, Optional.of(key), segmentBytes, checkpointBytes);
    }

    /** With files of the journal of another length. */
    public FileSettings withSegmentBytes(long bytes) {
        return new FileSettings(durability, vaultKey, bytes, checkpointBytes);
    }

    /** With checkpoints more or less often. */
    public FileSettings withCheckpointBytes(long bytes) {
        return new FileSettings(durability, vaultKey, segmentBytes, bytes);
    }
}
