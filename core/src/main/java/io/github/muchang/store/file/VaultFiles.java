package io.github.muchang.store.file;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.IdentityHash;
import io.github.muchang.store.Change;
import io.github.muchang.store.memory.Directory;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.VaultEdit;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The vault: a log of the latest edits, shards with the rest, and in memory who is found by what. Edits move from the log to the shards,
 * and with them whatever was erased leaves the last file. Any number of threads read; one at a time commits, and one at a time moves.
 */
final class VaultFiles implements Closeable {
    /** When so much is in the log, and a sixteenth of the shards, it should be moved. */
    private static final long LOG_BYTES = 8L << 20;

    private static final int PART_OF_SHARDS = 16;

    private final Path place;
    private final VaultLog log;
    private final VaultShards shards;
    private final Directory directory = new Directory();
    private volatile long shardBytes;
    private volatile boolean erasing;

    /** Edits in the log, the older ones while they are being moved; both are guarded by this. */
    private final SortedMap<Integer, VaultEdit> latest = new TreeMap<>();

    private SortedMap<Integer, VaultEdit> moving = new TreeMap<>();

    VaultFiles(Disk disk, Path place, long store, Seal seal) {
        this.place = place;
        this.log = log(disk, place, store, seal);
        this.shards = shards(disk, place, store, seal);
    }

    static VaultLog log(Disk disk, Path place, long store, Seal seal) {
        return new VaultLog(disk, place.resolve("log"), store, seal);
    }

    static VaultShards shards(Disk disk, Path place, long store, Seal seal) {
        return new VaultShards(disk, place.resolve("shards"), store, seal);
    }

    /**
     * Reads everything; then whatever is in the log is to be moved.
     *
     * @param framed the numbers of the frames of the journal that have a part here, in order
     * @throws DamagedStoreException if a part is missing
     */
    void open(List<Long> framed) throws IOException {
        shards.read((hash, party) -> directory.put(hash.high(), hash.low(), party));
        shardBytes = shards.bytes();
        VaultLog.Found found = log.read();
        for (long number : framed) {
            List<VaultLog.Edited> part = found.parts().get(number);
            if (part != null) {
                part.forEach(each -> take(each.party(), each.edit()));
            } else if (found.files().isEmpty()) {
                throw new DamagedStoreException(place, 0, "its log is missing, with " + lacking(number));
            } else if (number >= found.first()) {
                int last = found.files().size() - 1;
                throw new DamagedStoreException(
                        found.files().get(last), found.whole().get(last), "it lacks " + lacking(number));
            }
        }
    }

    private static String lacking(long number) {
        return "the personal part of the journal's frame number " + number;
    }

    /** Who is found by a hash; 0 for nobody. */
    int find(IdentityHash hash) {
        return directory.find(hash.high(), hash.low());
    }

    /** What is personal about a party. */
    Optional<Personal> personal(int party) throws IOException {
        synchronized (latest) {
            VaultEdit edit = latest.containsKey(party) ? latest.get(party) : moving.get(party);
            if (edit != null) {
                return edit.personal();
            }
        }
        return shards.get(party).personal();
    }

    /** Writes what is personal in a frame that is about to be written; durable when it returns. */
    void append(long number, List<Change> changes) throws IOException {
        log.append(number, changes);
    }

    /** Takes in what a durable frame says. */
    void apply(List<Change> edited) {
        for (Change change : edited) {
            VaultEdit edit = change.vault().orElseThrow();
            edit.releases()
                    .forEach(each -> directory.remove(
                            each.high(), each.low(), change.party().value()));
        }
        edited.forEach(each -> take(each.party().value(), each.vault().orElseThrow()));
    }

    /** Whether there is anything in the log. */
    boolean hasToMove() {
        synchronized (latest) {
            return !latest.isEmpty() || !moving.isEmpty();
        }
    }

    /** Whether the log should be moved: something was erased, or it has become long. */
    boolean wantsMoving() {
        return erasing || log.length() > Math.max(LOG_BYTES, shardBytes / PART_OF_SHARDS);
    }

    /** Begins to move what is in the log; commits go to a new file from here on. Answers the files that will be no longer needed. */
    List<Path> beginMoving(long number) throws IOException {
        List<Path> old = new ArrayList<>(log.files());
        old.remove(log.begin(number));
        synchronized (latest) {
            latest.forEach((party, edit) -> moving.merge(party, edit, VaultRecord::joined));
            latest.clear();
        }
        erasing = false;
        return ImmutableList.copyOf(old);
    }

    /** Moves it. If this fails everything is still in the log, and can be moved later. */
    void move(List<Path> old) throws IOException {
        SortedMap<Integer, VaultEdit> edits;
        synchronized (latest) {
            edits = new TreeMap<>(moving);
        }
        try {
            shards.apply(edits);
            log.delete(old);
        } catch (IOException | RuntimeException | Error e) {
            erasing = true; // so that it is tried again
            throw e;
        }
        synchronized (latest) {
            moving = new TreeMap<>();
        }
        shardBytes = shards.bytes();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }

    private void take(int party, VaultEdit edit) {
        edit.releases().forEach(each -> directory.remove(each.high(), each.low(), party));
        edit.claims().forEach(each -> directory.put(each.high(), each.low(), party));
        synchronized (latest) {
            latest.merge(party, edit, VaultRecord::joined);
        }
        if (edit.personal().isEmpty()) {
            erasing = true;
        }
    }
}
