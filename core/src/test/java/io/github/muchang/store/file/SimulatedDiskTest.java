package io.github.muchang.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.store.file.FaultPlan.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedDiskTest {
    private static final Path HERE = Path.of("/牧场");
    private static final Path FILE = HERE.resolve("journal");
    private static final Path OTHER = HERE.resolve("other");

    private final SimulatedDisk disk = new SimulatedDisk();

    @BeforeEach
    void there_is_a_directory() throws IOException {
        disk.createDirectories(HERE);
    }

    @Test
    void what_was_synced_survives_every_loss_of_power() throws IOException {
        DiskFile file = disk.create(FILE);
        write(file, 0, "abc");
        file.sync();
        disk.sync(HERE);
        write(file, 3, "def");

        assertThat(afterwards(after -> text(after, FILE).substring(0, 3))).containsExactly("abc");
    }

    @Test
    void what_was_not_synced_is_kept_dropped_torn_or_flipped() throws IOException {
        DiskFile file = disk.create(FILE);
        disk.sync(HERE);
        write(file, 0, "abcdef");

        Set<String> found = afterwards(after -> text(after, FILE));

        assertThat(found).contains("abcdef", "", "\0\0\0\0\0\0", "a", "ab", "abc", "abcd", "abcde");
        assertThat(found).as("a bit of it flipped").anyMatch(each -> each.length() == 6 && bits(each, "abcdef") == 1);
    }

    @Test
    void each_sector_has_a_fate_of_its_own() throws IOException {
        DiskFile file = disk.create(FILE);
        disk.sync(HERE);
        write(file, 100, "x".repeat(1000));

        Set<String> found = afterwards(after -> text(after, FILE));

        assertThat(found)
                .as("the first sector lost, the second kept")
                .anyMatch(each -> each.length() >= 1024
                        && each.charAt(511) == 0
                        && each.substring(512, 1024).equals("x".repeat(512)));
    }

    @Test
    void a_name_that_was_not_synced_may_be_lost_though_the_file_was() throws IOException {
        DiskFile file = disk.create(FILE);
        write(file, 0, "abc");
        file.sync();

        assertThat(afterwards(after -> after.files().containsKey(FILE))).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void names_become_durable_in_their_order() throws IOException {
        disk.create(FILE);
        disk.move(FILE, OTHER);
        disk.create(FILE);
        disk.delete(OTHER);

        assertThat(afterwards(after -> after.files().keySet()))
                .containsExactlyInAnyOrder(Set.of(), Set.of(FILE), Set.of(OTHER), Set.of(FILE, OTHER));
    }

    @Test
    void a_deleted_file_may_come_back_until_its_directory_is_synced() throws IOException {
        write(disk.create(FILE), 0, "abc");
        disk.sync(HERE);
        disk.delete(FILE);

        assertThat(afterwards(after -> after.files().containsKey(FILE))).containsExactlyInAnyOrder(true, false);
        SimulatedDisk again = disk.copy();
        again.sync(HERE);
        assertThat(again.crash(0).files()).isEmpty();
    }

    @Test
    void a_move_takes_the_place_of_another_file_at_once() throws IOException {
        write(disk.create(OTHER), 0, "old");
        write(disk.create(FILE), 0, "new");
        SimulatedDisk synced = disk.copy();
        synced.move(FILE, OTHER);

        Set<String> found = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            found.add(text(synced.crash(seed), OTHER));
        }

        assertThat(found).containsExactlyInAnyOrder("old", "new");
    }

    @Test
    void a_directory_moves_with_what_is_in_it() throws IOException {
        Path draft = HERE.resolve("draft");
        disk.createDirectories(draft);
        write(disk.create(draft.resolve("a")), 0, "abc");
        disk.move(draft, HERE.resolve("done"));

        assertThat(text(disk, HERE.resolve("done").resolve("a"))).isEqualTo("abc");
        assertThatThrownBy(() -> disk.delete(HERE.resolve("done"))).isInstanceOf(DirectoryNotEmptyException.class);
        assertThatThrownBy(() -> disk.read(draft.resolve("a"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_failed_sync_leaves_what_no_later_sync_writes() throws IOException {
        DiskFile file = disk.create(FILE);
        disk.sync(HERE);
        write(file, 0, "abc");
        disk.plan(FaultPlan.once(Fault.SYNC_FAILS, 1));

        assertThatThrownBy(file::sync).hasMessage("Input/output error");
        file.sync();

        assertThat(text(disk, FILE)).as("it is still seen").isEqualTo("abc");
        SimulatedDisk after = disk.crash(1);
        assertThat(after.files().get(FILE)).isEqualTo(disk.crash(2).files().get(FILE));
    }

    @Test
    void nothing_gets_through_after_a_loss_of_power() throws IOException {
        DiskFile file = disk.create(FILE);
        disk.plan(FaultPlan.powerLoss(1));

        assertThatThrownBy(() -> write(file, 0, "abc")).hasMessage("the power is off");
        assertThatThrownBy(() -> disk.list(HERE)).hasMessage("the power is off");
        assertThat(disk.struck()).isTrue();
        assertThat(text(disk.crash(1), FILE)).as("the last write may be there").isEqualTo("abc");
    }

    @Test
    void an_operation_fails_once_or_for_good() throws IOException {
        DiskFile file = disk.create(FILE);
        disk.plan(FaultPlan.once(Fault.DISK_FULL, 2));
        write(file, 0, "a");
        assertThatThrownBy(() -> write(file, 1, "b")).hasMessage("No space left on device");
        write(file, 1, "c");

        disk.plan(FaultPlan.forGood(Fault.DISK_FULL, 1));
        assertThatThrownBy(() -> write(file, 2, "d")).hasMessage("No space left on device");
        assertThatThrownBy(() -> disk.create(OTHER)).hasMessage("No space left on device");
        assertThat(text(disk, FILE)).isEqualTo("ac");
        disk.heal();
        write(file, 2, "e");

        assertThat(text(disk, FILE)).isEqualTo("ace");
    }

    @Test
    void a_short_write_writes_half() throws IOException {
        DiskFile file = disk.create(FILE);
        disk.plan(FaultPlan.once(Fault.SHORT_WRITE, 1));

        assertThatThrownBy(() -> write(file, 0, "abcdef")).isInstanceOf(IOException.class);

        assertThat(text(disk, FILE)).isEqualTo("abc");
    }

    @Test
    void a_lock_keeps_others_out_until_it_is_closed_or_its_holder_dies() throws IOException {
        var lock = disk.lock(FILE);

        assertThatThrownBy(() -> disk.lock(FILE)).isInstanceOf(Disk.LockedException.class);
        disk.copy().lock(FILE).close();
        lock.close();
        disk.lock(FILE).close();
    }

    @Test
    void a_file_is_read_and_cut_as_on_a_real_disk() throws IOException {
        DiskFile file = disk.create(FILE);
        write(file, 2, "abc");
        file.truncate(4);
        ByteBuffer into = ByteBuffer.allocate(10);
        file.read(into, 1);

        assertThat(Arrays.copyOf(into.array(), into.position())).containsExactly(0, 'a', 'b');
        assertThat(file.size()).isEqualTo(4);
        assertThatThrownBy(() -> disk.create(FILE)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> disk.open(OTHER)).isInstanceOf(NoSuchFileException.class);
        assertThat(disk.list(HERE)).containsExactly(FILE);
        assertThat(disk.list(OTHER)).isEmpty();
    }

    @Test
    void what_a_dead_process_wrote_is_seen_and_may_be_lost_later() throws IOException {
        DiskFile file = disk.create(FILE);
        disk.sync(HERE);
        write(file, 0, "abc");
        SimulatedDisk next = disk.died();

        assertThatThrownBy(() -> write(file, 3, "def")).hasMessage("the power is off");
        assertThat(text(next, FILE)).isEqualTo("abc");
        assertThat(text(next.crash(0), FILE)).isNotEqualTo("abc");
    }

    @Test
    void a_flipped_bit_is_durable_and_bytes_are_found() throws IOException {
        DiskFile file = disk.create(FILE);
        write(file, 0, "abc");
        file.sync();
        disk.sync(HERE);
        disk.flip(FILE, 1, 0);

        assertThat(text(disk.crash(0), FILE)).isEqualTo("acc");
        assertThat(disk.holding(List.of(new byte[] {'c', 'c'}, new byte[] {'b'})))
                .containsExactly(FILE);
        assertThat(disk.holding(List.of(new byte[] {'b'}))).isEmpty();
    }

    private <T> Set<T> afterwards(Function<SimulatedDisk, T> look) {
        Set<T> found = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            found.add(look.apply(disk.crash(seed)));
        }
        return found;
    }

    private static int bits(String one, String other) {
        int bits = 0;
        for (int i = 0; i < one.length(); i++) {
            bits += Integer.bitCount(one.charAt(i) ^ other.charAt(i));
        }
        return bits;
    }

    private static void write(DiskFile file, long at, String text) throws IOException {
        file.write(ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)), at);
    }

    private static String text(SimulatedDisk disk, Path file) {
        return new String(disk.files().getOrDefault(file, new byte[0]), java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
