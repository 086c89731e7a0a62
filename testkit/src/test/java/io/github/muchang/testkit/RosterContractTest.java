package io.github.muchang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.Roster;
import io.github.muchang.carrier.RosterPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RosterContractTest {
    private static final Map<String, Function<Supplier<Situation>, Roster>> LIARS = new TreeMap<>(Map.of(
            "each_member_comes_once_and_there_is_an_end", Overlaps::new,
            "the_same_cursor_gives_the_same_page", MovesOn::new,
            "an_unknown_pool_is_a_mistake", KnowsEveryPool::new,
            "trouble_is_no_empty_page", TakesTroubleForNobody::new,
            "nobody_is_named_in_logs", Talks::new));

    static Set<String> clauses() {
        return LIARS.keySet();
    }

    @Test
    void there_is_a_liar_for_every_clause() {
        assertThat(clauses()).isEqualTo(Contracts.names(RosterContract.class));
    }

    @Test
    void whoever_tells_the_truth_keeps_every_clause() throws ReflectiveOperationException {
        assertThat(Contracts.broken(RosterContract.class, () -> new Subject(FakeRoster::new)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void a_liar_breaks_its_clause_and_no_other(String clause) throws ReflectiveOperationException {
        Function<Supplier<Situation>, Roster> liar = LIARS.getOrDefault(clause, FakeRoster::new);

        assertThat(Contracts.broken(RosterContract.class, () -> new Subject(liar)))
                .containsExactly(clause);
    }

    private static final class Subject implements RosterContract {
        private final Function<Supplier<Situation>, Roster> maker;
        private Situation situation = Situation.WELL;

        Subject(Function<Supplier<Situation>, Roster> maker) {
            this.maker = maker;
        }

        @Override
        public Roster roster() {
            return maker.apply(() -> situation);
        }

        @Override
        public Listed listed() {
            return new Listed(FakeRoster.POOL, new TreeSet<>(FakeRoster.HANDLES));
        }

        @Override
        public void stage(Situation next) {
            situation = next;
        }
    }

    private static final class Overlaps extends FakeRoster {
        Overlaps(Supplier<Situation> situation) {
            super(situation);
        }

        @Override
        public RosterPage page(String pool, Cursor after) {
            RosterPage page = super.page(pool, after);
            return page instanceof RosterPage.Members members && members.next().isPresent() && after.isStart()
                    ? new RosterPage.Members(members.members(), Optional.of(Cursor.of("2")))
                    : page;
        }
    }

    private static final class MovesOn extends FakeRoster {
        private int calls;

        MovesOn(Supplier<Situation> situation) {
            super(situation);
        }

        @Override
        public RosterPage page(String pool, Cursor after) {
            return super.page(pool, calls++ == 2 && after.isStart() ? Cursor.of("3") : after);
        }
    }

    private static final class KnowsEveryPool extends FakeRoster {
        KnowsEveryPool(Supplier<Situation> situation) {
            super(situation);
        }

        @Override
        public RosterPage page(String pool, Cursor after) {
            return super.page(POOL, after);
        }
    }

    private static final class TakesTroubleForNobody extends FakeRoster {
        TakesTroubleForNobody(Supplier<Situation> situation) {
            super(situation);
        }

        @Override
        public RosterPage page(String pool, Cursor after) {
            RosterPage page = super.page(pool, after);
            return page instanceof RosterPage.Later ? new RosterPage.Members(List.of(), Optional.empty()) : page;
        }
    }

    private static final class Talks extends FakeRoster {
        private static final Logger LOG = Logger.getLogger(Talks.class.getName());

        Talks(Supplier<Situation> situation) {
            super(situation);
        }

        @Override
        public RosterPage page(String pool, Cursor after) {
            RosterPage page = super.page(pool, after);
            if (page instanceof RosterPage.Members members) {
                LOG.fine(() -> "first is "
                        + members.members().get(0).addresses().get(0).handle());
            }
            return page;
        }
    }
}
