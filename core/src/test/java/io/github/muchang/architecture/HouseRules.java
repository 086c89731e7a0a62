package io.github.muchang.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.muchang.architecture.Conditions.beClosedOrAnException;
import static io.github.muchang.architecture.Conditions.beNullMarked;
import static io.github.muchang.architecture.Conditions.declareAtMostThreeAbstractMethods;
import static io.github.muchang.architecture.Conditions.declareEveryThrown;
import static io.github.muchang.architecture.Conditions.dependOnlyOnEarlierOf;
import static io.github.muchang.architecture.Conditions.keepOutOfTheWorld;
import static io.github.muchang.architecture.Conditions.resideInAConceptOf;
import static io.github.muchang.architecture.Conditions.speakOrPrintStackTraces;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.lang.ArchRule;

/** The rules that every class of core keeps. A concept is the first package segment below the root. */
final class HouseRules {

    /** A concept may use itself and those before it. */
    private static final ImmutableList<String> LAYERS = ImmutableList.of(
            "fault",
            "number",
            "money",
            "time",
            "json",
            "identity",
            "vault",
            "content",
            "channel",
            "party",
            "repurchase",
            "segment",
            "lifecycle",
            "policy",
            "brand",
            "journey",
            "community",
            "staff",
            "circle",
            "signal",
            "carrier",
            "journal",
            "referral",
            "domain",
            "http",
            "engine",
            "store",
            "foresight",
            "runtime",
            "insight",
            "attribution",
            "price",
            "media",
            "imports",
            "preset",
            "assessment");

    private static final ImmutableSet<String> PURE = ImmutableSet.of(
            "fault",
            "number",
            "money",
            "time",
            "json",
            "identity",
            "content",
            "channel",
            "party",
            "repurchase",
            "segment",
            "lifecycle",
            "policy",
            "brand",
            "journey",
            "community",
            "staff",
            "circle",
            "signal",
            "carrier",
            "journal",
            "referral",
            "domain",
            "engine",
            "insight",
            "attribution",
            "price",
            "assessment",
            "media");

    static final ArchRule LAYERS_USE_ONLY_EARLIER_LAYERS =
            classes().should(dependOnlyOnEarlierOf(LAYERS)).allowEmptyShould(true);

    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = slices().assignedFrom(Conditions.eachPackage())
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    static final ArchRule PURE_PACKAGES_KEEP_OUT_OF_THE_WORLD =
            classes().that(resideInAConceptOf(PURE)).should(keepOutOfTheWorld()).allowEmptyShould(true);

    static final ArchRule INTERFACES_ARE_SMALL =
            classes().should(declareAtMostThreeAbstractMethods()).allowEmptyShould(true);

    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Service)")
            .orShould()
            .resideInAnyPackage("..util..", "..common..", "..dto..", "..model..", "..misc..")
            .allowEmptyShould(true);

    static final ArchRule THROWS_CLAUSES_SAY_WHAT_IS_THROWN =
            codeUnits().should(declareEveryThrown()).allowEmptyShould(true);

    static final ArchRule NOTHING_PRINTS =
            noClasses().should(speakOrPrintStackTraces()).allowEmptyShould(true);

    static final ArchRule PUBLIC_CLASSES_ARE_CLOSED =
            classes().should(beClosedOrAnException()).allowEmptyShould(true);

    static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().should(beNullMarked()).allowEmptyShould(true);

    private HouseRules() {}
}
