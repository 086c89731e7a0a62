package io.github.muchang.store.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/** Bits flip in the files of a store: it refuses, naming the place, or it is as it was; it is never anything else. */
final class DamageCheck {
    private final Subject subject;
    private final Script script;
    private int flips;
    private int refused;

    DamageCheck(Subject subject, Script script) {
        this.subject = subject;
        this.script = script;
    }

    /** How many bits were flipped. */
    int flips() {
        return flips;
    }

    /** How often the store refused. */
    int refused() {
        return refused;
    }

    /** The disk after the whole script; closed, or with the store dead. */
    SimulatedDisk written(boolean closed) {
        SimulatedDisk disk = new SimulatedDisk();
        Play play = new Play(script, subject, disk);
        if (closed) {
            play.toTheEnd();
            return disk;
        }
        Subject.Opened opened = subject.open(disk);
        for (int i = 0; i < script.size(); i++) {
            Play.commit(script, opened.stores(), i);
        }
        SimulatedDisk dead = disk.copy();
        opened.close();
        return dead;
    }

    /**
     * A bit of about so many bytes of each file flips, one after the other; the first and last bytes of a file are always tried.
     *
     * @param least how many batches must be there if it opens
     */
    void run(SimulatedDisk disk, int samples, int least, long seed) {
        Random random = new Random(seed);
        for (Map.Entry<Path, byte[]> file : disk.files().entrySet()) {
            int length = file.getValue().length;
            int step = Math.max(1, length / samples);
            for (int at = 0; at < length; at += at < 128 || step == 1 ? 1 : 1 + random.nextInt(2 * step - 1)) {
                flip(disk, file.getKey(), at, random.nextInt(8), least);
            }
        }
    }

    private void flip(SimulatedDisk disk, Path file, int at, int bit, int least) {
        SimulatedDisk damaged = disk.copy();
        try {
            damaged.flip(file, at, bit);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        flips++;
        Play.told("bit " + bit + " of byte " + at + " of " + file, () -> isRefusedOrHarmless(damaged, least));
    }

    private boolean isRefusedOrHarmless(SimulatedDisk damaged, int least) {
        Picture look;
        try (Subject.Opened opened = subject.open(damaged)) {
            look = script.look(opened.stores());
        } catch (DamagedStoreException e) {
            refused++;
            byte[] named = damaged.files().get(Path.of(e.file()));
            if (named == null || e.offset() < 0 || e.offset() > named.length) {
                throw new AssertionError("it names a place that is none: " + e.getMessage(), e);
            }
            return false;
        }
        script.recognised(look, least, script.size());
        return true;
    }
}
