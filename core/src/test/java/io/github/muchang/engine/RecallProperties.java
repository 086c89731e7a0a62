package io.github.muchang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Definitions;
import io.github.muchang.stories.Shop;
import io.github.muchang.stories.Step;
import io.github.muchang.stories.Stories;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecallProperties {
    private static final long HOUR = 3_600_000;

    @Property(tries = 150)
    void whoever_recalls_what_the_rules_said_decides_as_whoever_asks_them_again(
            @ForAll("definitions") PrivateDomain domain, @ForAll("stories") List<Step> story) {
        Stores stores = Stores.memory();
        Muchang muchang =
                Muchang.builder(domain).stores(stores).startingAt(Shop.START).open();
        Step.play(story, muchang);
        muchang.advanceTo(muchang.now().plusSeconds(20 * 86_400));

        Decide asking = new Decide(domain);
        Decide recalling = asking.recalling();
        for (int number = 2; number <= stores.population().highest(); number++) {
            PartyId id = new PartyId(number);
            Party party = Party.unknown(id);
            for (Recorded each : stores.journal().of(id).stream().toList()) {
                Fact fact = each.fact();
                party = Evolve.apply(party, List.of(fact));
                for (long moment : new long[] {fact.at(), fact.at() + HOUR}) {
                    same(recalling.tick(party, moment, Yardsticks.NONE), asking.tick(party, moment, Yardsticks.NONE));
                }
            }
        }
    }

    private static void same(Decision recalled, Decision asked) {
        assertThat(recalled.facts()).isEqualTo(asked.facts());
        assertThat(PartyCodec.encode(recalled.party())).isEqualTo(PartyCodec.encode(asked.party()));
        // when to look again is a lower bound: asked later, rules may know that nothing comes of it
        assertThat(recalled.due()).isLessThanOrEqualTo(asked.due());
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
