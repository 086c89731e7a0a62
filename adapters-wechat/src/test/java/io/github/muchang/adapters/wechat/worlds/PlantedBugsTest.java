package io.github.muchang.adapters.wechat.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** How much the worlds are worth: whether they find what is planted, within the seeds that are run anyway. */
@Tag("planted")
class PlantedBugsTest {
    private static final int CHUNK = 8;

    @TestFactory
    Stream<DynamicTest> it_is_caught() {
        return PlantedBugs.all().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> caught(each.getKey(), each.getValue())));
    }

    private static void caught(String name, Bug.Planted bug) {
        Seeds all = Seeds.all();
        int ran = 0;
        boolean found = false;
        while (!found && ran < all.many()) {
            found = all.from(ran, CHUNK).broken(bug, 1).isPresent();
            ran = Math.min(all.many(), ran + CHUNK);
        }
        System.out.printf("%s of the first %d worlds: %s%n", found ? "one" : "none", ran, name);
        assertThat(found).as("%s: found in one of %s worlds", name, ran).isTrue();
    }
}
