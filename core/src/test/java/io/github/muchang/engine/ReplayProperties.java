package io.github.muchang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.FactJson;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Definitions;
import io.github.muchang.stories.Shop;
import io.github.muchang.stories.Step;
import io.github.muchang.stories.Stories;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReplayProperties {

    @Property(tries = 150)
    void replaying_a_journal_gives_byte_equal_states(
            @ForAll("definitions") PrivateDomain domain, @ForAll("stories") List<Step> story) {
        Stores stores = Stores.memory();
        Muchang muchang =
                Muchang.builder(domain).stores(stores).startingAt(Shop.START).open();

        Step.play(story, muchang);
        muchang.advanceTo(muchang.now().plusSeconds(20 * 86_400));

        for (int number = 1; number <= stores.population().highest(); number++) {
            PartyId id = new PartyId(number);
            Optional<Stored> stored = stores.store().load(id);
            List<Fact> facts =
                    stores.journal().of(id).stream().map(Recorded::fact).toList();
            List<Fact> read =
                    facts.stream().map(FactJson::write).map(FactJson::read).toList();
            if (stored.isEmpty()) {
                assertThat(facts).isEmpty();
            } else {
                assertThat(PartyCodec.encode(Evolve.apply(Party.unknown(id), facts)))
                        .isEqualTo(stored.get().state());
                assertThat(PartyCodec.encode(oneByOne(id, read)))
                        .isEqualTo(stored.get().state());
                assertThat(read.stream().map(FactJson::write))
                        .isEqualTo(facts.stream().map(FactJson::write).toList());
            }
        }
    }

    /** As a store does it: every commit ends in bytes, and the next begins with them. */
    private static Party oneByOne(PartyId id, List<Fact> facts) {
        Party party = Party.unknown(id);
        for (Fact fact : facts) {
            party = PartyCodec.decode(id, PartyCodec.encode(Evolve.apply(party, List.of(fact))));
        }
        return party;
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
