package io.github.muchang.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Parties that turn out to be one: whoever is joined to whomever, the same comes of it. */
class PartyMergeProperties {

    @Property(tries = 600)
    void the_order_of_two_does_not_matter(@ForAll("parties") Party one, @ForAll("parties") Party other) {
        assertThat(PartyCodec.encode(joined(one, other))).isEqualTo(PartyCodec.encode(joined(other, one)));
    }

    @Property(tries = 600)
    void three_are_joined_in_any_order(
            @ForAll("parties") Party one, @ForAll("parties") Party two, @ForAll("parties") Party three) {
        assertThat(PartyCodec.encode(joined(joined(one, two), three)))
                .isEqualTo(PartyCodec.encode(joined(one, joined(two, three))));
    }

    @Property(tries = 200)
    void joining_with_nobody_changes_nothing(@ForAll("parties") Party party) {
        Party nobody = Party.unknown(Parties.ID);

        assertThat(PartyCodec.encode(joined(party, nobody))).isEqualTo(PartyCodec.encode(party));
        assertThat(PartyCodec.encode(joined(nobody, party))).isEqualTo(PartyCodec.encode(party));
    }

    @Property(tries = 600)
    void two_halves_of_what_happened_make_the_whole(
            @ForAll("facts") List<Parties.Event> facts,
            @ForAll("sides") List<Boolean> sides,
            @ForAll("limits") int limit) {
        ImmutableList.Builder<Parties.Event> left = ImmutableList.builder();
        ImmutableList.Builder<Parties.Event> right = ImmutableList.builder();
        for (int i = 0; i < facts.size(); i++) {
            (sides.get(i) ? left : right).add(facts.get(i));
        }

        Party whole = Parties.of(facts, limit);
        Party halves = joined(Parties.of(left.build(), limit), Parties.of(right.build(), limit));

        assertThat(PartyCodec.encode(halves)).isEqualTo(PartyCodec.encode(whole));
    }

    @Property(tries = 200)
    void past_every_limit_what_is_kept_for_life_stays_true(
            @ForAll("deeds") List<Parties.Event> deeds, @ForAll("sides") List<Boolean> sides) {
        int few = 3;
        Party one = Parties.of(deeds.subList(0, deeds.size() / 2), few);
        Party other = Parties.of(deeds.subList(deeds.size() / 2, deeds.size()), ActivityLog.EXACT);
        Party whole = Parties.of(deeds, ActivityLog.EXACT);
        Party both = sides.get(0) ? joined(one, other) : joined(other, one);

        for (String type : whole.activities().keySet()) {
            ActivityLog expected = Parties.log(whole, type);
            ActivityLog found = Parties.log(both, type);
            assertThat(found.lifetimeCount(-1)).isEqualTo(expected.lifetimeCount(-1));
            assertThat(found.lifetimeSum(-1)).isEqualTo(expected.lifetimeSum(-1));
            assertThat(found.lifetimeLargest(-1)).isEqualTo(expected.lifetimeLargest(-1));
            assertThat(found.first(-1)).isEqualTo(expected.first(-1));
            assertThat(found.last(-1)).isEqualTo(expected.last(-1));
        }
    }

    private static Party joined(Party survivor, Party other) {
        Draft draft = survivor.draft();
        draft.absorb(other);
        return draft.freeze();
    }

    @Provide
    Arbitrary<Party> parties() {
        return Parties.any();
    }

    @Provide
    Arbitrary<List<Parties.Event>> facts() {
        return Parties.facts().list().ofMaxSize(250).withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Parties.Event>> deeds() {
        return Parties.deeds().list().ofMaxSize(100).withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Boolean>> sides() {
        return Arbitraries.of(true, false).list().ofSize(250).withoutEdgeCases();
    }

    @Provide
    Arbitrary<Integer> limits() {
        return Arbitraries.of(ActivityLog.EXACT, Parties.FEW_EXACT);
    }
}
