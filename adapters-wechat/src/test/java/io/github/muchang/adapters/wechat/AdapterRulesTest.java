package io.github.muchang.adapters.wechat;

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

/** The house rules, as far as they are an adapter's: it also starts no thread, reads no clock of its own and logs nothing. */
class AdapterRulesTest {
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .importUrl(WeComInbox.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void the_public_types_are_the_reviewed_ones() {
        assertThat(PRODUCTION.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName)
                        .sorted())
                .containsExactly(
                        "CallbackKeys",
                        "Endpoint",
                        "Event",
                        "Heard",
                        "MediaFile",
                        "MediaSource",
                        "MemberVersions",
                        "OfficialAccount",
                        "OfficialAccountCodes",
                        "OfficialAccountInbox",
                        "OfficialAccountMass",
                        "OfficialAccountNotices",
                        "OfficialAccountSettings",
                        "OfficialAccountTags",
                        "OfficialAccountUsers",
                        "Pull",
                        "States",
                        "WeCom",
                        "WeComChats",
                        "WeComCodes",
                        "WeComDesk",
                        "WeComInbox",
                        "WeComMass",
                        "WeComMoments",
                        "WeComSettings",
                        "WeComTags",
                        "WeComTransfers");
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
        assertThat(WeComInbox.class.getPackage().isAnnotationPresent(NullMarked.class))
                .isTrue();
        assertThat(PRODUCTION.stream().map(JavaClass::getPackageName).distinct())
                .containsExactly(WeComInbox.class.getPackageName());
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
    void signatures_are_compared_in_constant_time() {
        Optional<JavaClass> signature = PRODUCTION.stream()
                .filter(type -> type.isEquivalentTo(Signature.class))
                .findFirst();
        assertThat(signature.orElseThrow().getMethodCallsFromSelf())
                .noneMatch(call ->
                        Arrays.asList("equals", "compareTo", "contentEquals").contains(call.getName()))
                .anyMatch(call -> call.getName().equals("isEqual"));
    }

    private static boolean throwsAnything(JavaCodeUnit codeUnit) {
        return codeUnit.getThrowsClause().containsType(Exception.class)
                || codeUnit.getThrowsClause().containsType(Throwable.class);
    }
}
