package io.github.muchang.store.file;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stored;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.VaultEdit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the golden directories of a format, once, when the format is new. Those of a format that was released are never made again:
 * they stand for what users have.
 */
final class GoldenStore {
    /** The secret of the encrypted one. */
    static final VaultKey KEY = VaultKey.of("golden, not secret, of 32 bytes!".getBytes(StandardCharsets.US_ASCII));

    /** What must be found in a directory stands beside it. */
    static final String EXPECTED = "-expected.txt";

    private static final int BATCHES = 40;
    private static final int CHECKPOINTS = 9;
    private static final FileSettings SMALL = FileSettings.DEFAULT.withSegmentBytes(1 << 16);

    private GoldenStore() {}

    /** How a directory is opened. */
    static FileSettings settings(boolean encrypted) {
        return encrypted ? SMALL.encryptedBy(KEY) : SMALL;
    }

    /** Writes both into an existing directory: a plain one that was closed, and an encrypted one whose process died. */
    public static void main(String[] arguments) throws IOException, StaleChangeException {
        Path golden = Path.of(arguments[0]);
        make(golden.resolve("store-format-1-plain"), settings(false), true);
        make(golden.resolve("store-format-1-encrypted"), settings(true), false);
    }

    private static void make(Path made, FileSettings settings, boolean closed)
            throws IOException, StaleChangeException {
        Path work = Files.createTempDirectory("golden").resolve("store");
        Story story = new Story(2026, 0, 8, 2_500);
        FileStore store = FileStore.open(work, settings, Disk.REAL, Background.none());
        for (int i = 1; i <= BATCHES; i++) {
            store.commit(story.next());
            if (i % CHECKPOINTS == 0) {
                store.checkpoint();
            }
        }
        store.commit(List.of(known(store, new PartyId(9))));
        List<String> lines = GoldenText.of(store.stores(), new ArrayList<>(story.identities()));
        if (closed) {
            store.close();
            copy(work, made);
        } else {
            copy(work, made);
            store.close();
        }
        Files.write(made.resolveSibling(made.getFileName() + EXPECTED), lines);
    }

    /** Somebody with an identity and an address, which a story does not have. */
    private static Change known(FileStore store, PartyId party) {
        Personal personal = Personal.NOTHING
                .with(Identity.of("phone", "13800000000"))
                .with(new AddressSlot(-7), Address.of("wecom", "optician", "wm-林"))
                .with("name", "林 \"一\" 🐑");
        long version = store.load(party).map(Stored::version).orElse(0L);
        VaultEdit edit = new VaultEdit(Optional.of(personal), List.of(), List.of());
        return new Change(party, version, new byte[] {1, 2, 3}, 42, List.of(), Optional.of(edit));
    }

    /** Copies a directory and what is in it. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
