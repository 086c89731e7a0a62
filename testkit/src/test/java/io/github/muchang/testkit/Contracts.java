package io.github.muchang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tries a contract on somebody, as JUnit would: each clause on a new one. */
final class Contracts {
    private Contracts() {}

    /** The clauses that somebody breaks. */
    static <T> Set<String> broken(Class<T> contract, Supplier<? extends T> somebody)
            throws ReflectiveOperationException {
        TreeSet<String> broken = new TreeSet<>();
        for (Method clause : clauses(contract)) {
            try {
                clause.invoke(somebody.get());
            } catch (InvocationTargetException e) {
                assertThat(e.getCause())
                        .as("%s fails by an assertion, not by an accident", clause.getName())
                        .isInstanceOf(AssertionError.class);
                broken.add(clause.getName());
            }
        }
        return broken;
    }

    static Set<String> names(Class<?> contract) {
        TreeSet<String> names = new TreeSet<>();
        clauses(contract).forEach(clause -> names.add(clause.getName()));
        return names;
    }

    private static List<Method> clauses(Class<?> contract) {
        return Arrays.stream(contract.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
    }
}
