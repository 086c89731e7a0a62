package io.github.muchang.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Personas;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.foresight.Backtest;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.HouseFact;
import io.github.muchang.journal.Journal;
import io.github.muchang.journal.PersonFact.Registered;
import io.github.muchang.journal.PersonFact.SignalTaken;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A backtest under the very same definition decides the same again, fact for fact, where nothing went wrong. */
class DecidedAgainTest {
    private static final int WORLDS = 150;

    @ParameterizedTest
    @EnumSource(value = Profile.class, mode = EnumSource.Mode.EXCLUDE, names = "CHANGE") // of several definitions
    void the_same_definition_decides_the_same(Profile profile) {
        List<Script> scripts = IntStream.range(0, WORLDS)
                .mapToObj(seed -> ScriptDraw.of(profile, seed).troubled(List.of()))
                .filter(script -> script.isFair() && script.plans().size() == 1)
                .toList();
        assertThat(scripts.size()).isGreaterThan(WORLDS / 10);
        List<String> different = new ArrayList<>();
        scripts.parallelStream().forEach(script -> {
            String first = firstDifference(script);
            synchronized (different) {
                if (!first.isEmpty()) {
                    different.add(profile + ":" + script.seed() + " " + first);
                }
            }
        });
        assertThat(different.size() + " of " + scripts.size() + " worlds: " + String.join("\n\n", different))
                .startsWith("0 of");
    }

    private static String firstDifference(Script script) {
        PrivateDomain domain = script.plans().get(0).domain();
        List<Recorded> journal = World.journal(script, Bug.NONE);
        Map<PartyId, List<Fact>> done = new TreeMap<>();
        journal.stream()
                .filter(each -> !(each.fact() instanceof HouseFact) && !isHouse(each.fact()))
                .forEach(each -> done.computeIfAbsent(each.party(), any -> new ArrayList<>())
                        .add(comparable(each.fact())));
        Map<PartyId, List<Fact>> would = new TreeMap<>();
        var report = Backtest.of(domain)
                .over(new Kept(journal))
                .platforms(Laws.platforms(script.plans().get(0).rules()), Personas.NONE)
                .executor(Runnable::run)
                .telling((party, fact) ->
                        would.computeIfAbsent(party, any -> new ArrayList<>()).add(comparable(fact)))
                .run();
        for (PartyId party : done.keySet()) {
            List<Fact> expected = inOrder(done.get(party));
            List<Fact> found = inOrder(would.getOrDefault(party, List.of()));
            for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
                Object was = i < expected.size() ? expected.get(i) : "nothing";
                Object is = i < found.size() ? found.get(i) : "nothing";
                if (!isSame(was, is)) {
                    return party + " fact " + i + "\n  was   " + was + "\n  would " + is + "\n  after "
                            + expected.subList(Math.max(0, i - 6), Math.min(i, expected.size())) + "\n"
                            + report.notices();
                }
            }
        }
        return done.keySet().containsAll(would.keySet()) ? "" : "somebody new";
    }

    /** Which of two accounts is served first at one moment depends on everybody's messages, and changes nothing else. */
    private static List<Fact> inOrder(List<Fact> facts) {
        List<Fact> sorted = new ArrayList<>(facts);
        sorted.sort(Comparator.comparingLong(Fact::at)
                .thenComparing(each -> each instanceof DeliveryFact ? each.toString() : ""));
        return sorted;
    }

    private static boolean isHouse(Fact fact) {
        return fact instanceof Registered registered && registered.kind() == Party.Kind.HOUSE;
    }

    /** What a signal said that changed nothing is not in the journal: it is played again as one that says nothing. */
    private static boolean isSame(Object was, Object is) {
        if (is instanceof SignalTaken again
                && was instanceof SignalTaken first
                && again.kind().equals("identified")) {
            return again.equals(
                    new SignalTaken(first.at(), first.signal(), "identified", first.happened(), first.late()));
        }
        return was.equals(is);
    }

    private static Fact comparable(Fact fact) {
        return fact instanceof DeliveryAccepted accepted
                ? new DeliveryAccepted(accepted.at(), accepted.message(), "")
                : fact;
    }

    private record Kept(List<Recorded> facts) implements Journal {
        @Override
        public List<Recorded> read(long from, int limit) {
            return facts.subList((int) from, (int) Math.min(facts.size(), from + limit));
        }

        @Override
        public long size() {
            return facts.size();
        }

        @Override
        public List<Recorded> of(PartyId party) {
            return facts.stream().filter(each -> each.party().equals(party)).toList();
        }
    }
}
