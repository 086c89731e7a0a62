package io.github.muchang.examples.capabilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/capabilities.md tells of everything that Muchang must be able to do, and names nothing that is not there. */
class CapabilitiesTest {
    private static final Path ROOT =
            Path.of(System.getProperty("muchang.basedir")).resolve("..").normalize();

    /** How many capabilities there are of each kind: A1 to A14, and so on. */
    private static final ImmutableMap<String, Integer> REQUIRED =
            ImmutableMap.of("A", 14, "B", 12, "C", 11, "D", 12, "E", 9, "F", 12, "G", 14, "H", 10);

    @Test
    void there_is_a_row_for_each_capability() throws IOException {
        assertThat(rows()).flatExtracting(Row::ids).containsAll(required());
    }

    @Test
    void everything_that_a_row_names_exists() throws IOException {
        assertThat(checked().faults(rows())).isEmpty();
    }

    @Test
    void the_capabilities_are_those_of_the_shared_list() throws IOException {
        Path shared = ROOT.resolve("../shared/CAPABILITIES.md");
        Assumptions.assumeTrue(Files.exists(shared), "there is no shared list beside this project");
        Matcher ids = Pattern.compile("(?m)^\\| ([A-H][0-9]+) \\|").matcher(Files.readString(shared));

        assertThat(ids.results().map(found -> found.group(1)).toList()).containsExactlyElementsOf(required());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`Pool.on(carrier)`, `.within(parent)`",
                "`channel.Pool`, `Pool.Kind`",
                "`policy.BuiltIn.VALUE`",
                "`Muchang.builder(domain).directory(path)`",
                "`Policy.atMost(n).per(span)`, `minimumGap`",
                "`everDid(\"referred\")`",
                "`JourneyBuilder.pause(days(2).at(\"10:00\"))`",
                "`muchang-testkit`"
            })
    void what_exists_is_found(String api) throws IOException {
        assertThat(checked().faults(List.of(row(api, "`CapabilitiesTest`")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "`Puddle.on(carrier)` ; nothing public is called Puddle",
                "`policy.Pool` ; nothing public is called policy.Pool",
                "`Pool.evaporated()` ; there is no public 'evaporated' in [Pool]",
                "`Pool.Kind`, `.evaporated()` ; there is no public 'evaporated' in [Kind, Pool]",
                "`Muchang.builder(domain).evaporated()` ; there is no public 'evaporated' in [MuchangBuilder]",
                "`evaporated(pool)` ; there is no public 'evaporated' in [Conditions, Policy]",
                "`a pool` ; 'a pool' is no Java",
                "`PoolsTest` ; there is no test PoolsTest",
                "`engine.Care` ; nothing public is called engine.Care",
                "by hand ; names no API"
            })
    void what_does_not_exist_is_told(String api, String fault) throws IOException {
        assertThat(checked().faults(List.of(row(api, "`CapabilitiesTest`")))).containsExactly("line 7, A1: " + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "`PoolsTest` ; there is no test PoolsTest",
                "`HouseRules` ; there is no test HouseRules",
                "example `puddle` ; there is no example puddle",
                "example `Puddle` ; there is no example Puddle",
                "preset `puddle` ; there is no preset puddle",
                "`Measure Puddle` ; nothing measures Puddle",
                "by all means ; is shown by nothing"
            })
    void what_shows_nothing_is_told(String shown, String fault) throws IOException {
        assertThat(checked().faults(List.of(row("`Pool`", shown)))).containsExactly("line 7, A1: " + fault);
    }

    @Test
    void a_row_without_its_columns_is_told() {
        assertThatThrownBy(() -> Row.in(List.of("| A1 | a capability | `Pool` |")))
                .hasMessage("line 1 has not 4 columns: | A1 | a capability | `Pool` |");
        assertThatThrownBy(() -> Row.in(List.of("| 1A | a capability | `Pool` | `PoolTest` |")))
                .hasMessage("line 1 is about '1A', which is no id");
    }

    private static Checked checked() throws IOException {
        return new Checked(Code.in(ROOT));
    }

    private static Row row(String api, String shown) {
        return new Row(7, ImmutableList.of("A1"), api, shown);
    }

    private static ImmutableList<Row> rows() throws IOException {
        return Row.in(Files.readAllLines(ROOT.resolve("docs/capabilities.md")));
    }

    private static ImmutableList<String> required() {
        return REQUIRED.entrySet().stream()
                .flatMap(kind -> IntStream.rangeClosed(1, kind.getValue()).mapToObj(number -> kind.getKey() + number))
                .collect(ImmutableList.toImmutableList());
    }
}
