package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Conditions;
import io.github.muchang.segment.Segment;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Definitions;
import io.github.muchang.stories.Shop;
import io.github.muchang.stories.Step;
import io.github.muchang.stories.Stories;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever is asked among everybody answers as if asked alone, and as the segment index has it. */
class CensusProperties {

    @Property(tries = 100)
    void everybody_answers_as_if_asked_alone(
            @ForAll("definitions") PrivateDomain domain, @ForAll("stories") List<Step> story) {
        Stores stores = Stores.memory();
        Muchang muchang =
                Muchang.builder(domain).stores(stores).startingAt(Shop.START).open();
        Answers answers = new Answers(domain, stores, new MuchangBuilder(domain).key);
        Step.play(story, muchang);

        for (Condition condition : conditions(domain)) {
            List<PartyId> holders = new ArrayList<>();
            int asked = 0;
            for (int number = 2; number <= stores.population().highest(); number++) {
                PartyId id = new PartyId(number);
                Party party = muchang.party(id);
                if (!party.isUnknown() && party.absorbedInto().isEmpty()) {
                    asked++;
                    House house = new House(domain, stores);
                    long now = muchang.now().toEpochMilli();
                    if (answers.explain(id, condition, now, house.yardsticks()).holds()) {
                        holders.add(id);
                    }
                }
            }
            Census census = muchang.ask(condition);
            assertThat(census.holders().members()).as("%s", condition).containsExactlyElementsOf(holders);
            assertThat(census.count()).isEqualTo(holders.size());
            assertThat(census.asked()).isEqualTo(asked);
            assertThat(census.at()).isEqualTo(muchang.now());
        }
    }

    @Property(tries = 100)
    void who_holds_a_segments_condition_is_in_the_segment(
            @ForAll("definitions") PrivateDomain domain, @ForAll("stories") List<Step> story) {
        Muchang muchang = Muchang.builder(domain).startingAt(Shop.START).open();
        Step.play(story, muchang);
        muchang.advanceTo(muchang.now().plusSeconds(100_000));

        for (Segment segment : domain.segments()) {
            List<PartyId> members = muchang.segment(segment.name()).members().toList();
            assertThat(muchang.ask(segment.when()).holders().members()).containsExactlyElementsOf(members);
            assertThat(muchang.ask(Conditions.inSegment(segment.name()))
                            .holders()
                            .members())
                    .containsExactlyElementsOf(members);
        }
    }

    private static List<Condition> conditions(PrivateDomain domain) {
        List<Condition> conditions =
                new ArrayList<>(domain.segments().stream().map(Segment::when).toList());
        conditions.add(
                Conditions.not(Conditions.inSegment(domain.segments().get(0).name())));
        conditions.add(Conditions.inSegment("nobody has defined this"));
        conditions.add(Conditions.all());
        return conditions;
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
