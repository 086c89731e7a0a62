package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.lifecycle.Stage;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Segment;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Verdict;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Definitions;
import io.github.muchang.stories.Shop;
import io.github.muchang.stories.Step;
import io.github.muchang.stories.Stories;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IndexProperties {

    @Property(tries = 60)
    void audiences_are_what_a_full_recomputation_gives(
            @ForAll("definitions") PrivateDomain domain, @ForAll("stories") List<Step> story) {
        Stores stores = Stores.memory();
        Muchang muchang =
                Muchang.builder(domain).stores(stores).startingAt(Shop.START).open();

        Step.play(story, muchang);
        muchang.advanceTo(muchang.now());

        indexIsRight(muchang, stores);
        indexIsRight(
                Muchang.builder(domain).stores(stores).startingAt(muchang.now()).open(), stores);
    }

    @Property(tries = 60)
    void audiences_are_sets(@ForAll("stories") List<Step> story) {
        Muchang muchang = Shop.open();
        Step.play(story, muchang);
        Audience friends = muchang.pool("friends");
        Audience repeat = muchang.segment("repeat-buyers");
        List<PartyId> before = friends.members().toList();

        assertThat(friends.and(repeat).members())
                .containsExactlyElementsOf(
                        friends.members().filter(repeat::contains).toList());
        assertThat(friends.minus(repeat).members())
                .containsExactlyElementsOf(
                        friends.members().filter(each -> !repeat.contains(each)).toList());
        TreeSet<PartyId> either = new TreeSet<>(friends.members().toList());
        either.addAll(repeat.members().toList());
        assertThat(friends.or(repeat).members()).containsExactlyElementsOf(either);
        assertThat(friends.or(repeat).size()).isEqualTo(either.size());
        assertThat(friends).hasToString("Audience[" + before.size() + "]");

        Step.play(story, muchang);
        assertThat(friends.members()).as("an audience is as it was").containsExactlyElementsOf(before);
    }

    /** Every audience against every state, and every state against every condition at the clock's moment. */
    static void indexIsRight(Muchang muchang, Stores stores) {
        PrivateDomain domain = muchang.domain();
        List<Party> parties = new ArrayList<>();
        for (int number = 2; number <= stores.population().highest(); number++) {
            Party party = muchang.party(new PartyId(number));
            if (!party.isUnknown()) {
                parties.add(party);
            }
        }
        same(muchang.customers(), parties, party -> party.absorbedInto().isEmpty());
        for (Pool pool : domain.pools()) {
            same(muchang.pool(pool.name()), parties, party -> party.memberships()
                    .containsKey(pool.name()));
        }
        for (Stage stage : domain.lifecycle().stages()) {
            same(muchang.stage(stage.name()), parties, party -> party.stage().equals(stage.name()));
        }
        House house = new House(domain, stores);
        for (Segment segment : domain.segments()) {
            same(muchang.segment(segment.name()), parties, party -> party.segments()
                    .containsKey(segment.name()));
            same(
                    muchang.segment(segment.name()),
                    parties,
                    party -> party.absorbedInto().isEmpty()
                            && Verdict.holds(segment.when()
                                    .verdict(new Subject(
                                            party,
                                            muchang.now().toEpochMilli(),
                                            domain.calendar(),
                                            domain,
                                            house.yardsticks()))));
        }
    }

    private static void same(Audience audience, List<Party> parties, Predicate<Party> member) {
        assertThat(audience.members())
                .containsExactlyElementsOf(
                        parties.stream().filter(member).map(Party::id).toList());
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
