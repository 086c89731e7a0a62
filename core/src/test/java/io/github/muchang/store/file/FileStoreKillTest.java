package io.github.muchang.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that use a store are killed at random moments. This shows that a lock does not outlive its holder and that recovery works
 * on a real file system; that a commit survives a loss of power only {@link FileStoreCrashTest} can show.
 */
class FileStoreKillTest {
    private static final List<Mortal.Kind> KINDS = List.of(Mortal.Kind.values());
    private static final int LIVES = 5;
    private static final int OPENING = 3;
    private static final int AT_ONCE = 2;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void whatever_was_acknowledged_is_there_after_a_kill() throws InterruptedException, ExecutionException {
        List<Callable<Integer>> homes = new ArrayList<>();
        for (int killed = 0; killed < Effort.kills(); killed += LIVES) {
            int home = homes.size();
            int lives = Math.min(LIVES, Effort.kills() - killed);
            homes.add(() -> acknowledged(home, lives));
        }
        int acknowledged = 0;
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Integer> each : threads.invokeAll(homes)) {
                acknowledged += each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(acknowledged).isGreaterThan(Effort.kills());
    }

    private int acknowledged(int home, int lives) throws IOException, InterruptedException {
        Mortal.Kind kind = KINDS.get(home % KINDS.size());
        Victim victim = new Victim(directory.resolve("home-" + home), kind, home);
        Random random = new Random(home);
        for (int life = 0; life < lives; life++) {
            victim.lives(random, life == OPENING);
        }
        return victim.acknowledged();
    }
}
