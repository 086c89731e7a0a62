package io.github.muchang.testkit;

import static io.github.muchang.testkit.Given.LIN;
import static io.github.muchang.testkit.Given.WANG;
import static io.github.muchang.testkit.Given.change;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts, in the order in which they were committed. */
public interface JournalContract extends StoresFixture {
    /** Facts come in the order of commits, of changes, and of facts. */
    @Test
    default void facts_keep_the_order_of_commits() {
        try (Given given = new Given(stores())) {
            given.commits(change(WANG, 0), change(LIN, 0));
            given.commits(change(LIN, 1));

            List<Fact> expected = new ArrayList<>(Given.facts(WANG, 1));
            expected.addAll(Given.facts(LIN, 1));
            expected.addAll(Given.facts(LIN, 2));
            assertEquals(expected, facts(given.stores().journal().read(0, 100)));
        }
    }

    /** Offsets begin at 0 and leave no gap. */
    @Test
    default void offsets_have_no_gap() {
        try (Given given = new Given(stores())) {
            given.commits(change(WANG, 0), change(LIN, 0));
            given.refuses(change(LIN, 0));
            given.commits(change(LIN, 1));

            List<Long> offsets = given.stores().journal().read(0, 100).stream()
                    .map(Recorded::offset)
                    .toList();
            assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L), offsets);
            assertEquals(6, given.stores().journal().size());
        }
    }

    /** A commit answers where its first fact is, or would be. */
    @Test
    default void a_commit_says_where_its_facts_begin() {
        try (Given given = new Given(stores())) {
            assertEquals(0, given.offset(change(WANG, 0), change(LIN, 0)));
            assertEquals(4, given.offset(change(LIN, 1)));
            assertEquals(6, given.offset(Given.silent(WANG, 1)));
            assertEquals(6, given.offset(change(WANG, 2)));
        }
    }

    /** Reading from an offset gives that fact first, no more than the limit, and nothing at the end. */
    @Test
    default void a_journal_is_read_from_an_offset_on() {
        try (Given given = new Given(stores())) {
            given.commits(change(LIN, 0), change(WANG, 0));
            List<Recorded> all = given.stores().journal().read(0, 100);

            assertEquals(all.subList(1, 3), given.stores().journal().read(1, 2));
            assertEquals(all.subList(3, 4), given.stores().journal().read(3, 100));
            assertEquals(List.of(), given.stores().journal().read(4, 100));
        }
    }

    /** One party's facts are those of the whole journal that are about it, with the same offsets. */
    @Test
    default void a_party_has_its_own_facts() {
        try (Given given = new Given(stores())) {
            given.commits(change(LIN, 0), change(WANG, 0));
            given.commits(change(LIN, 1));

            List<Recorded> all = given.stores().journal().read(0, 100);
            for (PartyId party : List.of(LIN, WANG, Given.ZHAO)) {
                List<Recorded> own =
                        all.stream().filter(each -> each.party().equals(party)).toList();
                assertEquals(own, given.stores().journal().of(party));
            }
        }
    }

    private static List<Fact> facts(List<Recorded> recorded) {
        return recorded.stream().map(Recorded::fact).toList();
    }
}
