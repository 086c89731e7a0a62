package io.github.muchang.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.Roster;
import io.github.muchang.carrier.RosterPage;
import io.github.muchang.identity.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What Muchang relies on of a roster, as tests to run in one's own build. */
public interface RosterContract {
    /** A new roster, as after a restart, of the platform that this test tries it on. */
    Roster roster();

    /** Who is in one pool of the platform: at least two pages of members. */
    Listed listed();

    /** Brings the platform into a situation. */
    void stage(Situation situation);

    /** What is logged or printed while something runs; see {@link CarriersFixture#heard}. */
    default List<String> heard(Runnable something) {
        return Ears.heard(something);
    }

    /** Following the cursors gives each member once, and ends. */
    @Test
    default void each_member_comes_once_and_there_is_an_end() {
        List<String> handles = new ArrayList<>();
        Roster roster = roster();
        Optional<Cursor> next = Optional.of(Cursor.START);
        int pages = 0;
        for (int most = listed().handles().size() + 2; next.isPresent(); pages++) {
            assertTrue(pages < most, "no end after " + most + " pages");
            RosterPage.Members page = members(roster, next.get());
            page.members()
                    .forEach(member ->
                            member.addresses().stream().map(Address::handle).forEach(handles::add));
            next = page.next();
        }

        assertTrue(pages > 1, "the pool to try with has at least two pages");
        assertEquals(listed().handles().size(), handles.size(), "members listed");
        assertEquals(new TreeSet<>(listed().handles()), new TreeSet<>(handles));
    }

    /** The same cursor gives the same page, whichever roster is asked. */
    @Test
    default void the_same_cursor_gives_the_same_page() {
        Roster roster = roster();
        RosterPage.Members first = members(roster, Cursor.START);
        Cursor second = first.next().orElseThrow(() -> new AssertionError("the pool has at least two pages"));
        RosterPage.Members then = members(roster, second);

        assertEquals(first, members(roster, Cursor.START));
        assertEquals(then, members(roster, second));
        assertEquals(then, members(roster(), second));
    }

    /** A pool that is not there is a mistake, and no empty pool. */
    @Test
    default void an_unknown_pool_is_a_mistake() {
        Roster roster = roster();

        assertThrows(IllegalArgumentException.class, () -> roster.page("no-such-pool", Cursor.START));
    }

    /** A platform in trouble is asked later: an empty page would mean that everybody has left. */
    @Test
    default void trouble_is_no_empty_page() {
        Roster roster = roster();
        for (Situation trouble : new Situation[] {Situation.DOWN, Situation.TOO_FAST, Situation.TALKING_NONSENSE}) {
            stage(trouble);

            assertInstanceOf(RosterPage.Later.class, roster.page(listed().pool(), Cursor.START), trouble.name());
        }
    }

    /** Nobody who is listed is logged. */
    @Test
    default void nobody_is_named_in_logs() {
        List<String> heard = heard(() -> {
            Roster roster = roster();
            members(roster, Cursor.START);
            stage(Situation.TALKING_NONSENSE);
            roster.page(listed().pool(), Cursor.START);
        });

        for (String each : heard) {
            for (String handle : listed().handles()) {
                assertFalse(each.contains(handle), () -> "a handle is told in: " + each);
            }
        }
    }

    private RosterPage.Members members(Roster roster, Cursor after) {
        return assertInstanceOf(RosterPage.Members.class, roster.page(listed().pool(), after));
    }

    /**
     * Who is in a pool.
     *
     * @param pool the pool
     * @param handles of its members; at least one address each, and no handle twice
     */
    record Listed(String pool, Set<String> handles) {}
}
