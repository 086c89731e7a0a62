package io.github.muchang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Accepted;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Definitions;
import io.github.muchang.stories.Shop;
import io.github.muchang.stories.Step;
import io.github.muchang.stories.Stories;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DedupeProperties {

    @Property(tries = 100)
    void repeats_change_nothing(
            @ForAll("definitions") PrivateDomain domain, @ForAll("stories") List<Step> story, @ForAll Random random) {
        Stores once = Stores.memory();
        Stores repeated = Stores.memory();
        Muchang first = open(domain, once);
        Muchang second = open(domain, repeated);
        List<Signal> told = new ArrayList<>();

        for (Step step : story) {
            List<Signal> now = Step.play(List.of(step), first);
            Step.play(List.of(step), second);
            told.addAll(now);
            for (int i = random.nextInt(3); i > 0; i--) {
                Accepted again = second.accept(told.get(random.nextInt(told.size())));
                assertThat(again.repeat()).isTrue();
                assertThat(again.facts()).isEmpty();
            }
        }

        assertThat(repeated.population().highest()).isEqualTo(once.population().highest());
        for (int number = 1; number <= once.population().highest(); number++) {
            PartyId id = new PartyId(number);
            assertThat(repeated.store().load(id).map(stored -> stored.state()))
                    .usingRecursiveComparison()
                    .isEqualTo(once.store().load(id).map(stored -> stored.state()));
            assertThat(repeated.vault().open(id)).isEqualTo(once.vault().open(id));
            assertThat(repeated.journal().of(id).stream().map(Recorded::fact))
                    .containsExactlyElementsOf(
                            once.journal().of(id).stream().map(Recorded::fact).toList());
        }
    }

    @Property(tries = 100)
    void no_signal_is_lost_and_none_is_applied_twice(@ForAll("stories") List<Step> story, @ForAll Random random) {
        Stores stores = Stores.memory();
        Muchang muchang = open(Shop.domain(), stores);
        List<Signal> told = new ArrayList<>();
        for (Step step : story) {
            told.addAll(Step.play(List.of(step), muchang));
            muchang.accept(told.get(random.nextInt(told.size())));
        }

        List<PersonFact.SignalTaken> taken = stores.journal().read(0, Integer.MAX_VALUE).stream()
                .map(Recorded::fact)
                .filter(PersonFact.SignalTaken.class::isInstance)
                .map(PersonFact.SignalTaken.class::cast)
                .toList();
        long done = 0;
        for (int number = 2; number <= stores.population().highest(); number++) {
            Party party = muchang.party(new PartyId(number));
            for (int i = 0; i < party.activities().size(); i++) {
                done += party.activities().at(i).lifetimeCount(-1);
            }
        }
        assertThat(taken.stream().map(PersonFact.SignalTaken::signal)).hasSizeLessThanOrEqualTo(told.size());
        assertThat(done)
                .isEqualTo(
                        taken.stream().filter(each -> each.kind().equals("did")).count());
        assertThat(told).allMatch(signal -> muchang.accept(signal).repeat());
    }

    private static Muchang open(PrivateDomain domain, Stores stores) {
        return Muchang.builder(domain).stores(stores).startingAt(Shop.START).open();
    }

    @Provide
    Arbitrary<PrivateDomain> definitions() {
        return Definitions.random();
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Stories.withoutErasure();
    }
}
