package io.github.muchang.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The house rules, as far as they are this module's: one public type, no chance, no clock, no thread. */
class ReportRulesTest {
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .importUrl(Report.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void the_public_types_are_the_reviewed_ones() {
        assertThat(PRODUCTION.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName)
                        .sorted())
                .containsExactly("Report");
    }

    @Test
    void nothing_is_left_to_chance_or_to_the_clock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, Clock.class, Thread.class)
                .check(PRODUCTION);
    }
}
