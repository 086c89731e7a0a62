package io.github.muchang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.HouseFact;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Yardstick;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseTest {
    private static final Party NEW = Party.unknown(new PartyId(1));

    @Test
    void imports_never_push_out_a_yardstick_and_the_oldest_of_too_many_are_forgotten() {
        Yardstick measured = Yardstick.measure("total:purchased:ever", 5, new long[] {1, 2, 3});
        List<Fact> facts = new ArrayList<>(List.of(
                new HouseFact.YardstickMeasured(5, measured.metric(), measured.population(), measured.thresholds())));
        for (int i = 0; i < HouseFact.MARKS + 10; i++) {
            facts.add(new HouseFact.ImportAdvanced(10 + i, "orders " + i, "", "d" + i, 100, 1));
        }

        Party house = Evolve.apply(NEW, facts);

        assertThat(house.attributes()).hasSize(HouseFact.MARKS + 1);
        assertThat(house.attributes())
                .containsKey(HouseFact.YARDSTICK + measured.metric())
                .doesNotContainKey(HouseFact.mark("orders 9") + "d9")
                .containsKey(HouseFact.mark("orders 10") + "d10");
    }

    @Test
    void a_step_of_an_import_takes_the_place_of_the_one_before_it() {
        Party house = Evolve.apply(
                NEW,
                List.of(
                        new HouseFact.ImportAdvanced(1, "orders", "", "a", 100, 1),
                        new HouseFact.ImportAdvanced(2, "orders", "a", "b", 200, 2),
                        new HouseFact.ImportAdvanced(3, "orders b", "", "c", 50, 1)));

        assertThat(house.attributes().keySet())
                .containsExactlyInAnyOrder(HouseFact.mark("orders") + "b", HouseFact.mark("orders b") + "c");
    }
}
