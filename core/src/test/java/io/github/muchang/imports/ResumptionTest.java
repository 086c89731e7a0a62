package io.github.muchang.imports;

import static io.github.muchang.imports.Shop.HEADER;
import static io.github.muchang.imports.Shop.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Recorded;
import io.github.muchang.runtime.ImportMark;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.store.Change;
import io.github.muchang.store.MemoryStore;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Store;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumptionTest {
    private static final int ROWS = 25;

    private final Path directory;
    private final Muchang muchang = Shop.open();

    ResumptionTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void the_same_file_again_changes_nothing() throws IOException {
        Path file = file(rows(0, ROWS));
        Import.csv(file, ORDERS).batchesOf(10).into(muchang);
        List<Recorded> before = muchang.journal().read(0, 10_000);

        ImportReport again = Import.csv(file, ORDERS).batchesOf(7).into(muchang);

        assertThat(again).hasToString("import 'orders': 25 rows, 25 already there, 0 accepted, 0 repeats, 0 rejected");
        assertThat(muchang.journal().read(0, 10_000)).isEqualTo(before);
        assertThat(muchang.imports("orders"))
                .containsExactly(new ImportMark("orders", digest(file), Files.size(file), ROWS));
    }

    @Test
    void of_a_file_that_has_grown_only_what_is_new_is_read() throws IOException {
        Import.csv(file(rows(0, ROWS)), ORDERS).into(muchang);

        ImportReport grown = Import.csv(file(rows(0, ROWS + 3)), ORDERS).into(muchang);

        assertThat(grown).hasToString("import 'orders': 28 rows, 25 already there, 3 accepted, 0 repeats, 0 rejected");
        assertSameAsImportingOnce(rows(0, ROWS + 3));
    }

    @Test
    void a_file_is_known_again_after_it_has_grown() throws IOException {
        Import.csv(file(rows(0, ROWS)), ORDERS).into(muchang);
        Import.csv(file(rows(0, ROWS + 3)), ORDERS).into(muchang);

        ImportReport old = Import.csv(file(rows(0, ROWS)), ORDERS).into(muchang);

        assertThat(old.alreadyThere()).isEqualTo(ROWS);
    }

    @Test
    void a_file_that_grows_for_ever_leaves_few_marks() throws IOException {
        for (int rows = 1; rows <= 80; rows++) {
            Import.csv(file(rows(0, rows)), ORDERS).into(muchang);
        }

        assertThat(muchang.imports("orders")).hasSize(64);
        assertSameAsImportingOnce(rows(0, 80));
    }

    @Test
    void another_file_of_the_same_name_is_read_from_its_beginning() throws IOException {
        Import.csv(file(rows(0, ROWS)), ORDERS).into(muchang);

        ImportReport other = Import.csv(file(rows(100, 5)), ORDERS).into(muchang);

        assertThat(other.accepted()).isEqualTo(5);
        assertThat(Import.csv(file(rows(0, ROWS)), ORDERS).into(muchang).alreadyThere())
                .isEqualTo(ROWS);
        assertThat(Import.csv(file(rows(100, 5)), ORDERS).into(muchang).alreadyThere())
                .isEqualTo(5);
    }

    @Test
    void the_same_file_under_another_name_is_read_again() throws IOException {
        Import.csv(file(rows(0, 2)), ORDERS).into(muchang);
        Mapping other = Mapping.named("orders too")
                .identity("customer", Cell.column("customer"))
                .at(Cell.column("paid_at"), "yyyy-MM-dd HH:mm:ss", "Asia/Shanghai")
                .did("visited");

        assertThat(Import.csv(file(rows(0, 2)), other).into(muchang).accepted()).isEqualTo(2);
        assertThat(Import.csv(file(rows(0, 2)), ORDERS).into(muchang).alreadyThere())
                .isEqualTo(2);
    }

    @Test
    void an_import_that_was_interrupted_goes_on_where_it_stopped() throws IOException {
        Path file = file(rows(0, ROWS));

        assertThatThrownBy(() -> Import.csv(file, ORDERS)
                        .batchesOf(4)
                        .listener(progress -> {
                            if (progress.rows() == 12) {
                                throw new IllegalStateException("power failure");
                            }
                        })
                        .into(muchang))
                .hasMessage("power failure");
        ImportReport rest = Import.csv(file, ORDERS).batchesOf(3).into(muchang);

        assertThat(rest).hasToString("import 'orders': 25 rows, 12 already there, 13 accepted, 0 repeats, 0 rejected");
        assertSameAsImportingOnce(rows(0, ROWS));
    }

    @Test
    void whichever_commit_fails_no_row_is_lost_or_taken_twice() throws IOException {
        Path file = file(rows(0, 10) + "王,gestern,1,\n" + rowsWithoutHeader(10, 5));
        for (int failing = 1; failing <= 6; failing++) {
            FailingStore store = new FailingStore(failing + 1); // the first notes the definition
            MemoryStore memory = store.memory;
            Muchang failed = Muchang.builder(Shop.DOMAIN)
                    .stores(new Stores(store, memory, memory, memory))
                    .open();
            Path rejects = directory.resolve("rejects" + failing);
            Import settings =
                    Import.csv(file, ORDERS).batchesOf(3).leavingClock().rejectsTo(rejects);

            int interruptions = 0;
            ImportReport report = null;
            while (report == null) {
                try {
                    report = settings.into(failed);
                } catch (IllegalStateException e) {
                    interruptions++;
                }
            }

            assertThat(interruptions).isEqualTo(1);
            assertThat(report.rows()).isEqualTo(16);
            Muchang once = Shop.open();
            Import.csv(file, ORDERS).leavingClock().stopAtFirstFault(false).into(once);
            failed.advanceTo("2026-12-01T00:00:00Z");
            once.advanceTo("2026-12-01T00:00:00Z");
            assertThat(names(failed)).isEqualTo(names(once));
            assertThat(Files.readAllLines(rejects)).isNotEmpty().allSatisfy(line -> assertThat(line)
                    .contains("\"line\":12,"));
        }
    }

    @Test
    void imports_of_one_name_take_turns() throws ExecutionException, InterruptedException {
        Path file = file(rows(0, 200));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<ImportReport> task =
                    () -> Import.csv(file, ORDERS).batchesOf(7).into(muchang);
            List<Future<ImportReport>> reports = threads.invokeAll(List.of(task, task, task, task));

            long accepted = 0;
            for (Future<ImportReport> report : reports) {
                assertThat(report.get().repeats()).isZero();
                accepted += report.get().accepted();
            }
            assertThat(accepted).isEqualTo(200);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void lines_are_counted_on_behind_a_mark() throws IOException {
        String first = HEADER + "林,2026-03-01 21:45:00,1,\"two\nlines\"\n";
        Import.csv(file(first), ORDERS).into(muchang);

        ImportReport report = Import.csv(file(first + "\n王,gestern,1,\n"), ORDERS)
                .stopAtFirstFault(false)
                .into(muchang);

        assertThat(report.badRows()).extracting(BadRow::line).containsExactly(5L);
    }

    private void assertSameAsImportingOnce(String text) throws IOException {
        Muchang once = Shop.open();
        Import.csv(file(text), ORDERS).into(once);
        assertThat(Shop.states(muchang)).isEqualTo(Shop.states(once));
        assertThat(Shop.facts(muchang)).hasSameSizeAs(Shop.facts(once));
        assertThat(muchang.now()).isEqualTo(once.now());
    }

    private static Map<String, String> names(Muchang muchang) {
        Map<String, String> states = new TreeMap<>();
        for (int who = 0; who < 3; who++) {
            states.put("c" + who, String.valueOf(Shop.purchases(muchang, "c" + who)));
        }
        return states;
    }

    private static String rows(int from, int count) {
        return HEADER + rowsWithoutHeader(from, count);
    }

    private static String rowsWithoutHeader(int from, int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            String at = Instant.ofEpochSecond(1_772_372_700L + i * 3600L)
                    .toString()
                    .substring(0, 19)
                    .replace('T', ' ');
            rows.append("c").append(i % 3).append(',').append(at).append(",1.00,\n");
        }
        return rows.toString();
    }

    private static String digest(Path file) throws IOException {
        Trail trail = Trail.start();
        byte[] bytes = Files.readAllBytes(file);
        trail.add(bytes, 0, bytes.length);
        return trail.digest();
    }

    private Path file(String text) {
        return Shop.write(directory.resolve("file.csv"), text);
    }

    /** Refuses one commit as a full disk would. */
    private static final class FailingStore implements Store {
        private final MemoryStore memory = MemoryStore.withJournal();
        private final AtomicInteger untilFailure;

        FailingStore(int failing) {
            untilFailure = new AtomicInteger(failing);
        }

        @Override
        public Optional<Stored> load(PartyId party) {
            return memory.load(party);
        }

        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            if (untilFailure.decrementAndGet() == 0) {
                throw new IllegalStateException("the disk is full");
            }
            return memory.commit(changes);
        }

        @Override
        public List<PartyId> due(Instant now, int limit) {
            return memory.due(now, limit);
        }
    }
}
