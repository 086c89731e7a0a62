package io.github.muchang.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Glance;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A condition says what it looks at, so that nothing else has to be read of a stored state. */
class NeedsProperties {

    @Property(tries = 1000)
    void what_a_condition_needs_is_enough_for_its_answer(
            @ForAll("histories") History history,
            @ForAll("conditions") Condition condition,
            @ForAll("later") long later) {
        Subject whole = History.at(history.subject(), history.now() + later);
        Glance glance = new Glance(condition.needs(whole.rules()));

        assertThat(condition.verdict(seen(whole, glance))).isEqualTo(condition.verdict(whole));
    }

    @Property(tries = 300)
    void nothing_is_left_over_from_the_party_before(
            @ForAll("histories") History one,
            @ForAll("histories") History other,
            @ForAll("conditions") Condition condition) {
        Subject whole = one.subject();
        Glance glance = new Glance(condition.needs(whole.rules()));

        seen(other.subject(), glance);

        assertThat(condition.verdict(seen(whole, glance))).isEqualTo(condition.verdict(whole));
    }

    private static Subject seen(Subject whole, Glance glance) {
        Party party = glance.at(new PartyId(1), PartyCodec.encode(whole.party()), whole.now());
        return new Subject(party, whole.now(), whole.calendar(), whole.rules(), whole.yardsticks());
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.any();
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return Arbitraries.oneOf(RandomConditions.trees(), RandomConditions.leaves())
                .withoutEdgeCases();
    }

    /** Mostly right after the latest fact; sometimes days, or longer than any window. */
    @Provide
    Arbitrary<Long> later() {
        return Arbitraries.of(0L, 0L, 1L, 86_400_000L, 30 * 86_400_000L, 500 * 86_400_000L);
    }
}
