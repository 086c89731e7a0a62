package io.github.muchang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Collections2;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Consent;
import io.github.muchang.party.NameMap;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import io.github.muchang.stories.Shop;
import io.github.muchang.stories.Stories;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrderProperties {
    private static final Identity LIN = Shop.unionid("o-lin");

    private record Word(int minute, Occurrence what) {}

    @Property(tries = 8)
    void consent_is_the_same_in_whatever_order_it_is_told(@ForAll("words") List<Word> words) {
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            signals.add(Signal.of(LIN, words.get(i).what)
                    .at(Shop.START.plusSeconds(60L * words.get(i).minute))
                    .withId("word-" + i));
        }

        NameMap<Consent> first = told(signals);

        for (List<Signal> order : Collections2.permutations(signals)) {
            assertThat(told(order)).isEqualTo(first);
        }
    }

    private static NameMap<Consent> told(List<Signal> order) {
        Muchang muchang = Shop.open(Shop.definition().build());
        muchang.advanceTo(Shop.START.plusSeconds(3600));
        muchang.accept(order);
        return muchang.customer(LIN).orElseThrow().consents();
    }

    @Provide
    Arbitrary<List<Word>> words() {
        return Combinators.combine(Arbitraries.integers().between(0, 3), Stories.consents())
                .as(Word::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }
}
