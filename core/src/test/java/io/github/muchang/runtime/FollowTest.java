package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.journal.Recorded;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever follows is told every fact once, in order, whenever it begins. */
@Timeout(60)
class FollowTest {
    private final Stores stores = Stores.memory();
    private final Muchang muchang =
            Muchang.builder(Shop.domain()).stores(stores).startingAt(Shop.START).open();

    @Test
    void what_was_before_and_what_comes_after() {
        List<Recorded> first = new ArrayList<>();
        List<Recorded> second = new ArrayList<>();
        clicks("a", 3);

        muchang.follow(first::add);
        clicks("b", 3);
        muchang.follow(second::add);
        clicks("c", 3);
        muchang.advanceTo(Shop.START.plusSeconds(400 * 86_400));

        assertThat(first).isEqualTo(stores.journal().read(0, Integer.MAX_VALUE));
        assertThat(second).isEqualTo(first);
        assertThat(first).extracting(Recorded::offset).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void more_facts_than_are_read_at_once() {
        clicks("a", 500);
        List<Recorded> followed = new ArrayList<>();

        muchang.follow(followed::add);

        assertThat(followed).hasSizeGreaterThan(2000).isEqualTo(stores.journal().read(0, Integer.MAX_VALUE));
    }

    @Test
    void whoever_only_reads_is_told_nothing_that_comes_later() {
        clicks("a", 500);
        List<Recorded> before = stores.journal().read(0, Integer.MAX_VALUE);
        List<Recorded> read = new ArrayList<>();

        muchang.read(read::add);
        clicks("b", 3);

        assertThat(read).hasSizeGreaterThan(2000).isEqualTo(before);
    }

    @Test
    void a_journal_that_was_there_before_is_told_and_then_continued() {
        clicks("a", 3);
        Muchang again = Muchang.builder(Shop.domain())
                .stores(stores)
                .startingAt(Shop.START)
                .open();
        again.accept(Signal.did(Shop.phone("b"), "clicked").at(Shop.START));
        List<Recorded> followed = new ArrayList<>();

        again.follow(followed::add);
        again.accept(Signal.did(Shop.phone("c"), "clicked").at(Shop.START));

        assertThat(followed).isEqualTo(stores.journal().read(0, Integer.MAX_VALUE));
    }

    @Test
    void while_another_thread_commits() throws InterruptedException {
        CountDownLatch some = new CountDownLatch(50);
        Thread other = new Thread(() -> {
            for (int i = 0; i < 400; i++) {
                muchang.accept(Signal.did(Shop.phone("p" + i), "clicked").at(Shop.START));
                some.countDown();
            }
        });
        List<Recorded> followed = new ArrayList<>();

        other.start();
        assertThat(some.await(30, TimeUnit.SECONDS)).isTrue();
        muchang.follow(followed::add);
        other.join(TimeUnit.SECONDS.toMillis(30));

        assertThat(other.isAlive()).isFalse();
        assertThat(followed).isEqualTo(stores.journal().read(0, Integer.MAX_VALUE));
    }

    @Test
    void without_a_journal_only_what_comes_after_is_told() {
        Muchang forgetful = Muchang.builder(Shop.domain())
                .stores(Stores.memoryWithoutJournal())
                .startingAt(Shop.START)
                .open();
        forgetful.accept(Signal.did(Shop.phone("a"), "clicked").at(Shop.START));
        List<Recorded> followed = new ArrayList<>();

        forgetful.follow(followed::add);
        Accepted accepted =
                forgetful.accept(Signal.did(Shop.phone("b"), "clicked").at(Shop.START));

        assertThat(followed).extracting(Recorded::fact).isEqualTo(accepted.facts());
        assertThat(forgetful.history(Shop.phone("b"))).isEmpty();
    }

    private void clicks(String who, int count) {
        for (int i = 0; i < count; i++) {
            muchang.accept(Signal.did(Shop.phone(who + i), "clicked").at(Shop.START));
        }
    }
}
