package io.github.muchang.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.segment.AllOf;
import io.github.muchang.segment.Conditions;
import io.github.muchang.time.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleTest {
    private static final Lifecycle STANDARD = Lifecycle.standard();

    @Test
    void the_standard_stages_are_these() {
        assertThat(STANDARD.stages())
                .extracting(Stage::name)
                .containsExactly(
                        "stranger", "lead", "connected", "engaged", "buyer", "repeat", "advocate", "silent", "lost");
        assertThat(STANDARD.first()).isEqualTo("stranger");
        assertThat(stage("repeat").chinese()).isEqualTo("复购");
        assertThat(STANDARD.find("customer")).isNull();
    }

    @Test
    void every_standard_stage_can_be_reached_and_left() {
        assertThat(reachedFrom("stranger")).hasSameSizeAs(STANDARD.stages());
        assertThat(STANDARD.stages()).allSatisfy(stage -> assertThat(stage.next())
                .isNotEmpty()
                .doesNotContain(stage.name())
                .doesNotHaveDuplicates()
                .allSatisfy(next -> assertThat(STANDARD.find(next)).isNotNull()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "connected", "engaged", "buyer", "repeat", "advocate", "silent", "lost"})
    void nobody_becomes_a_stranger_again_and_everybody_can_fall_silent_and_be_lost(String name) {
        assertThat(stage(name).next()).doesNotContain("stranger");
        if (!name.equals("lost") && !name.equals("silent")) {
            assertThat(stage(name).next()).endsWith("silent");
        }
        assertThat(reachedFrom(name)).contains("silent", "lost");
    }

    @ParameterizedTest
    @CsvSource({"silent, buyer", "silent, engaged", "lost, advocate", "lost, repeat"})
    void those_who_are_heard_from_again_come_back(String from, String to) {
        assertThat(stage(from).next()).contains(to);
    }

    @Test
    void only_the_silent_are_lost() {
        assertThat(STANDARD.stages())
                .filteredOn(stage -> stage.next().contains("lost"))
                .extracting(Stage::name)
                .containsExactly("silent");
    }

    @Test
    void the_limits_of_silence_can_be_others() {
        Lifecycle shorter = Lifecycle.standard(Span.days(30), Span.days(60));

        assertThat(Objects.requireNonNull(shorter.find("silent")).when())
                .isEqualTo(Conditions.silentFor(Span.days(30)));
        assertThat(Objects.requireNonNull(shorter.find("lost")).when()).isEqualTo(Conditions.silentFor(Span.days(60)));
        assertThat(shorter).isNotEqualTo(STANDARD);
        assertThat(Lifecycle.standard(Span.days(180), Span.days(365)))
                .isEqualTo(STANDARD)
                .hasSameHashCodeAs(STANDARD);
    }

    @Test
    void a_lifecycle_of_ones_own_begins_without_a_condition() {
        Lifecycle own = Lifecycle.startingAt("new", "新客", "buyer")
                .stage("buyer", "首购", Conditions.everDid("purchased"))
                .build();

        assertThat(own.stages())
                .containsExactly(
                        new Stage("new", "新客", new AllOf(List.of()), List.of("buyer")),
                        new Stage("buyer", "首购", Conditions.everDid("purchased"), List.of()));
        assertThat(own).hasToString("Lifecycle[new, buyer]");
    }

    @Test
    void without_stages_nobody_is_anywhere() {
        assertThat(Lifecycle.NONE.stages()).isEmpty();
        assertThat(Lifecycle.NONE.first()).isEmpty();
    }

    private static Set<String> reachedFrom(String name) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            String each = open.pop();
            if (reached.add(each)) {
                open.addAll(stage(each).next());
            }
        }
        return reached;
    }

    private static Stage stage(String name) {
        return Objects.requireNonNull(STANDARD.find(name), name);
    }
}
