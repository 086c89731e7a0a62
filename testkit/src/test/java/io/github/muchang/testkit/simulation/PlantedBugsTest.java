package io.github.muchang.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How much the simulation is worth: whether it finds what is planted, within the seeds that are run anyway. */
@Tag("planted")
class PlantedBugsTest {
    private static final int CHUNK = 25;

    @TestFactory
    Stream<DynamicTest> it_is_caught() {
        return PlantedBugs.all().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> caught(each.getKey(), each.getValue())));
    }

    /** The oracle is awake: told of no rules at all, the library breaks some at once. */
    @ParameterizedTest
    @EnumSource(Profile.class)
    void the_canary_dies(Profile profile) {
        Bug lawless = PlanBugs.plan(plan -> plan.with(List.of()));

        assertThat(new Seeds(profile, 200, 0).broken(lawless, 1)).isNotEmpty();
    }

    private static void caught(String name, PlantedBugs.Planted planted) {
        int found = 0;
        int ran = 0;
        Profile profile = planted.profile();
        Seeds all = Seeds.of(profile);
        while (found == 0 && ran < all.many()) {
            found = all.from(ran, CHUNK)
                    .broken(planted.bug(), Integer.MAX_VALUE)
                    .size();
            ran = Math.min(all.many(), ran + CHUNK);
        }
        System.out.printf("%3d of %d worlds of %s: %s%n", found, ran, profile, name);
        assertThat(found)
                .as("%s: worlds of %s that find it, of %s", name, profile, ran)
                .isPositive();
    }
}
