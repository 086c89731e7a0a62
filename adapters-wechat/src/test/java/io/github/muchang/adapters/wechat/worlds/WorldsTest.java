package io.github.muchang.adapters.wechat.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Random worlds. A world that breaks a promise is told in short, with the command that runs it again. */
class WorldsTest {

    @Test
    void no_promise_is_broken_and_nothing_personal_is_logged() {
        Seeds seeds = Seeds.all();
        StringBuilder told = new StringBuilder();
        List<String> heard = Ear.heard(() -> {
            LoggerFactory.getLogger("io.github.muchang").warn("whether anybody listens");
            seeds.broken(Bug.Planted.NOTHING, 1).ifPresent(each -> told.append(told(each, seeds.salt())));
        });

        assertThat(told.toString()).isEmpty();
        assertThat(heard)
                .anyMatch(each -> each.contains("whether anybody listens"))
                .noneMatch(each -> Closing.PERSONAL.matcher(each).find());
    }

    /** With {@code -Dmuchang.worlds.replay=17}, where a world is to be looked at. */
    @Test
    void a_world_that_is_named_is_run_alone() {
        Script script = ScriptDraw.of(Long.getLong("muchang.worlds.replay", 0));

        assertThat(World.broken(script, Bug.NONE)
                        .map(each -> told(new Seeds.Broken(script, each), 0))
                        .orElse(""))
                .isEmpty();
    }

    @Test
    void a_seed_always_makes_the_same_world() {
        IntStream.range(0, 10).forEach(seed -> {
            String first = World.journal(ScriptDraw.of(seed), Bug.NONE);
            String second = World.journal(ScriptDraw.of(seed), Bug.NONE);

            assertThat(second).isEqualTo(first);
        });
    }

    private static String told(Seeds.Broken broken, long salt) {
        Script small = Shrink.smallest(broken.script());
        StringWriter text = new StringWriter();
        text.append("seed " + broken.script().seed() + ", salt " + salt);
        text.append("\nagain: ./mvnw -pl adapters-wechat -am test -Dtest=WorldsTest -Dmuchang.worlds.replay=");
        text.append(broken.script().seed() + "\n").append(broken.violation().getMessage());
        text.append("\nand in short:\n").append(small.told()).append('\n');
        World.broken(small, Bug.NONE).orElse(broken.violation()).printStackTrace(new PrintWriter(text));
        return text.append(World.journal(small, Bug.NONE)).toString();
    }
}
