package io.github.muchang.store.file;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One directory and the processes that used it, each killed before it could close it. */
final class Victim {
    private static final int KILLED = 128 + 9;
    private static final int OPENING_MILLIS = 400;

    private final Path home;
    private final Mortal.Kind kind;
    private final long seed;
    private int[] there = new int[Mortal.LANES];
    private int acknowledged;

    Victim(Path home, Mortal.Kind kind, long seed) {
        this.home = home;
        this.kind = kind;
        this.seed = seed;
    }

    /** How many batches were acknowledged in all lives. */
    int acknowledged() {
        return acknowledged;
    }

    /** A process lives, is killed, and what it leaves is looked at in a copy: the next one finds it as it is. */
    void lives(Random random, boolean whileOpening) throws IOException, InterruptedException {
        Process process = start();
        int[] last = there.clone();
        try (BufferedReader printed = process.inputReader()) {
            if (whileOpening) {
                process.waitFor(random.nextInt(OPENING_MILLIS), TimeUnit.MILLISECONDS);
            } else {
                hear(printed, 1 + random.nextInt(Mortal.LONGEST), last);
            }
            if (!process.toHandle().destroyForcibly()) { // unlike the process itself this leaves open what it printed
                throw new AssertionError("it cannot be killed");
            }
            hear(printed, Integer.MAX_VALUE, last);
        }
        int exit = process.waitFor();
        if (exit != KILLED) {
            throw new AssertionError("it ended by itself, with " + exit + ": " + Files.readString(errors()));
        }
        for (int lane = 0; lane < there.length; lane++) {
            acknowledged += last[lane] - there[lane];
        }
        Path copy = copy();
        try (FileStore store = kind.open(copy)) {
            List<Story> lanes = IntStream.range(0, Mortal.LANES)
                    .mapToObj(lane -> Mortal.story(seed, lane))
                    .toList();
            there = LaneCheck.recognised(store.stores(), lanes, last);
        }
        MoreFiles.deleteRecursively(copy, RecursiveDeleteOption.ALLOW_INSECURE); // a thousand are too many to keep
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Mortal.class.getName(),
                home.toString(),
                kind.name(),
                Long.toString(seed)));
        Arrays.stream(there).mapToObj(Integer::toString).forEach(command::add);
        return new ProcessBuilder(command).redirectError(errors().toFile()).start();
    }

    private Path errors() {
        return home.resolveSibling(home.getFileName() + "-errors.txt");
    }

    private static void hear(BufferedReader printed, int lines, int[] last) throws IOException {
        for (int i = 0; i < lines; i++) {
            @Nullable String line = printed.readLine();
            if (line == null) {
                return;
            }
            int space = line.indexOf(' ');
            last[Integer.parseInt(line.substring(0, space))] = Integer.parseInt(line.substring(space + 1));
        }
    }

    private Path copy() throws IOException {
        Path copy = home.resolveSibling(home.getFileName() + "-found-" + Arrays.hashCode(there) + "-" + acknowledged);
        if (!Files.exists(home)) {
            return copy; // killed before it began
        }
        GoldenStore.copy(home, copy);
        return copy;
    }
}
