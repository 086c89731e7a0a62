package io.github.muchang.architecture;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.muchang.money.Money;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final String PLANTED = "io.github.muchang.architecture.planted.";

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .importUrl(Money.class.getProtectionDomain().getCodeSource().getLocation());

    /** A rule, the planted packages it is tried on, and what it must name there, by a piece of its report for each breach. */
    private record Breach(String rule, List<String> packages, List<String> named) {}

    private static final ImmutableList<Breach> BREACHES = ImmutableList.of(
            new Breach(
                    "LAYERS_USE_ONLY_EARLIER_LAYERS",
                    List.of("money", "runtime", "strangers", "engine"),
                    List.of("money.LooksDown", "strangers.Stranger is in", "engine.UsesAStranger")),
            new Breach("PACKAGES_ARE_FREE_OF_CYCLES", List.of("cycle"), List.of("hen.Hen", "egg.Egg")),
            new Breach("PURE_PACKAGES_KEEP_OUT_OF_THE_WORLD", List.of("engine", "runtime"), impureMethods()),
            new Breach("INTERFACES_ARE_SMALL", List.of("store"), List.of("store.WideStore has 4")),
            new Breach(
                    "NAMES_SAY_WHAT_A_THING_IS",
                    List.of("naming", "util", "common", "dto", "model", "misc"),
                    List.of(
                            "CustomerUtil>",
                            "CustomerUtils>",
                            "CustomerHelper>",
                            "CustomerManager>",
                            "CustomerImpl>",
                            "CustomerService>",
                            ".util.Thing>",
                            ".common.Thing>",
                            ".dto.Thing>",
                            ".model.Thing>",
                            ".misc.Thing>")),
            new Breach(
                    "THROWS_CLAUSES_SAY_WHAT_IS_THROWN",
                    List.of("errors"),
                    List.of("Careless.throwsException(", "Careless.throwsThrowable(")),
            new Breach(
                    "NOTHING_PRINTS",
                    List.of("errors"),
                    List.of("Careless.printsOut(", "Careless.printsErr(", "Careless.printsTrace(")),
            new Breach(
                    "PUBLIC_CLASSES_ARE_CLOSED",
                    List.of("open"),
                    List.of("open.Extensible is", "open.Extensible$Member is")),
            new Breach("PACKAGES_ARE_NULL_MARKED", List.of("unmarked", "marked"), List.of("unmarked.Unmarked is")));

    /** Classes and methods that a rule would name wrongly. */
    private static final ImmutableSet<String> INNOCENT = ImmutableSet.of(
            "LooksUp",
            "engine.Pure.",
            "NarrowStore ",
            "SealedStore",
            "Utility",
            "Careful",
            "Extensible$Failure",
            "Extensible$Shape",
            "Extensible$Kind",
            "marked.Marked");

    @Test
    void the_production_classes_are_found() {
        assertThat(PRODUCTION.contain(Money.class)).isTrue();
        assertThat(PRODUCTION.contain(HouseRulesTest.class)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void core_keeps_the_house_rules(String rule) {
        rule(rule).check(PRODUCTION);
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void a_rule_names_every_planted_breach_and_nothing_innocent(Breach breach) {
        JavaClasses planted = new ClassFileImporter()
                .importPackages(breach.packages().stream().map(PLANTED::concat).toList());

        String report = rule(breach.rule()).evaluate(planted).getFailureReport().toString();

        assertThat(breach.named()).isNotEmpty().allSatisfy(word -> assertThat(report)
                .contains(word));
        assertThat(INNOCENT).allSatisfy(word -> assertThat(report).doesNotContain(word));
    }

    @Test
    void every_rule_has_a_planted_breach() {
        assertThat(rules())
                .containsExactlyInAnyOrderElementsOf(
                        breaches().map(Breach::rule).toList());
    }

    private static Stream<Breach> breaches() {
        return BREACHES.stream();
    }

    private static ImmutableSet<String> rules() {
        return Arrays.stream(HouseRules.class.getDeclaredFields())
                .filter(field -> field.getType().equals(ArchRule.class))
                .map(Field::getName)
                .collect(toImmutableSet());
    }

    private static ArchRule rule(String name) {
        try {
            return (ArchRule) HouseRules.class.getDeclaredField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    private static List<String> impureMethods() {
        try {
            return Arrays.stream(Class.forName(PLANTED + "engine.Impure").getDeclaredMethods())
                    .filter(method -> !method.isSynthetic())
                    .map(method -> "Impure." + method.getName() + "(")
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
