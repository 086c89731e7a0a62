package io.github.muchang.architecture;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;

/** The sentences that {@link HouseRules} is written in. */
final class Conditions {

    private static final String ROOT = "io.github.muchang";
    private static final String PLANTED = ROOT + ".architecture.planted";

    private Conditions() {}

    static DescribedPredicate<JavaClass> resideInAConceptOf(ImmutableSet<String> concepts) {
        return DescribedPredicate.describe(
                "reside in one of " + concepts, type -> isOurs(type) && concepts.contains(conceptOf(type)));
    }

    static ArchCondition<JavaClass> dependOnlyOnEarlierOf(ImmutableList<String> layers) {
        return condition("depend only on earlier ones of " + layers, (type, report) -> {
            int own = layers.indexOf(conceptOf(type));
            if (own < 0) {
                report.accept(type.getFullName() + " is in a package that is not in the list of layers");
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                int other = layers.indexOf(conceptOf(target));
                if (isOurs(target) && (other < 0 || other > own)) {
                    report.accept(dependency.getDescription());
                }
            }
        });
    }

    static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return isOurs(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "each package";
            }
        };
    }

    static ArchCondition<JavaClass> keepOutOfTheWorld() {
        return condition(
                "keep out of the world: no clock, chance, thread, default, file or hash order", (type, report) -> {
                    type.getAccessesFromSelf().stream()
                            .filter(World::isReachedBy)
                            .map(JavaAccess::getDescription)
                            .forEach(report);
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency ->
                                    World.has(dependency.getTargetClass().getBaseComponentType()))
                            .map(Dependency::getDescription)
                            .forEach(report);
                });
    }

    static ArchCondition<JavaClass> declareAtMostThreeAbstractMethods() {
        return condition("have at most three abstract methods if they are public, open interfaces", (type, report) -> {
            Class<?> loaded = type.reflect();
            if (!loaded.isInterface()
                    || loaded.isAnnotation()
                    || loaded.isSealed()
                    || !Modifier.isPublic(loaded.getModifiers())) {
                return;
            }
            long count = Arrays.stream(loaded.getMethods())
                    .filter(method -> Modifier.isAbstract(method.getModifiers()))
                    .filter(method -> !isOfObject(method))
                    .count();
            if (count > 3) {
                report.accept(type.getFullName() + " has " + count + " abstract methods: it is two concepts");
            }
        });
    }

    static ArchCondition<JavaCodeUnit> declareEveryThrown() {
        return new ArchCondition<>("declare neither Exception nor Throwable") {
            @Override
            public void check(JavaCodeUnit codeUnit, ConditionEvents events) {
                if (codeUnit.getThrowsClause().containsType(Exception.class)
                        || codeUnit.getThrowsClause().containsType(Throwable.class)) {
                    events.add(SimpleConditionEvent.violated(
                            codeUnit, codeUnit.getFullName() + " throws Exception or Throwable: name what it throws"));
                }
            }
        };
    }

    /** For use with {@code noClasses()}: reports what is to be denied. */
    static ArchCondition<JavaClass> speakOrPrintStackTraces() {
        return new ArchCondition<>("use System.out, System.err or printStackTrace") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(access -> access.getName().equals("printStackTrace")
                                || (access.getTargetOwner().isEquivalentTo(System.class)
                                        && ImmutableSet.of("out", "err").contains(access.getName())))
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
            }
        };
    }

    static ArchCondition<JavaClass> beClosedOrAnException() {
        return condition(
                "be final, records, enums, interfaces, sealed or exceptions if they are public", (type, report) -> {
                    Class<?> loaded = type.reflect();
                    if (Modifier.isPublic(loaded.getModifiers())
                            && !Modifier.isFinal(loaded.getModifiers())
                            && !loaded.isInterface()
                            && !loaded.isEnum()
                            && !loaded.isSealed()
                            && !Throwable.class.isAssignableFrom(loaded)) {
                        report.accept(type.getFullName() + " is public and open to subclasses");
                    }
                });
    }

    static ArchCondition<JavaClass> beNullMarked() {
        return condition("reside in a @NullMarked package", (type, report) -> {
            if (!type.reflect().getPackage().isAnnotationPresent(NullMarked.class)) {
                report.accept(type.getFullName() + " is in a package whose package-info is not @NullMarked");
            }
        });
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, Consumer<String>> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, message -> events.add(SimpleConditionEvent.violated(type, message)));
            }
        };
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    /** The first package segment below the root, or below the root of the planted breaches. */
    private static String conceptOf(JavaClass type) {
        String name = type.getPackageName() + ".";
        String root = name.startsWith(PLANTED + ".") ? PLANTED : ROOT;
        String below = name.substring(Math.min(name.length(), root.length() + 1));
        return below.substring(0, Math.max(0, below.indexOf('.')));
    }

    private static boolean isOfObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(known -> known.getName().equals(method.getName())
                        && Arrays.equals(known.getParameterTypes(), method.getParameterTypes()));
    }
}
