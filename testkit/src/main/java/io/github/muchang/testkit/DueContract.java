package io.github.muchang.testkit;

import static io.github.muchang.testkit.Given.LIN;
import static io.github.muchang.testkit.Given.WANG;
import static io.github.muchang.testkit.Given.ZHAO;
import static io.github.muchang.testkit.Given.change;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.muchang.identity.PartyId;
import io.github.muchang.time.Moments;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is due, and in which order. */
public interface DueContract extends StoresFixture {
    /** The earliest comes first, and of one moment the lowest number. */
    @Test
    default void the_earliest_is_due_first() {
        try (Given given = new Given(stores())) {
            given.commits(change(ZHAO, 0, 100), change(LIN, 0, 200), change(WANG, 0, 100));
            given.commits(change(new PartyId(4), 0, 50));

            assertEquals(List.of(new PartyId(4), WANG, ZHAO, LIN), due(given, 1000, 10));
        }
    }

    /** Whoever is due at the moment itself is due, and nobody who is due later. */
    @Test
    default void due_at_a_moment_includes_the_moment() {
        try (Given given = new Given(stores())) {
            given.commits(change(LIN, 0, 100), change(WANG, 0, 101));

            assertEquals(List.of(), due(given, 99, 10));
            assertEquals(List.of(LIN), due(given, 100, 10));
            assertEquals(List.of(LIN, WANG), due(given, 101, 10));
        }
    }

    /** No more are answered than were asked for, and those are the first. */
    @Test
    default void no_more_are_answered_than_asked_for() {
        try (Given given = new Given(stores())) {
            given.commits(change(LIN, 0, 3), change(WANG, 0, 2), change(ZHAO, 0, 1));

            assertEquals(List.of(ZHAO, WANG), due(given, 10, 2));
        }
    }

    /** Whoever is never due is not answered at any moment. */
    @Test
    default void never_is_never() {
        try (Given given = new Given(stores())) {
            given.commits(change(LIN, 0, Moments.NEVER), change(WANG, 0, 1));

            assertEquals(List.of(WANG), due(given, Moments.END, 10));
            assertEquals(List.of(WANG), due(given, Moments.NEVER, 10));
        }
    }

    /** A later commit moves a party to its new time, earlier or later, or to never; the old time is forgotten. */
    @Test
    default void a_new_time_takes_the_place_of_the_old() {
        try (Given given = new Given(stores())) {
            given.commits(change(LIN, 0, 100), change(WANG, 0, 100), change(ZHAO, 0, 100));
            given.commits(change(LIN, 1, 300), change(WANG, 1, Moments.NEVER), change(ZHAO, 1, 50));

            assertEquals(List.of(ZHAO), due(given, 200, 10));
            assertEquals(List.of(ZHAO, LIN), due(given, 400, 10));
        }
    }

    private static List<PartyId> due(Given given, long now, int limit) {
        return given.stores().store().due(Instant.ofEpochMilli(now), limit);
    }
}
