package io.github.muchang.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    @Test
    void nothing_found_is_nothing_thrown() {
        Faults faults = new Faults();

        assertThat(faults.none()).isTrue();
        assertThat(faults.list()).isEmpty();
        assertThatCode(() -> faults.throwIfAny("a form")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Z9", "wecom-1", "a--b", "a b", "v1.2_x:y/z", "复购", "ñ"})
    void letters_and_digits_with_marks_inside_are_a_name(String name) {
        assertThat(Names.checked(name, "kind")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", " a", "a ", "a?b", "a\tb", "a@b", "[a", "a`b", "a{"})
    void anything_else_is_none(String name) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Names.checked(name, "kind"));
    }

    @Test
    void a_name_has_64_bytes_at_most() {
        assertThat(Names.checked("a".repeat(64), "kind")).hasSize(64);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Names.checked("a".repeat(65), "kind"))
                .withMessageContaining("longer than 64 bytes");
    }

    @Test
    void all_faults_are_thrown_at_once() {
        Faults faults = new Faults();
        faults.add("/a", "found 1, allowed is a text");
        faults.add("", "there is no JSON here");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> faults.throwIfAny("a form"))
                .withMessage("a form: 2 faults\n  /a: found 1, allowed is a text\n  there is no JSON here")
                .satisfies(e -> assertThat(e.faults()).isEqualTo(faults.list()));
    }

    @Test
    void one_fault_is_not_two_faults() {
        assertThat(new InvalidInputException("a form", List.of(new Fault("/a", "is bad"))))
                .hasMessage("a form: 1 fault\n  /a: is bad");
    }

    @ParameterizedTest
    @CsvSource({
        "buyr, buyer",
        "Buyer, buyer",
        "buyers, buyer",
        "advocat, advocate",
        "silnet, silent",
        "shop_guests, shop-guests",
        "镜, 镜片"
    })
    void a_misspelt_name_is_answered_with_the_nearest(String name, String near) {
        assertThat(Faults.unknownName("thing", name, List.of("advocate", "buyer", "silent", "shop-guests", "镜片")))
                .isEqualTo("there is no thing '" + name + "', did you mean '" + near
                        + "'? (known: advocate, buyer, silent, shop-guests, 镜片)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "customer", "byr!"})
    void a_name_that_nothing_is_near_to_is_not_guessed_at(String name) {
        assertThat(Faults.unknownName("stage", name, List.of("advocate", "silent")))
                .isEqualTo("there is no stage '" + name + "' (known: advocate, silent)");
    }

    @Test
    void it_is_said_when_there_is_nothing_to_choose_from() {
        assertThat(Faults.unknownName("stage", "a", List.of())).isEqualTo("there is no stage 'a' (none is defined)");
    }

    @Test
    void a_long_list_of_names_is_cut() {
        List<String> known = IntStream.range(10, 30).mapToObj(i -> "n" + i).toList();

        assertThat(Faults.unknownName("stage", "other", known))
                .isEqualTo(
                        "there is no stage 'other' (known: n10, n11, n12, n13, n14, n15, n16, n17, n18, n19, n20, n21,"
                                + " … 8 more)");
    }

    @Test
    void a_long_or_unprintable_value_is_shown_in_part() {
        assertThat(Faults.shown("a\nb\u0000c")).isEqualTo("a·b·c");
        assertThat(Faults.shown("x".repeat(1_000_000))).isEqualTo("x".repeat(60) + "…");
        assertThat(Faults.shown("x".repeat(60))).isEqualTo("x".repeat(60));
    }

    @Test
    void past_a_hundred_faults_are_only_counted() {
        Faults faults = new Faults();
        for (int i = 0; i < 60; i++) {
            faults.add("/" + i, "is bad");
            faults.unknown("/" + i, "stage", "b", List.of("a"));
        }
        assertThat(faults.list()).hasSize(101).last().isEqualTo(new Fault("", "and 20 more"));
    }

    @Test
    void a_million_unknown_names_among_thousands_take_bounded_time() {
        List<String> known = IntStream.range(0, 100_000)
                .mapToObj(i -> "name-of-some-length-that-costs-" + i)
                .toList();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            Faults faults = new Faults();
            for (int i = 0; i < 1_000_000; i++) {
                faults.unknown("", "name", "nome-of-same-length-thot-costs-x", known);
            }
            assertThat(faults.list()).hasSize(101);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "镜", "a b", "table-7", "a/b:c.d_e", "1", "café", "क्षि"})
    void a_name_is_letters_and_digits_with_a_few_signs_inside(String name) {
        assertThat(Names.checked(name, "name")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "a ", " a", "a\nb", "a~b", "a@b", "👓"})
    void anything_else_is_no_name(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Names.checked(name, "source code"))
                .withMessage("source code: 1 fault\n  source code: '" + Faults.shown(name)
                        + "' is no name: use letters and digits, with - _ . : / or a space inside");
    }
}
