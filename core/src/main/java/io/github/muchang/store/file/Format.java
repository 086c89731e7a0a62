package io.github.muchang.store.file;

import io.github.muchang.identity.IdentityKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * The file that makes a directory a store: the store's number, whether its vault is encrypted, and the secret under which identities are
 * hashed unless the host has one of its own. Written once.
 *
 * @param store the store's own random number
 * @param encrypted whether the vault is
 * @param secret for {@link IdentityKey}
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared by nobody
record Format(long store, boolean encrypted, byte[] secret) {
    static final String NAME = "muchang.store";

    private static final int SECRET = 32;
    private static final byte[] PROOF = "牧场".getBytes(StandardCharsets.UTF_8);

    /** The file of a directory, which is made if it is not there. */
    static Format of(Disk disk, Path directory, Seal seal) throws IOException {
        Path path = directory.resolve(NAME);
        if (disk.exists(path)) {
            return read(disk, path, seal);
        }
        requireFresh(disk, directory);
        SecureRandom random = new SecureRandom();
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        Format format = new Format(random.nextLong(), seal.key().isPresent(), secret);
        format.write(disk, directory, seal);
        return format;
    }

    /** Refuses a directory that has something in it, other than what a begin leaves that failed. */
    static void requireFresh(Disk disk, Path directory) throws IOException {
        for (Path each : disk.list(directory)) {
            String name = each.getFileName().toString();
            if (name.equals(NAME) || (!name.startsWith(NAME) && !name.equals(FileStore.LOCK))) {
                throw new StoreException(directory + " is no store, and it is not empty: name another directory");
            }
        }
    }

    /** The file of a directory that is a store already. */
    static Format existing(Disk disk, Path directory, Seal seal) throws IOException {
        if (!disk.exists(directory.resolve(NAME))) {
            throw new StoreException(directory + " is no store: it has no " + NAME);
        }
        return read(disk, directory.resolve(NAME), seal);
    }

    /** Makes a directory the store. */
    void write(Disk disk, Path directory, Seal seal) throws IOException {
        Output out = new Output(256);
        out.raw(new Identification(Identification.STORE, store, encrypted ? 1 : 0, 0, 0).toBytes());
        out.sized(seal.close(PROOF, NAME)).sized(seal.close(secret, NAME));
        out.fixedInt(out.checksum(0));
        Path unfinished = directory.resolve(NAME + ".tmp");
        disk.delete(unfinished);
        try (DiskFile file = disk.create(unfinished)) {
            file.write(ByteBuffer.wrap(out.array(), 0, out.size()), 0);
            file.sync();
        }
        disk.move(unfinished, directory.resolve(NAME));
        disk.sync(directory);
    }

    private static Format read(Disk disk, Path path, Seal seal) throws IOException {
        byte[] bytes;
        try (DiskFile file = disk.read(path)) {
            bytes = new byte[(int) Math.min(1 << 16, file.size())];
            file.read(ByteBuffer.wrap(bytes), 0);
        }
        Identification identification = Identification.read(bytes, Identification.STORE, path);
        boolean encrypted = identification.first() == 1;
        if (encrypted != seal.key().isPresent()) {
            throw new StoreException(
                    encrypted
                            ? "the vault of " + path.getParent()
                                    + " is encrypted: name its key with FileSettings.encryptedBy"
                            : "the vault of " + path.getParent() + " is not encrypted, and was begun without a key");
        }
        try {
            Input in = new Input(bytes, Identification.LENGTH, bytes.length - Identification.LENGTH);
            byte[] proof = in.sized();
            byte[] secret = in.sized();
            if (Output.checksum(bytes, 0, in.at()) != in.fixedInt()) {
                throw new DamagedStoreException(path, Identification.LENGTH, "the checksum does not agree");
            }
            return new Format(identification.store(), encrypted, opened(seal, proof, secret, path));
        } catch (Input.BrokenException e) {
            throw new DamagedStoreException(path, Identification.LENGTH, e.what());
        }
    }

    private static byte[] opened(Seal seal, byte[] proof, byte[] secret, Path path) {
        Optional<VaultKey> key = seal.key();
        if (key.isEmpty()) {
            return secret;
        }
        try {
            if (Arrays.equals(key.get().open(proof, NAME), PROOF)) {
                return key.get().open(secret, NAME);
            }
        } catch (GeneralSecurityException e) {
            throw new StoreException("the key given is not the one of the vault of " + path.getParent(), e);
        }
        throw new DamagedStoreException(path, Identification.LENGTH, "it is not what was encrypted");
    }
}
