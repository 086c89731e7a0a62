package io.github.muchang.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.muchang.logs.Ear;
import io.github.muchang.runtime.Erasure;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.stories.Leaves;
import io.github.muchang.stories.Shop;
import io.github.muchang.time.Span;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is personal is in the files of the vault and nowhere else, and after erasing it is nowhere; whatever happens meanwhile. */
class ErasureTest {
    private static final FileSettings SMALL = FileSettings.DEFAULT.withSegmentBytes(1 << 16);
    private static final FileSettings ENCRYPTED = SMALL.encryptedBy(VaultKey.of(new byte[32]));

    @TempDir
    private Path directory = Path.of("");

    @Test
    void every_kind_of_signal_is_tried() {
        Set<String> kinds = Stream.concat(Canaries.signals().stream(), Canaries.groups().stream())
                .map(each -> each.at(Shop.START).what().getClass().getName())
                .collect(Collectors.toSet());

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(Leaves.of(Occurrence.class));
    }

    @Test
    void it_is_in_the_vault_only_and_after_erasing_nowhere() {
        List<String> heard = Ear.heard(() -> {
            try (Muchang muchang = open(SMALL)) {
                Canaries.tell(muchang);
            }
            assertThat(singing()).isNotEmpty().allMatch(each -> each.startsWith(directory.resolve("vault")));
            try (Muchang muchang = open(SMALL)) {
                assertThat(muchang.erase(Canaries.UNION)).isEqualTo(Erasure.ERASED);
            }
            assertThat(singing()).isEmpty();
            try (Muchang muchang = open(SMALL)) {
                assertThat(muchang.customer(Canaries.UNION)).isEmpty();
                assertThat(muchang.personal(Canaries.OTHER).orElseThrow().attributes())
                        .containsEntry("name", "林一");
            }
        });

        assertThat(heard).noneMatch(Canaries::sings);
    }

    @Test
    void it_is_gone_when_the_store_is_settled_though_it_stays_open() {
        try (FileStore store = FileStore.open(directory, SMALL, Disk.REAL, new Idle())) {
            Muchang muchang = muchang(store);
            Canaries.tell(muchang);
            store.checkpoint();
            muchang.erase(Canaries.UNION);
            assertThat(singing()).as("nobody has tidied up yet").isNotEmpty();
            store.settle();

            assertThat(singing()).isEmpty();
        }
    }

    @Test
    void encrypted_it_can_be_read_nowhere() {
        try (Muchang muchang = open(ENCRYPTED)) {
            Canaries.tell(muchang);
        }
        assertThat(singing()).isEmpty();
        try (Muchang muchang = open(ENCRYPTED)) {
            assertThat(muchang.personal(Canaries.UNION)
                            .orElseThrow()
                            .attributes()
                            .values())
                    .anyMatch(Canaries::sings);
            muchang.erase(Canaries.UNION);
        }
        assertThat(singing()).isEmpty();
    }

    @Test
    void power_may_go_at_every_operation_of_erasing() {
        SimulatedDisk before = told();
        assertThat(before.holding(Canaries.songs())).isNotEmpty();
        int operations = 0;
        for (boolean struck = true; struck; ) {
            SimulatedDisk disk = before.copy();
            boolean erased = erasedUntilPowerGoes(disk, ++operations);
            struck = disk.struck();
            for (int seed = 0; seed < PowerLoss.KINDS; seed++) {
                int loss = seed;
                Play.told("power lost at operation " + operations, () -> isErased(disk.crash(loss), erased));
            }
            isErased(disk.died(), erased);
        }

        assertThat(operations).isGreaterThan(20);
    }

    @Test
    void failures_say_nothing_personal() {
        List<String> said = new ArrayList<>();
        List<String> logged = Ear.heard(() -> {
            for (FaultPlan.Fault fault : FaultPlan.Fault.values()) {
                for (int at = 1; at < 40; at++) {
                    SimulatedDisk disk = new SimulatedDisk();
                    disk.plan(FaultPlan.forGood(fault, at));
                    said.add(failure(() -> tellOn(disk)));
                }
            }
            SimulatedDisk told = told();
            for (Path file : told.holding(Canaries.songs())) {
                for (int at = 0; at < told.bytes(file).length; at += 7) {
                    SimulatedDisk damaged = told.copy();
                    flip(damaged, file, at);
                    said.add(failure(() -> open(damaged).close()));
                }
            }
        });

        assertThat(logged).isNotEmpty().noneMatch(Canaries::sings);
        assertThat(said).hasSizeGreaterThan(100).anyMatch(each -> each.contains("is damaged at byte"));
        assertThat(said).noneMatch(Canaries::sings);
    }

    private static SimulatedDisk told() {
        SimulatedDisk disk = new SimulatedDisk();
        tellOn(disk);
        return disk;
    }

    private static void tellOn(SimulatedDisk disk) {
        try (FileStore store = open(disk)) {
            Canaries.tell(muchang(store));
            store.checkpoint();
        }
    }

    private static FileStore open(Disk disk) {
        return FileStore.open(Subject.HOME, SMALL, disk, Background.none());
    }

    private static boolean erasedUntilPowerGoes(SimulatedDisk disk, int operation) {
        FileStore store = open(disk);
        Muchang muchang = muchang(store);
        disk.plan(FaultPlan.powerLoss(operation));
        boolean erased = false;
        try {
            erased = muchang.erase(Canaries.UNION) == Erasure.ERASED;
            store.settle();
        } catch (StoreException e) {
            return erased; // as it should be
        }
        return erased;
    }

    /** Opens what was left, erases what was not yet erased for sure, settles; answers what is found nowhere then. */
    private static boolean isErased(SimulatedDisk left, boolean acknowledged) {
        try (FileStore store = open(left)) {
            Muchang muchang = muchang(store);
            if (acknowledged) {
                assertThat(muchang.customer(Canaries.UNION)).isEmpty();
            } else if (muchang.customer(Canaries.UNION).isPresent()) {
                assertThat(muchang.erase(Canaries.UNION)).isEqualTo(Erasure.ERASED);
            }
            store.settle();
            assertThat(left.holding(Canaries.songs())).isEmpty();
            assertThat(left.holding(List.of("林一".getBytes(StandardCharsets.UTF_8))))
                    .isNotEmpty();
            return true;
        }
    }

    private Muchang open(FileSettings settings) {
        return Muchang.builder(Shop.staffed())
                .directory(directory, settings)
                .startingAt(Shop.START)
                .open();
    }

    private static Muchang muchang(FileStore store) {
        return Muchang.builder(Shop.staffed())
                .stores(store.stores())
                .identityKey(store.identityKey())
                .startingAt(Shop.START)
                .open();
    }

    /** The files of the directory that hold a canary. */
    private Set<Path> singing() {
        List<String> songs = Canaries.songs().stream()
                .map(each -> new String(each, StandardCharsets.ISO_8859_1))
                .toList();
        Set<Path> singing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (songs.stream().anyMatch(bytes::contains)) {
                    singing.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return singing;
    }

    private static void flip(SimulatedDisk disk, Path file, int at) {
        try {
            disk.flip(file, at, at % 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        Throwable failure = catchThrowable(step);
        StringWriter trace = new StringWriter();
        if (failure != null) {
            failure.printStackTrace(new PrintWriter(trace, true));
        }
        return trace.toString();
    }

    /** Does nothing of what can wait. */
    private static final class Idle extends Background {
        @Override
        void soon(Runnable work) {}

        @Override
        void every(Span time, Runnable work) {}

        @Override
        public void close() {}
    }
}
