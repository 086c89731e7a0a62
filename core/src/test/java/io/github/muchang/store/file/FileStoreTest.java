package io.github.muchang.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stored;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {
    @TempDir
    private Path place = Path.of("");

    private Path directory() {
        return place.resolve("store");
    }

    private static Change change(int party, long expected) {
        return new Change(
                new PartyId(party),
                expected,
                new byte[100 + party % 7],
                Moments.NEVER,
                ImmutableList.of(new PersonFact.IdentityKnown(expected + 1, "phone")),
                Optional.empty());
    }

    private static long version(FileStore store, int party) {
        return store.load(new PartyId(party)).map(Stored::version).orElse(0L);
    }

    @Test
    void one_store_at_a_time_has_a_directory() throws StaleChangeException {
        try (FileStore store = FileStore.open(directory())) {
            assertThatThrownBy(() -> FileStore.open(directory()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use");
            store.commit(List.of(change(1, 0)));
        }
        try (FileStore again = FileStore.open(directory())) {
            assertThat(version(again, 1)).isEqualTo(1);
        }
    }

    @Test
    void a_newer_format_is_left_alone() throws IOException {
        FileStore.open(directory()).close();
        Path file = directory().resolve(Format.NAME);
        byte[] bytes = Files.readAllBytes(file);
        bytes[11] = 2;
        Output again = new Output(64);
        again.raw(bytes, 0, Identification.LENGTH).putInt(12, 0);
        int checksum = again.checksum(0);
        again.putInt(12, checksum);
        System.arraycopy(again.array(), 0, bytes, 0, Identification.LENGTH);
        Files.write(file, bytes);

        assertThatThrownBy(() -> FileStore.open(directory()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("has format 2; this Muchang reads up to 1");
    }

    @Test
    void a_place_that_cannot_be_a_directory_is_refused() throws IOException {
        Path file = Files.writeString(place.resolve("file"), "mine");

        assertThatThrownBy(() -> FileStore.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("file");
        assertThat(file).hasContent("mine");
    }

    @Test
    void the_vault_opens_with_its_own_key_only() {
        FileSettings locked = FileSettings.DEFAULT.encryptedBy(VaultKey.of(new byte[16]));
        FileStore.open(directory(), locked).close();

        assertThatThrownBy(() -> FileStore.open(directory()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is encrypted");
        assertThatThrownBy(
                        () -> FileStore.open(directory(), FileSettings.DEFAULT.encryptedBy(VaultKey.of(new byte[32]))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not the one");
        FileStore.open(directory(), locked).close();
        Path plain = place.resolve("plain");
        FileStore.open(plain).close();
        assertThatThrownBy(() -> FileStore.open(plain, locked))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("was begun without a key");
    }

    @Test
    void a_torn_tail_is_cut_and_what_came_before_it_stays() throws IOException, StaleChangeException {
        try (FileStore store = FileStore.open(directory())) {
            store.commit(List.of(change(1, 0)));
        }
        Files.delete(directory().resolve("closed"));
        Path segment = directory().resolve("journal/00000000000000000064.log");
        long end;
        try (FileStore store = FileStore.open(directory())) {
            store.commit(List.of(change(1, 1)));
            end = store.size();
        }
        Files.delete(directory().resolve("closed"));
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
            file.seek(64 + 300);
            file.write(new byte[] {1, 2, 3}); // in the second frame
        }

        try (FileStore store = FileStore.open(directory())) {
            assertThat(end).isEqualTo(2);
            assertThat(version(store, 1)).isEqualTo(1);
            assertThat(store.size()).isEqualTo(1);
            store.commit(List.of(change(1, 1)));
        }
        try (FileStore store = FileStore.open(directory())) {
            assertThat(version(store, 1)).isEqualTo(2);
            assertThat(store.of(new PartyId(1)).stream().map(Recorded::offset)).containsExactly(0L, 1L);
        }
    }

    @Test
    void threads_share_commits_and_each_is_whole() throws InterruptedException, ExecutionException, TimeoutException {
        int threads = 8;
        int each = 200;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (FileStore store = FileStore.open(directory())) {
            List<Future<List<Long>>> offsets = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = 1 + thread * 10;
                offsets.add(pool.submit(() -> {
                    List<Long> own = new ArrayList<>();
                    for (int i = 0; i < each; i++) {
                        own.add(store.commit(List.of(change(first, i), change(first + 1, i))));
                    }
                    return own;
                }));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> own : offsets) {
                all.addAll(own.get(60, TimeUnit.SECONDS));
            }
            all.sort(null);
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i)).isEqualTo(2L * i);
            }
            assertThat(store.size()).isEqualTo(2L * threads * each);
            assertThat(store.read(0, Integer.MAX_VALUE)).hasSize(2 * threads * each);
        } finally {
            pool.shutdownNow();
        }
        try (FileStore store = FileStore.open(directory())) {
            for (int thread = 0; thread < threads; thread++) {
                assertThat(version(store, 1 + thread * 10)).isEqualTo(each);
                assertThat(store.of(new PartyId(2 + thread * 10))).hasSize(each);
            }
        }
    }

    @Test
    void reading_little_by_little_reads_everything_once() throws StaleChangeException {
        FileSettings small = FileSettings.DEFAULT.withSegmentBytes(1 << 16);
        try (FileStore store = FileStore.open(directory(), small)) {
            for (int i = 0; i < 300; i++) {
                store.commit(List.of(change(1 + i % 5, i / 5), change(100 + i % 7, i / 7)));
            }
            List<Recorded> all = store.read(0, Integer.MAX_VALUE);
            assertThat(all).hasSize(600);
            List<Recorded> pieces = new ArrayList<>();
            for (List<Recorded> some = store.read(0, 7); !some.isEmpty(); some = store.read(pieces.size(), 7)) {
                pieces.addAll(some);
            }
            assertThat(pieces).isEqualTo(all);
            assertThat(store.read(311, 4)).isEqualTo(all.subList(311, 315));
            assertThat(store.read(5, 3)).isEqualTo(all.subList(5, 8));
        }
    }

    @Test
    void a_checkpoint_makes_the_journal_before_it_unnecessary_for_states() throws StaleChangeException, IOException {
        try (FileStore store =
                FileStore.open(directory(), FileSettings.DEFAULT.with(Durability.interval(Span.hours(1))))) {
            for (int i = 0; i < 50; i++) {
                store.commit(List.of(change(1 + i % 5, i / 5)));
            }
            store.checkpoint();
            store.commit(List.of(change(1, 10)));
        }
        try (FileStore store = FileStore.open(directory())) {
            assertThat(version(store, 1)).isEqualTo(11);
            assertThat(version(store, 5)).isEqualTo(10);
            assertThat(store.highest()).isEqualTo(5);
            store.checkpoint();
            store.checkpoint();
            store.checkpoint();
            try (var kept = Files.list(directory().resolve("checkpoints"))) {
                assertThat(kept.count()).isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void a_closed_store_commits_nothing() {
        FileStore store = FileStore.open(directory());
        store.close();
        store.close();

        assertThatThrownBy(() -> store.commit(List.of(change(1, 0))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is closed");
    }
}
