package io.github.muchang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.lifecycle.Stage;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Segment;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Verdict;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Definitions;
import io.github.muchang.stories.Shop;
import io.github.muchang.stories.Step;
import io.github.muchang.stories.Stories;
import io.github.muchang.time.Moments;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Everybody is in the right segments and at the right stage at every millisecond at which that may change. */
class NextDueProperties {
    private static final long DAY = 86_400_000L;

    @Property(tries = 150)
    void segments_and_stages_change_at_the_exact_millisecond(
            @ForAll("definitions") PrivateDomain domain, @ForAll("stories") List<Step> story) {
        Stores stores = Stores.memory();
        Muchang muchang =
                Muchang.builder(domain).stores(stores).startingAt(Shop.START).open();
        List<Signal> told = Step.play(story, muchang);
        muchang.advanceTo(muchang.now().plusSeconds(8 * 86_400));
        long end = muchang.now().toEpochMilli();

        for (int number = 2; number <= stores.population().highest(); number++) {
            PartyId id = new PartyId(number);
            List<Fact> facts =
                    stores.journal().of(id).stream().map(Recorded::fact).toList();
            Party party = Party.unknown(id);
            int taken = 0;
            for (long moment : moments(domain, facts, told).headSet(end, true)) {
                while (taken < facts.size() && facts.get(taken).at() <= moment) {
                    party = Evolve.apply(party, List.of(facts.get(taken++)));
                }
                if (!party.isUnknown() && party.absorbedInto().isEmpty()) {
                    settled(domain, party, moment);
                }
            }
        }
    }

    @Property(tries = 150)
    void before_a_party_is_due_time_causes_nothing(
            @ForAll("definitions") PrivateDomain domain, @ForAll("stories") List<Step> story) {
        Stores stores = Stores.memory();
        Muchang muchang =
                Muchang.builder(domain).stores(stores).startingAt(Shop.START).open();
        Decide decide = new Decide(domain);
        for (Step step : story) {
            Step.play(List.of(step), muchang);
            long now = muchang.now().toEpochMilli();
            for (int number = 2; number <= stores.population().highest(); number++) {
                PartyId id = new PartyId(number);
                long due = stores.store().load(id).map(Stored::due).orElse(Moments.NEVER);
                assertThat(due).isGreaterThan(now);
                if (stores.store().load(id).isPresent()) {
                    Party party = muchang.party(id);
                    long last = Math.min(due - 1, now + 100 * DAY);
                    for (long moment : new long[] {now, now + (last - now) / 3, last - 1, last}) {
                        Decision nothing = decide.tick(party, Math.max(now, moment), Yardsticks.NONE);
                        assertThat(nothing.facts()).isEmpty();
                        assertThat(nothing.due())
                                .isEqualTo(decide.nextDue(party, Math.max(now, moment), Yardsticks.NONE));
                    }
                }
            }
        }
    }

    private static void settled(PrivateDomain domain, Party party, long now) {
        Subject subject = new Subject(party, now, domain.calendar(), domain, Yardsticks.NONE);
        for (Segment segment : domain.segments()) {
            assertThat(party.segments().containsKey(segment.name()))
                    .as("%s in %s at %s", party, segment, now)
                    .isEqualTo(Verdict.holds(segment.when().verdict(subject)));
        }
        Stage stage = domain.lifecycle().find(party.stage());
        if (stage != null) {
            assertThat(stage.next())
                    .as("%s at %s", party, now)
                    .noneMatch(next -> Verdict.holds(
                            Objects.requireNonNull(domain.lifecycle().find(next))
                                    .when()
                                    .verdict(subject)));
        }
        Decision nothing = new Decide(domain).tick(party, now, Yardsticks.NONE);
        assertThat(nothing.facts()).as("%s at %s", party, now).isEmpty();
        assertThat(nothing.due()).isGreaterThan(now);
    }

    /** Every moment at which anything can change by itself, one millisecond before and after, and those of the facts. */
    private static NavigableSet<Long> moments(PrivateDomain domain, List<Fact> facts, List<Signal> told) {
        TreeSet<Long> starts = new TreeSet<>();
        facts.forEach(fact -> starts.add(fact.at()));
        told.forEach(signal -> starts.add(signal.at().toEpochMilli()));
        TreeSet<Long> edges = new TreeSet<>();
        for (long start : starts) {
            edges.add(start);
            Stories.SPANS.forEach(span -> {
                edges.add(start + span);
                edges.add(start + span / 2);
            });
        }
        long first = starts.isEmpty() ? 0 : domain.calendar().dayOf(starts.first());
        for (long day = first; day < first + 60 && !starts.isEmpty(); day++) {
            edges.add(domain.calendar().startOf(day));
        }
        TreeSet<Long> moments = new TreeSet<>();
        edges.forEach(edge -> moments.addAll(List.of(edge - 1, edge, edge + 1)));
        return moments;
    }

    @Provide
    Arbitrary<PrivateDomain> definitions() {
        return Definitions.random();
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Stories.any();
    }
}
