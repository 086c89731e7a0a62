package io.github.muchang.store.file;

import io.github.muchang.store.memory.States;
import io.github.muchang.vault.VaultEdit;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes what is whole of a damaged directory into a fresh one, which then opens like any other. The damaged one is only read. Where a
 * party's latest changes are lost it is as it was before them, or as the newest whole checkpoint has it; facts keep their order and get
 * new offsets without gaps.
 */
public final class Salvage {
    private final Disk disk;
    private final Path damaged;
    private final Path fresh;
    private final Format format;
    private final Seal seal;
    private final List<String> lost = new ArrayList<>();

    private Salvage(Disk disk, Path damaged, Path fresh, Format format, Seal seal) {
        this.disk = disk;
        this.damaged = damaged;
        this.fresh = fresh;
        this.format = format;
        this.seal = seal;
    }

    /**
     * Salvages a directory whose vault is not encrypted.
     *
     * @param fresh a directory that is empty or not there
     * @throws StoreException if the damaged one is no store or in use, or the fresh one is not empty or cannot be written
     * @throws DamagedStoreException if the very file that makes it a store is damaged
     */
    public static SalvageReport salvage(Path damaged, Path fresh) {
        return salvage(damaged, fresh, FileSettings.DEFAULT);
    }

    /** {@link #salvage(Path, Path)}, with the key of the vault. */
    public static SalvageReport salvage(Path damaged, Path fresh, FileSettings settings) {
        return salvage(damaged, fresh, settings, Disk.REAL);
    }

    static SalvageReport salvage(Path damaged, Path fresh, FileSettings settings, Disk disk) {
        Seal seal = new Seal(settings.vaultKey());
        try {
            Format format = Format.existing(disk, damaged, seal);
            Closeable lock = disk.lock(damaged.resolve(FileStore.LOCK));
            try (lock) {
                disk.createDirectories(fresh);
                Format.requireFresh(disk, fresh);
                return new Salvage(disk, damaged, fresh, format, seal).run(settings);
            }
        } catch (Disk.LockedException e) {
            throw new StoreException(damaged + " is in use", e);
        } catch (IOException e) {
            throw new StoreException("cannot salvage " + damaged + " into " + fresh + ": " + e, e);
        }
    }

    private SalvageReport run(FileSettings settings) throws IOException {
        disk.createDirectories(fresh.resolve(Recovery.JOURNAL));
        Segments segments = Segments.of(disk, fresh.resolve(Recovery.JOURNAL), format.store());
        Memory memory = new Memory();
        List<Long> framed = new ArrayList<>();
        try (JournalWriter journal =
                new JournalWriter(disk, segments, format.store(), settings, JournalWriter.Tail.START)) {
            JournalRemains remains = new JournalRemains(disk, damaged.resolve(Recovery.JOURNAL), format.store(), lost);
            remains.read((frame, body, bytes) -> {
                if (frame.vault()) {
                    framed.add(frame.number());
                }
                rewrite(frame, body, bytes, journal, memory);
            });
            addNewerOf(checkpoint(), memory);
            vault(framed);
            writeCheckpoint(journal.tail(), memory);
            format.write(disk, fresh, seal);
            return new SalvageReport(memory.count(), journal.tail().facts(), lost);
        }
    }

    private static void rewrite(Frame frame, Input body, byte[] bytes, JournalWriter journal, Memory memory)
            throws IOException {
        Output out = new Output(frame.size());
        Frame.begin(out);
        List<Image> images = new ArrayList<>();
        Images.each(bytes, body, images::add);
        out.number(images.size());
        images.forEach(image -> image.write(out, memory.states().position(image.party())));
        long position = journal.tail().end();
        journal.append(out, frame.factCount(), false);
        images.forEach(image -> memory.apply(image, position));
    }

    private Memory checkpoint() throws IOException {
        return new Checkpoints(disk, damaged.resolve(Recovery.CHECKPOINTS), format.store())
                .newest()
                .memory();
    }

    /** A checkpoint may have later states than the frames that are left. */
    private static void addNewerOf(Memory checkpoint, Memory memory) {
        for (int party = 1; party <= checkpoint.states().highest(); party++) {
            States.Entry entry = checkpoint.get(party);
            if (entry != null && entry.version() > memory.states().version(party)) {
                memory.load(
                        party,
                        entry.version(),
                        entry.due(),
                        memory.states().position(party),
                        entry.state(),
                        0,
                        entry.state().length);
            }
        }
    }

    private void vault(List<Long> framed) throws IOException {
        Path place = damaged.resolve(Recovery.VAULT);
        VaultShards shards = VaultFiles.shards(disk, fresh.resolve(Recovery.VAULT), format.store(), seal);
        disk.createDirectories(fresh.resolve(Recovery.VAULT));
        lost.addAll(VaultFiles.shards(disk, place, format.store(), seal).copyTo(shards));
        VaultLog.Found found = VaultFiles.log(disk, place, format.store(), seal).read();
        SortedMap<Integer, VaultEdit> edits = new TreeMap<>();
        for (long number : framed) {
            List<VaultLog.Edited> part = found.parts().get(number);
            if (part != null) {
                part.forEach(each -> edits.merge(each.party(), each.edit(), VaultRecord::joined));
            } else if (number >= found.first()) {
                lost.add(place + ": the personal part of frame " + number);
            }
        }
        shards.apply(edits);
    }

    private void writeCheckpoint(JournalWriter.Tail tail, Memory memory) throws IOException {
        Checkpoints checkpoints = new Checkpoints(disk, fresh.resolve(Recovery.CHECKPOINTS), format.store());
        Path unfinished = checkpoints.begin(tail);
        int parts = new CheckpointWriter(disk, memory, format.store(), () -> false)
                .write(unfinished, memory.states().highest());
        checkpoints.finish(unfinished, new Manifest(tail, tail.end(), parts));
    }
}
