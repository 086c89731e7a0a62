package io.github.muchang.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.muchang.store.StaleChangeException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalvageTest {
    private static final FileSettings SMALL = FileSettings.DEFAULT.withSegmentBytes(1 << 16);

    @TempDir
    private Path place = Path.of("");

    private final Story story = new Story(7, 0, 6, 6000);

    private Path damaged() {
        return place.resolve("damaged");
    }

    private Path fresh() {
        return place.resolve("fresh");
    }

    private void commit(FileStore store, int batches) {
        for (int i = 0; i < batches; i++) {
            try {
                store.commit(story.next());
            } catch (StaleChangeException e) {
                throw new AssertionError(e);
            }
        }
    }

    private Picture picture(Path directory) {
        try (FileStore store = FileStore.open(directory, SMALL)) {
            return Picture.of(store.stores(), story.parties(), story.identities());
        }
    }

    private static void flip(Path file, long at) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            int was = open.read();
            open.seek(at);
            open.write(was ^ 0x10);
        }
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> all = Files.list(damaged().resolve("journal"))) {
            return all.filter(each -> each.toString().endsWith(".log")).sorted().toList();
        }
    }

    @Test
    void what_is_whole_is_salvaged_as_it_was() {
        try (FileStore store = FileStore.open(damaged(), SMALL)) {
            commit(store, 25);
            store.checkpoint();
            commit(store, 25);
        }
        Picture before = picture(damaged());

        SalvageReport report = Salvage.salvage(damaged(), fresh());

        assertThat(report.lost()).isEmpty();
        assertThat(report.parties()).isEqualTo(before.states().size());
        assertThat(report.facts()).isEqualTo(before.journal().size());
        assertThat(picture(fresh())).isEqualTo(before);
        assertThat(picture(damaged())).as("the damaged one was only read").isEqualTo(before);
    }

    @Test
    void damage_in_the_middle_costs_what_was_there_and_is_reported() throws IOException {
        try (FileStore store = FileStore.open(damaged(), SMALL)) {
            commit(store, 60);
        }
        Picture before = picture(damaged());
        Path second = segments().get(1);
        flip(second, 900);
        DamagedStoreException refused =
                catchThrowableOfType(DamagedStoreException.class, () -> FileStore.open(damaged(), SMALL));
        assertThat(refused.file()).isEqualTo(second.toString());
        assertThat(refused.offset()).isBetween(64L, 900L);
        assertThat(refused).hasMessageContaining("Salvage.salvage");

        SalvageReport report = Salvage.salvage(damaged(), fresh());

        assertThat(report.lost()).hasSize(1);
        assertThat(report.lost().get(0)).contains(second.toString()).contains("bytes " + refused.offset() + " to ");
        Picture after = picture(fresh());
        assertThat(after.states()).as("later states are whole").isEqualTo(before.states());
        assertThat(after.vault()).isEqualTo(before.vault());
        assertThat(after.directory()).isEqualTo(before.directory());
        assertThat(after.journal().size())
                .isBetween(before.journal().size() / 2, before.journal().size() - 1);
        assertThat((long) after.journal().size()).isEqualTo(report.facts());
        try (FileStore store = FileStore.open(fresh(), SMALL)) {
            commit(store, 5);
        }
        assertThat(picture(fresh()).journal().size())
                .isGreaterThan(after.journal().size());
    }

    @Test
    void a_lost_shard_is_reported_and_the_states_are_saved() throws IOException {
        try (FileStore store = FileStore.open(damaged(), SMALL)) {
            commit(store, 20);
        }
        Picture before = picture(damaged());
        try (Stream<Path> shards = Files.list(damaged().resolve("vault/shards"))) {
            flip(shards.findFirst().orElseThrow(), 200);
        }
        assertThatThrownBy(() -> FileStore.open(damaged(), SMALL))
                .isInstanceOf(DamagedStoreException.class)
                .hasMessageContaining(".shard");

        SalvageReport report = Salvage.salvage(damaged(), fresh());

        assertThat(report.lost()).hasSize(1);
        assertThat(report.lost().get(0)).contains("personal about parties 0 to 1023");
        Picture after = picture(fresh());
        assertThat(after.states()).isEqualTo(before.states());
        assertThat(after.journal()).isEqualTo(before.journal());
        assertThat(after.vault()).isEqualTo(Map.of());
    }

    @Test
    void a_directory_with_something_in_it_is_never_written_over() throws IOException {
        FileStore.open(damaged(), SMALL).close();
        Files.createDirectories(fresh());
        Files.writeString(fresh().resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> Salvage.salvage(damaged(), fresh()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> Salvage.salvage(fresh(), place.resolve("other")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is no store");
        assertThatThrownBy(() -> FileStore.open(fresh()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not empty");
        try (FileStore store = FileStore.open(damaged(), SMALL)) {
            assertThat(store.highest()).isZero();
            assertThatThrownBy(() -> Salvage.salvage(damaged(), place.resolve("other")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use");
        }
    }
}
