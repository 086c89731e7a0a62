package io.github.muchang.adapters.qq.official;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Logger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house rules, as far as they are the official bot's: it also starts no thread, reads no clock of its own and logs nothing. */
class AdapterRulesTest {
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(location -> location.contains("/official/"))
            .importUrl(QqInbox.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void the_public_types_are_the_reviewed_ones() {
        assertThat(PRODUCTION.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName)
                        .sorted())
                .containsExactly(
                        "Acknowledge",
                        "Answerable",
                        "CallbackSecret",
                        "Endpoint",
                        "Event",
                        "Gateway",
                        "GatewayConnection",
                        "GatewayMemory",
                        "GatewaySession",
                        "GatewayState",
                        "GatewayWatch",
                        "Heard",
                        "Intent",
                        "KnownGroups",
                        "MediaFile",
                        "MediaSource",
                        "QqBot",
                        "QqCodes",
                        "QqGroups",
                        "QqInbox",
                        "QqJoining",
                        "QqMember",
                        "QqSettings");
    }

    @Test
    void public_types_are_closed_and_interfaces_small() {
        assertThat(PRODUCTION)
                .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .allSatisfy(type -> assertThat(type.isInterface()
                                || type.isEnum()
                                || type.getModifiers().contains(JavaModifier.FINAL))
                        .as(type.getName())
                        .isTrue());
        assertThat(PRODUCTION)
                .filteredOn(type -> type.isInterface() && !type.reflect().isSealed())
                .allSatisfy(type -> assertThat(type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT)))
                        .as(type.getName())
                        .hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void names_say_what_a_thing_is_and_packages_are_null_marked() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Service)")
                .check(PRODUCTION);
        assertThat(QqInbox.class.getPackage().isAnnotationPresent(NullMarked.class))
                .isTrue();
        assertThat(PRODUCTION.stream().map(JavaClass::getPackageName).distinct())
                .containsExactly(QqInbox.class.getPackageName());
    }

    @Test
    void nothing_is_printed_or_logged_and_no_thread_is_started() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(PrintStream.class, Logger.class, System.Logger.class, Thread.class, Clock.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.slf4j..")
                .check(PRODUCTION);
        classes()
                .should()
                .onlyAccessClassesThat()
                .doNotHaveFullyQualifiedName("java.util.concurrent.Executors")
                .check(PRODUCTION);
    }

    @Test
    void throws_clauses_say_what_is_thrown() {
        assertThat(PRODUCTION.stream().flatMap(type -> type.getCodeUnits().stream()))
                .noneMatch(AdapterRulesTest::throwsAnything);
    }

    @Test
    void signatures_are_verified_and_not_compared() {
        Optional<JavaClass> secret = PRODUCTION.stream()
                .filter(type -> type.isEquivalentTo(CallbackSecret.class))
                .findFirst();
        assertThat(secret.orElseThrow()
                        .getMethod("signed", String.class, String.class, byte[].class)
                        .getMethodCallsFromSelf())
                .noneMatch(call ->
                        Arrays.asList("equals", "compareTo", "contentEquals").contains(call.getName()))
                .anyMatch(call -> call.getName().equals("verify"));
    }

    private static boolean throwsAnything(JavaCodeUnit codeUnit) {
        return codeUnit.getThrowsClause().containsType(Exception.class)
                || codeUnit.getThrowsClause().containsType(Throwable.class);
    }
}
