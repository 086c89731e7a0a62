package io.github.muchang.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Uninterruptibles;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.time.Moments;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.VaultEdit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who shares a frame, and so a sync of the journal and one of the vault's log. */
class CommitQueueTest {
    private static final IdentityKey KEY =
            IdentityKey.of("a key of at least 32 bytes for the tests".getBytes(StandardCharsets.UTF_8));
    private static final int FIRST = 2;

    @TempDir
    private Path place = Path.of("");

    private final AtomicInteger stale = new AtomicInteger();

    @Test
    void newcomers_who_wait_together_share_a_frame() {
        assertThat(syncsFor(List.of("lin", "zhou", "wang", "chen", "li"))).isOne();
        assertThat(stale).hasValue(0);
    }

    @Test
    void two_who_claim_one_identity_do_not_and_one_of_them_is_refused() {
        assertThat(syncsFor(List.of("lin", "zhou", "lin"))).isOne();
        assertThat(stale).hasValue(1);
    }

    /** How often the vault's log is synced for newcomers of these names who come while another is being written. */
    private int syncsFor(List<String> names) {
        Held disk = new Held();
        try (FileStore store = FileStore.open(place, FileSettings.DEFAULT, disk, Background.threads())) {
            commit(store, FIRST, "somebody");
            disk.hold = true;
            Thread writing = new Thread(() -> commit(store, FIRST + 1, "somebody else"));
            writing.start();
            Uninterruptibles.awaitUninterruptibly(disk.reached);
            List<Thread> waiting = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                int party = FIRST + 2 + i;
                String name = names.get(i);
                Thread thread = new Thread(() -> commit(store, party, name));
                thread.start();
                while (thread.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
                waiting.add(thread);
            }
            int before = disk.syncs.get();
            disk.released.countDown();
            Uninterruptibles.joinUninterruptibly(writing);
            waiting.forEach(Uninterruptibles::joinUninterruptibly);
            return disk.syncs.get() - before - 1; // that of the one who was being written
        }
    }

    private void commit(FileStore store, int party, String name) {
        Identity identity = Identity.of("unionid", name);
        VaultEdit edit = new VaultEdit(
                Optional.of(Personal.NOTHING.with(identity)), List.of(KEY.hash(identity)), ImmutableList.of());
        Change change = new Change(
                new PartyId(party),
                0,
                new byte[100],
                Moments.NEVER,
                ImmutableList.of(new PersonFact.IdentityKnown(1, "unionid")),
                Optional.of(edit));
        try {
            store.commit(List.of(change));
        } catch (StaleChangeException e) {
            stale.incrementAndGet();
        }
    }

    /** Holds the sync of the vault's log once, and counts those that got through. */
    private static final class Held extends PassingDisk {
        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch released = new CountDownLatch(1);
        final AtomicInteger syncs = new AtomicInteger();
        volatile boolean hold;

        Held() {
            super(Disk.REAL);
        }

        @Override
        DiskFile passing(Path path, DiskFile file) {
            if (!path.endsWith("begun.tmp")) {
                return file;
            }
            return new Passing(file) {
                @Override
                void sync() throws IOException {
                    if (hold) {
                        reached.countDown();
                        Uninterruptibles.awaitUninterruptibly(released);
                    }
                    super.sync();
                    syncs.incrementAndGet();
                }
            };
        }
    }
}
