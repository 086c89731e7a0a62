package io.github.muchang.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.muchang.time.Window;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;

/** Fails when a kind of condition, metric, window or gap is added that the random tests of this package do not reach. */
class ClosedSetsProperties {
    private static final int MANY = 2000;

    @Example
    void random_conditions_are_of_every_kind() {
        assertThat(kinds(conditions().stream())).isEqualTo(permitted(Condition.class));
    }

    @Example
    void random_conditions_measure_with_every_metric() {
        assertThat(kinds(metrics())).isEqualTo(permitted(Metric.class));
        assertThat(tallies().map(Tally::aggregate).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Aggregate.values());
        assertThat(metrics()
                        .filter(Age.class::isInstance)
                        .map(each -> ((Age) each).of())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Age.Of.values());
    }

    @Example
    void random_conditions_look_through_every_window() {
        assertThat(kinds(tallies().map(Tally::window))).isEqualTo(permitted(Window.class));
    }

    @Example
    void random_findings_have_every_gap() {
        Random random = new Random(7);
        List<Subject> subjects = Stream.generate(() ->
                        Histories.any().generator(1000).next(random).value().subject())
                .limit(5)
                .toList();
        Stream<Gap> gaps = conditions().stream()
                .flatMap(condition -> subjects.stream().map(condition::check))
                .flatMap(finding -> Stream.concat(finding.gap().stream(), finding.gapToCease().stream()));

        assertThat(kinds(gaps)).isEqualTo(permitted(Gap.class));
    }

    @Example
    void every_kind_has_a_sentence_in_both_languages_and_json() {
        Wording chinese = TestRules.in(ZoneOffset.UTC).wording(Locale.CHINA);
        Wording english = TestRules.in(ZoneOffset.UTC).wording(Locale.ENGLISH);

        assertThat(conditions()).allSatisfy(condition -> {
            assertThat(condition.sentence(chinese)).matches("(?s).*\\p{IsHan}.*");
            assertThat(condition.sentence(english)).isNotBlank().doesNotContain("，", "（", "「");
            assertThat(ConditionJson.write(condition).isEmpty()).isFalse();
        });
    }

    private static List<Condition> conditions() {
        Random random = new Random(42);
        var generator = RandomConditions.trees().generator(1000);
        return Stream.generate(() -> generator.next(random).value())
                .limit(MANY)
                .flatMap(ClosedSetsProperties::withParts)
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Condition> withParts(Condition condition) {
        return Stream.concat(Stream.of(condition), condition.parts().stream().flatMap(ClosedSetsProperties::withParts));
    }

    private static Stream<Metric> metrics() {
        return conditions().stream()
                .flatMap(condition ->
                        condition instanceof Measured measured ? Stream.of(measured.metric()) : Stream.empty());
    }

    private static Stream<Tally> tallies() {
        return metrics().filter(Tally.class::isInstance).map(Tally.class::cast);
    }

    private static Set<Class<?>> kinds(Stream<?> things) {
        return things.map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> permitted(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).collect(ImmutableSet.toImmutableSet());
    }
}
