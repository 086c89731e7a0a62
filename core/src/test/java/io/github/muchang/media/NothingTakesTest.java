package io.github.muchang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.muchang.money.Money;
import io.github.muchang.time.Days;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 不能上升为KPI, kept by the shape of the API: no word in it takes anything from anybody, and no number in it is less than nothing. */
class NothingTakesTest {
    /** Words by which something would be taken, or somebody shown who did least. */
    private static final Set<String> TAKING = ImmutableSet.of(
                    "penalty penalties penalise penalize punish punishment fine fines deduct deducted deduction demerit minus negative subtract",
                    "worst bottom lowest least last fewest rank ranks ranking behind below",
                    "missing missed absent absence lazy idle inactive silent fallen declined dropped worsened",
                    "warn warning shame blame fault fail failed failure kpi quota target due debt owe owed",
                    "revoke revoked reverse reversal clawback withdraw confiscate forfeit")
            .stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(ImmutableSet.toImmutableSet());

    private static final JavaClasses MEDIA = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(Board.class.getPackageName());

    @Test
    void no_name_that_a_host_can_use_takes_anything() {
        List<String> names = MEDIA.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> Stream.concat(
                        Stream.of(type.getSimpleName()),
                        type.getMembers().stream()
                                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                                .map(JavaMember::getName)))
                .filter(name -> !name.startsWith("<"))
                .distinct()
                .toList();

        assertThat(names).contains("Board", "top", "mostImproved", "RewardSuggestion", "amount", "FIRST_PURCHASE");
        assertThat(names).noneMatch(NothingTakesTest::takes);
        assertThat(List.of("deductPoints", "Penalty", "rankOf", "LEAST_ACTIVE", "worst"))
                .as("what it would find")
                .allMatch(NothingTakesTest::takes);
    }

    @Test
    void no_amount_and_no_number_is_less_than_nothing() {
        List<Class<?>> records = MEDIA.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::reflect)
                .filter(Class::isRecord)
                .filter(type -> counts(type) > 0)
                .toList();

        assertThat(records)
                .contains(RewardSuggestion.class, RewardRule.Each.class, Recognition.class, Coverage.class)
                .allSatisfy(type -> {
                    assertThat(made(type, -1, 2)).isNotNull();
                    for (int i = 0; i < counts(type); i++) {
                        int one = i;
                        assertThatIllegalArgumentException()
                                .as("%s with its number %s below nothing", type.getSimpleName(), one)
                                .isThrownBy(() -> made(type, one, -1));
                    }
                });
    }

    /** Whoever did nothing is nowhere: all that a board answers is of those who contributed. */
    @Test
    void a_board_names_only_those_who_contributed() {
        Contribution post = new Contribution("lin", Contribution.Kind.POST, LocalDate.parse("2026-03-09"), false);
        Board board = new Board(Days.of("2026-03-09", "2026-03-15"), ImmutableList.of(post));

        assertThat(board.top(Board.MOST)).extracting(Recognition::member).containsExactly("lin");
        assertThat(board.mostImproved(Board.MOST))
                .extracting(Recognition::member)
                .containsExactly("lin");
        assertThat(board.streaks()).isEmpty();
        assertThat(board.rewards(RewardRule.each(Contribution.Kind.POST, Money.yuan(1))))
                .extracting(RewardSuggestion::member)
                .containsExactly("lin");
    }

    private static boolean takes(String name) {
        String spaced =
                name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
        return !Sets.intersection(ImmutableSet.copyOf(spaced.split(" ")), TAKING)
                .isEmpty();
    }

    /** How many components of a record are numbers or amounts. */
    private static int counts(Class<?> type) {
        return (int) Arrays.stream(type.getRecordComponents())
                .filter(NothingTakesTest::isNumber)
                .count();
    }

    private static boolean isNumber(RecordComponent each) {
        return each.getType() == Money.class || each.getType() == int.class || each.getType() == long.class;
    }

    /** A record of all 2s, but for the one number, which is as told. */
    private static Object made(Class<?> type, int number, int value) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        int seen = 0;
        for (int i = 0; i < components.length; i++) {
            Class<?> each = components[i].getType();
            int told = isNumber(components[i]) && seen++ == number ? value : 2;
            arguments[i] = each == Money.class
                    ? Money.yuan(told)
                    : each == int.class
                            ? (Object) told
                            : each == long.class
                                    ? (Object) (long) told
                                    : each.isEnum() ? each.getEnumConstants()[0] : "lin";
        }
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw e;
        }
    }
}
