package io.github.muchang.testkit;

import static io.github.muchang.testkit.Given.LIN;
import static io.github.muchang.testkit.Given.WANG;
import static io.github.muchang.testkit.Given.ZHAO;
import static io.github.muchang.testkit.Given.change;
import static io.github.muchang.testkit.Given.claiming;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stored;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** States, versions, and the commit that takes all or nothing. */
public interface CommitContract extends StoresFixture {
    /** So often two threads try to be the first. */
    int RACES = 50;

    /** Nothing is known of somebody who was never committed. */
    @Test
    default void a_new_store_is_empty() {
        try (Given given = new Given(stores())) {
            assertTrue(given.stores().store().load(LIN).isEmpty());
            assertTrue(given.stores().journal().read(0, 10).isEmpty());
            assertEquals(0, given.stores().population().highest());
        }
    }

    /** What was committed is loaded, byte for byte. */
    @Test
    default void a_state_is_loaded_as_it_was_committed() {
        try (Given given = new Given(stores())) {
            given.commits(change(LIN, 0, 42));

            Stored stored = given.stores().store().load(LIN).orElseThrow();

            assertArrayEquals(Given.state(LIN, 1), stored.state());
            assertEquals(42, stored.due());
        }
    }

    /** The version is 1 after the first commit, and one more after each. */
    @Test
    default void a_version_counts_the_commits() {
        try (Given given = new Given(stores())) {
            for (long version = 0; version < 3; version++) {
                given.commits(change(LIN, version));
                assertEquals(version + 1, given.version(LIN));
            }
            assertEquals(0, given.version(WANG));
        }
    }

    /** A change of a version that is past, or that was never there, is refused, and nothing is changed. */
    @Test
    default void a_stale_change_changes_nothing() {
        try (Given given = new Given(stores())) {
            given.commits(change(LIN, 0), change(WANG, 0));
            given.commits(change(LIN, 1));
            List<Object> before = given.seen(LIN, WANG, ZHAO);

            given.refuses(change(LIN, 1));
            given.refuses(change(LIN, 0));
            given.refuses(change(LIN, 3));
            given.refuses(change(ZHAO, 1));

            assertEquals(before, given.seen(LIN, WANG, ZHAO));
        }
    }

    /** One stale change among several, whichever place it has, keeps all of them out: states, facts and vault. */
    @Test
    default void a_commit_is_all_or_nothing() {
        try (Given given = new Given(stores())) {
            given.commits(change(LIN, 0));
            List<Object> before = given.seen(LIN, WANG, ZHAO);

            given.refuses(claiming(WANG, 0, Given.PHONE), claiming(ZHAO, 0, Given.UNION), change(LIN, 0));
            given.refuses(change(LIN, 0), claiming(WANG, 0, Given.PHONE), change(ZHAO, 0));
            given.refuses(claiming(WANG, 0, Given.PHONE), change(LIN, 0), change(ZHAO, 0));

            assertEquals(before, given.seen(LIN, WANG, ZHAO));
            given.commits(claiming(WANG, 0, Given.PHONE), change(LIN, 1), change(ZHAO, 0));
            assertEquals(1, given.version(WANG));
            assertEquals(2, given.version(LIN));
            assertEquals(1, given.version(ZHAO));
        }
    }

    /** A commit that changes one party twice is a programmer's mistake. */
    @Test
    default void one_commit_changes_a_party_once() {
        try (Given given = new Given(stores())) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> given.stores().store().commit(List.of(change(LIN, 0), change(LIN, 1))));
            assertEquals(0, given.version(LIN));
        }
    }

    /** Of two threads that commit on the same version exactly one gets through. */
    @Test
    default void a_race_has_one_winner() throws InterruptedException, ExecutionException, TimeoutException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Given given = new Given(stores())) {
            CyclicBarrier start = new CyclicBarrier(2);
            for (long version = 0; version < RACES; version++) {
                long loaded = version;
                Future<Boolean> one = threads.submit(() -> wins(given, loaded, start));
                Future<Boolean> other = threads.submit(() -> wins(given, loaded, start));
                boolean first = one.get(30, TimeUnit.SECONDS);
                boolean second = other.get(30, TimeUnit.SECONDS);
                assertTrue(first ^ second, first ? "both threads won a race" : "nobody won a race");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The highest number is that of a party, not how many there are. */
    @Test
    default void the_highest_number_in_use_is_known() {
        try (Given given = new Given(stores())) {
            given.commits(change(ZHAO, 0));
            given.commits(change(LIN, 0));

            assertEquals(ZHAO.value(), given.stores().population().highest());
        }
    }

    private static boolean wins(Given given, long version, CyclicBarrier start)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        start.await(30, TimeUnit.SECONDS);
        try {
            given.stores().store().commit(List.of(change(LIN, version)));
            return true;
        } catch (StaleChangeException e) {
            return false;
        }
    }
}
