package io.github.muchang.adapters.qq.onebot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house rules, as far as they are an adapter's: it also starts no thread, reads no clock of its own and logs nothing. */
class OneBotRulesTest {
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .importUrl(OneBot.class.getProtectionDomain().getCodeSource().getLocation())
            .that(DescribedPredicate.describe(
                    "of OneBot", type -> type.getPackageName().equals(OneBot.class.getPackageName())));

    /** What neither calls nor hears anybody, or is given to what asks for the risk. */
    private static final List<String> NO_ENTRY =
            List.of("OneBotSettings", "Segment", "Segments", "AcceptedRisk", "Done");

    @Test
    void the_public_types_are_the_reviewed_ones() {
        assertThat(PRODUCTION.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName)
                        .sorted())
                .containsExactly(
                        "AcceptedRisk",
                        "Done",
                        "Endpoint",
                        "Event",
                        "ForwardSocket",
                        "GroupMember",
                        "Heard",
                        "HttpLine",
                        "KnownGroups",
                        "Line",
                        "MediaSource",
                        "OneBot",
                        "OneBotEvents",
                        "OneBotGroups",
                        "OneBotInbox",
                        "OneBotSettings",
                        "Outlet",
                        "Reply",
                        "ReverseServer",
                        "ReverseSocket",
                        "Segment",
                        "Segments");
    }

    @Test
    void nothing_is_begun_without_the_risk() {
        List<JavaMethod> beginnings = PRODUCTION.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !NO_ENTRY.contains(type.getSimpleName()))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
                .toList();

        assertThat(beginnings).hasSizeGreaterThan(7).allSatisfy(method -> assertThat(
                        method.getRawParameterTypes().get(0).getSimpleName())
                .as(method.getFullName())
                .isEqualTo("AcceptedRisk"));
        assertThat(PRODUCTION.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.isRecord() && !type.isEnum() && !type.isInterface())
                        .flatMap(type -> type.getConstructors().stream()))
                .noneMatch(each -> each.getModifiers().contains(JavaModifier.PUBLIC));
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
        assertThat(PRODUCTION).filteredOn(JavaClass::isInterface).allSatisfy(type -> assertThat(
                        type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT)))
                .as(type.getName())
                .hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void names_say_what_a_thing_is_and_the_package_is_null_marked() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Service)")
                .check(PRODUCTION);
        assertThat(OneBot.class.getPackage().isAnnotationPresent(NullMarked.class))
                .isTrue();
    }

    @Test
    void nothing_is_printed_or_logged_and_no_thread_is_started() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(PrintStream.class, Logger.class, System.Logger.class, Clock.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.slf4j..")
                .check(PRODUCTION);
        noClasses()
                .that()
                .doNotHaveSimpleName("ReverseServer") // which says that somebody was in its way
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .check(PRODUCTION);
        classes()
                .should()
                .onlyAccessClassesThat()
                .doNotHaveFullyQualifiedName("java.util.concurrent.Executors")
                .check(PRODUCTION);
    }

    @Test
    void only_the_ready_server_needs_its_library() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.ReverseServer(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.java_websocket..")
                .check(PRODUCTION);
    }

    @Test
    void throws_clauses_say_what_is_thrown() {
        assertThat(PRODUCTION.stream().flatMap(type -> type.getCodeUnits().stream()))
                .noneMatch(OneBotRulesTest::throwsAnything);
    }

    @Test
    void signatures_and_tokens_are_compared_in_constant_time() {
        for (Class<?> comparing : List.of(Signature.class, ReverseSocket.class)) {
            assertThat(PRODUCTION.get(comparing).getMethodCallsFromSelf())
                    .anyMatch(call -> call.getName().equals("isEqual"));
        }
        assertThat(PRODUCTION.get(Signature.class).getMethodCallsFromSelf())
                .noneMatch(call ->
                        Arrays.asList("equals", "compareTo", "contentEquals").contains(call.getName()));
    }

    private static boolean throwsAnything(JavaCodeUnit codeUnit) {
        return codeUnit.getThrowsClause().containsType(Exception.class)
                || codeUnit.getThrowsClause().containsType(Throwable.class);
    }
}
