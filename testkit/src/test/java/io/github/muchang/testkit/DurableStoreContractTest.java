package io.github.muchang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit's part on what lasts is itself tried: on one who tells the truth, and on liars. */
class DurableStoreContractTest {

    private static Map<String, Supplier<Reopening>> liars() {
        return new TreeMap<>(ReopeningLiars.all());
    }

    static Stream<String> clauses() {
        return liars().keySet().stream();
    }

    @Test
    void there_is_a_liar_for_every_clause() {
        assertThat(tests().stream().map(Method::getName)).containsExactlyInAnyOrderElementsOf(liars().keySet());
    }

    @Test
    void whoever_tells_the_truth_keeps_every_clause() throws ReflectiveOperationException {
        assertThat(broken(Reopening::new)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void a_liar_breaks_its_clause_and_no_other(String clause) throws ReflectiveOperationException {
        Supplier<Reopening> liar = liars().getOrDefault(clause, Reopening::new);

        assertThat(broken(liar)).containsExactly(clause);
    }

    private static Set<String> broken(Supplier<Reopening> liar) throws ReflectiveOperationException {
        TreeSet<String> broken = new TreeSet<>();
        for (Method clause : tests()) {
            DurableStoreContract contract = liar.get();
            try {
                clause.invoke(contract);
            } catch (InvocationTargetException e) {
                assertThat(e.getCause())
                        .as("%s fails by an assertion, not by an accident", clause.getName())
                        .isInstanceOf(AssertionError.class);
                broken.add(clause.getName());
            }
        }
        return broken;
    }

    private static List<Method> tests() {
        return Arrays.stream(DurableStoreContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
    }
}
