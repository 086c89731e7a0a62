package io.github.muchang.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random worlds. A world that breaks a promise is told in short, with the command that runs it again. */
class SimulationTest {

    @ParameterizedTest
    @EnumSource(Profile.class)
    void no_promise_is_broken(Profile profile) {
        Seeds seeds = Seeds.of(profile);
        List<Seeds.Broken> broken = seeds.broken(Bug.NONE, 1);

        assertThat(broken.isEmpty() ? "" : told(broken.get(0), seeds.salt())).isEmpty();
    }

    /** With {@code -Dmuchang.simulation.replay=CRASH:17}, where a world is to be looked at. */
    @Test
    void a_world_that_is_named_is_run_alone() {
        String name = System.getProperty("muchang.simulation.replay", "UNIFORM:0");
        int colon = name.indexOf(':');
        Script script =
                ScriptDraw.of(Profile.valueOf(name.substring(0, colon)), Long.parseLong(name.substring(colon + 1)));

        assertThat(Seeds.broken(script, Bug.NONE).map(each -> told(each, 0)).orElse(""))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_seed_always_makes_the_same_world(Profile profile) {
        IntStream.range(0, 20).forEach(seed -> {
            String first = World.trace(ScriptDraw.of(profile, seed));
            String second = World.trace(ScriptDraw.of(profile, seed));

            assertThat(second).isEqualTo(first);
        });
    }

    private static String told(Seeds.Broken broken, long salt) {
        Seeds.Broken small = Shrink.smallest(broken, Bug.NONE);
        StringWriter text = new StringWriter();
        text.append("profile ").append(broken.script().profile().name());
        text.append(", seed " + broken.script().seed() + ", salt " + salt);
        text.append("\nagain: ./mvnw -pl testkit -am test -Dtest=SimulationTest -Dmuchang.simulation.replay=");
        text.append(broken.script().profile() + ":" + broken.script().seed()).append('\n');
        text.append(broken.violation().getMessage())
                .append("\nand in short:\n")
                .append(small.script().told())
                .append('\n');
        small.violation().printStackTrace(new PrintWriter(text));
        World.journal(small.script(), Bug.NONE)
                .forEach(each -> text.append(
                        Instant.ofEpochMilli(each.fact().at()) + " " + each.party() + " " + each.fact() + "\n"));
        return text.toString();
    }
}
