package io.github.muchang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.RuleFact;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.lifecycle.Stage;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.stories.Shop;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The standard lifecycle as a table: from which stage what leads to which. */
class LifecycleTableTest {
    private static final Identity LIN = Shop.unionid("o-lin");
    private static final Identity ELDER = Shop.phone("138-lin");

    /**
     * @param from the stage before
     * @param before what brings somebody there, one thing an hour
     * @param event what then happens; {@code meets} joins whoever did the rest of the words a day earlier
     * @param to the stage after
     */
    private record Row(String from, String before, String event, String to) {}

    static List<Row> table() {
        return List.of(
                new Row("stranger", "tagged", "replied", "lead"),
                new Row("stranger", "tagged", "added", "connected"),
                new Row("stranger", "tagged", "meets added replied", "engaged"),
                new Row("stranger", "tagged", "purchased", "buyer"),
                new Row("stranger", "tagged", "meets purchased purchased", "repeat"),
                new Row("stranger", "tagged", "meets purchased referred", "advocate"),
                new Row("stranger", "tagged", "180-days", "silent"),
                new Row("lead", "opened", "added", "connected"),
                new Row("lead", "replied", "added", "engaged"),
                new Row("lead", "replied", "purchased", "buyer"),
                new Row("lead", "replied", "meets purchased purchased", "repeat"),
                new Row("lead", "replied referred", "purchased", "advocate"),
                new Row("lead", "replied", "180-days", "silent"),
                new Row("connected", "added", "visited", "engaged"),
                new Row("connected", "added", "purchased", "buyer"),
                new Row("connected", "added", "meets purchased purchased", "repeat"),
                new Row("connected", "added referred", "purchased", "advocate"),
                new Row("connected", "added", "180-days", "silent"),
                new Row("engaged", "added spoke", "purchased", "buyer"),
                new Row("engaged", "added clicked", "meets purchased purchased", "repeat"),
                new Row("engaged", "added answered referred", "purchased", "advocate"),
                new Row("engaged", "added replied", "180-days", "silent"),
                new Row("buyer", "purchased", "purchased", "repeat"),
                new Row("buyer", "purchased", "referred", "advocate"),
                new Row("buyer", "purchased", "180-days", "silent"),
                new Row("repeat", "purchased purchased", "referred", "advocate"),
                new Row("repeat", "purchased purchased", "180-days", "silent"),
                new Row("advocate", "purchased referred", "180-days", "silent"),
                new Row("silent", "added replied 180-days", "replied", "engaged"),
                new Row("silent", "purchased 180-days", "opened", "buyer"),
                new Row("silent", "purchased 180-days", "purchased", "repeat"),
                new Row("silent", "purchased 180-days", "referred", "advocate"),
                new Row("silent", "added 180-days", "opened", "connected"),
                new Row("silent", "tagged 180-days", "replied", "lead"),
                new Row("silent", "added 180-days", "185-days", "lost"),
                new Row("lost", "added 365-days", "opened", "connected"),
                new Row("lost", "tagged 365-days", "replied", "lead"),
                new Row("lost", "added 365-days", "replied", "engaged"),
                new Row("lost", "added 365-days", "purchased", "buyer"),
                new Row("lost", "purchased 365-days", "purchased", "repeat"),
                new Row("lost", "purchased 365-days", "referred", "advocate"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void an_event_leads_from_stage_to_stage(Row row) {
        Muchang muchang = Shop.open();
        Identity first = row.event.startsWith("meets ") ? ELDER : LIN;
        if (first.equals(ELDER)) {
            story(row.event.substring(6), ELDER, muchang);
            muchang.advanceTo(Shop.START.plus(Duration.ofDays(1)));
        }
        story(row.before, LIN, muchang);
        assertThat(muchang.customer(LIN).orElseThrow().stage()).isEqualTo(row.from);

        if (first.equals(ELDER)) {
            muchang.accept(Signal.identified(ELDER, LIN).at(muchang.now()));
        } else {
            story(row.event, LIN, muchang);
        }

        assertThat(muchang.customer(LIN).orElseThrow().stage()).isEqualTo(row.to);
        assertThat(taken(muchang)).contains(row.from + " → " + row.to);
    }

    @Test
    void every_allowed_transition_is_in_the_table_and_no_other() {
        TreeSet<String> allowed = new TreeSet<>();
        for (Stage stage : Lifecycle.standard().stages()) {
            stage.next().forEach(next -> allowed.add(stage.name() + " → " + next));
        }

        assertThat(table().stream().map(row -> row.from + " → " + row.to)).containsExactlyInAnyOrderElementsOf(allowed);
    }

    @Test
    void nobody_moves_where_the_table_has_no_way() {
        Muchang muchang = Shop.open();
        story("purchased 180-days", LIN, muchang);

        story("received", LIN, muchang);

        assertThat(muchang.customer(LIN).orElseThrow().stage())
                .as("a message sent to somebody is no word from them")
                .isEqualTo("silent");
    }

    @Test
    void whoever_comes_back_can_fall_silent_again() {
        Muchang muchang = Shop.open();
        story("purchased 180-days purchased", LIN, muchang);
        assertThat(muchang.customer(LIN).orElseThrow().stage()).isEqualTo("repeat");

        story("180-days", LIN, muchang);

        assertThat(muchang.customer(LIN).orElseThrow().stage()).isEqualTo("silent");
    }

    private static void story(String words, Identity who, Muchang muchang) {
        for (String word : Splitter.on(' ').split(words)) {
            if (word.endsWith("-days")) {
                long days = Long.parseLong(word.substring(0, word.length() - 5));
                muchang.advanceTo(muchang.now().plus(Duration.ofDays(days)));
            } else {
                muchang.accept(signal(word, who).at(muchang.now().plus(Duration.ofHours(1))));
            }
        }
    }

    private static io.github.muchang.signal.Untimed signal(String word, Identity who) {
        return switch (word) {
            case "added" -> Signal.added(who).to("friends");
            case "tagged" -> Signal.tagged(who, "近视", "optician");
            default -> Signal.did(who, word);
        };
    }

    private static List<String> taken(Muchang muchang) {
        return muchang.journal().read(0, Integer.MAX_VALUE).stream()
                .map(Recorded::fact)
                .filter(RuleFact.StageEntered.class::isInstance)
                .map(RuleFact.StageEntered.class::cast)
                .map(fact -> fact.from() + " → " + fact.stage())
                .toList();
    }
}
