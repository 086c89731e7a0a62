package io.github.muchang.store.file;

import io.github.muchang.store.StaleChangeException;
import io.github.muchang.time.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A process that commits to a store, on one thread for each lane of a story, until it is killed. It prints the lane and the number of
 * each batch whose commit has returned.
 */
final class Mortal {
    /** How many threads commit. */
    static final int LANES = 2;

    /** So many batches of a lane are committed in one life at most. */
    static final int LONGEST = 40;

    private static final int PARTIES = 4;
    private static final int BALLAST = 5_000;

    private Mortal() {}

    /** How a store is used. */
    enum Kind {
        PLAIN,
        ENCRYPTED,
        LAZY;

        private FileSettings settings() {
            FileSettings small = FileSettings.DEFAULT.withSegmentBytes(1 << 16).withCheckpointBytes(50_000);
            return switch (this) {
                case PLAIN -> small;
                case ENCRYPTED -> small.encryptedBy(VaultKey.of(new byte[16]));
                case LAZY -> small.with(Durability.interval(Span.of(Duration.ofMillis(5))));
            };
        }

        FileStore open(Path directory) {
            return FileStore.open(directory, settings());
        }
    }

    /** What a lane commits. */
    static Story story(long seed, int lane) {
        return new Story(seed, lane, PARTIES, BALLAST);
    }

    /** Directory, kind, seed, and how many batches of each lane are there. */
    public static void main(String[] arguments) throws InterruptedException {
        FileStore store = Kind.valueOf(arguments[1]).open(Path.of(arguments[0]));
        List<Thread> threads = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            int own = lane;
            Story story = story(Long.parseLong(arguments[2]), lane);
            for (int there = Integer.parseInt(arguments[3 + lane]); there > 0; there--) {
                story.next();
            }
            threads.add(new Thread(() -> commit(store, own, story)));
        }
        threads.forEach(Thread::start);
        new CountDownLatch(1).await();
    }

    private static void commit(FileStore store, int lane, Story story) {
        try {
            for (int i = 0; i < LONGEST; i++) {
                store.commit(story.next());
                System.out.println(lane + " " + story.number());
            }
        } catch (StaleChangeException | RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
