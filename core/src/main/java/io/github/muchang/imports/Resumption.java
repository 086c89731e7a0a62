package io.github.muchang.imports;

import io.github.muchang.runtime.ImportMark;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where an import begins: behind the longest part of the file that an earlier import of the same name had read, byte for byte.
 *
 * @param mark how far that import came; empty to begin at the beginning
 * @param trail the way there
 */
record Resumption(Optional<ImportMark> mark, Trail trail) {
    private static final int AT_ONCE = 1 << 16;

    /** Looks for the place; reads no more of the file than the longest mark covers. */
    static Resumption find(Path file, List<ImportMark> marks) throws IOException {
        long size = Files.size(file);
        List<ImportMark> possible = marks.stream()
                .filter(mark -> mark.bytes() <= size)
                .sorted(Comparator.comparingLong(ImportMark::bytes))
                .toList();
        Resumption found = new Resumption(Optional.empty(), Trail.start());
        Trail trail = Trail.start();
        try (InputStream in = Files.newInputStream(file)) {
            for (ImportMark mark : possible) {
                follow(in, trail, mark.bytes());
                if (trail.digest().equals(mark.digest())) {
                    found = new Resumption(Optional.of(mark), trail.copy());
                }
            }
        } catch (EOFException e) {
            return found; // somebody cuts the file meanwhile; what was found is still true of the rest
        }
        return found;
    }

    private static void follow(InputStream in, Trail trail, long to) throws IOException {
        byte[] buffer = new byte[AT_ONCE];
        while (trail.bytes() < to) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, to - trail.bytes()));
            if (read < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
            trail.add(buffer, 0, read);
        }
    }
}
