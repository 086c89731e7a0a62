package io.github.muchang.store.file;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Encrypts what goes into the vault's files if there is a key, and leaves it as it is if there is none. */
record Seal(Optional<VaultKey> key) {

    byte[] close(byte[] plain, String purpose) {
        return key.map(each -> each.seal(plain, purpose)).orElse(plain);
    }

    /**
     * Opens what was closed.
     *
     * @throws DamagedStoreException if it was not closed like this
     */
    byte[] open(byte[] closed, String purpose, Path file, long offset) {
        if (key.isEmpty()) {
            return closed;
        }
        try {
            return key.get().open(closed, purpose);
        } catch (GeneralSecurityException e) {
            throw new DamagedStoreException(file, offset, "it cannot be decrypted");
        }
    }
}
