package io.github.muchang.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.fault.Fault;
import io.github.muchang.fault.Faults;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "\"a\"", "1", "true", "null", " \n{\"a\":[1,{\"b\":null}]}\n "})
    void json_is_read(String text) {
        Faults faults = new Faults();
        Place place = StrictJson.read(text, faults);

        assertThat(faults.list()).isEmpty();
        assertThat(place).isNotNull().extracting(Place::pointer).isEqualTo("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{\"a\":1,\"a\":2}|line 1, column |Duplicate Object property \"a\"",
                "{\"a\":1} x|line 1, column |Unrecognized token 'x'",
                "{\"a\":1}{}|line 1, column |Trailing token",
                "{'a':1}|line 1, column 2|Unexpected character ('''",
                "{\"a\":1,}|line 1, column |Unexpected character ('}'",
                "{\"a\":NaN}|line 1, column |Non-standard token 'NaN'",
                "{\"a\":01}|line 1, column |Invalid numeric value",
                "{\"a\":// c|line 1, column |Unexpected character ('/'",
                "{\"a\":|line 1, column |Unexpected end-of-input"
            })
    void anything_else_is_a_fault_with_its_line(String text, String place, String message) {
        Fault fault = onlyFault(text);

        assertThat(fault.place()).startsWith(place);
        assertThat(fault.message()).startsWith("no valid JSON: " + message);
    }

    @Test
    void a_fault_in_a_later_line_names_that_line() {
        assertThat(onlyFault("{\n  \"a\": 1,\n  oops\n}").place()).startsWith("line 3, column ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void no_json_at_all_is_a_fault(String text) {
        assertThat(onlyFault(text)).isEqualTo(new Fault("", "there is no JSON here"));
    }

    @Test
    void nesting_has_a_limit() {
        assertThat(StrictJson.read("[".repeat(96) + "]".repeat(96), new Faults()))
                .isNotNull();
        assertThat(onlyFault("[".repeat(97) + "]".repeat(97)).message())
                .contains("Document nesting depth (97) exceeds the maximum allowed");
        assertThat(onlyFault("{\"a\":".repeat(10_000)).message()).contains("nesting depth");
    }

    @Test
    void a_number_has_a_limit() {
        assertThat(StrictJson.read("9".repeat(64), new Faults())).isNotNull();
        assertThat(onlyFault("9".repeat(65)).message())
                .contains("Number value length (65) exceeds the maximum allowed");
        assertThat(onlyFault("[1e99999999999]"))
                .isEqualTo(new Fault("", "no valid JSON: it contains a number with an absurd exponent"));
    }

    @Test
    void a_document_has_a_limit() {
        assertThat(onlyFault("[\"" + "a".repeat(1_000_000) + ("\",\"" + "a".repeat(1_000_000)).repeat(17) + "\"]")
                        .message())
                .contains("Document length");
    }

    private static Fault onlyFault(String text) {
        Faults faults = new Faults();

        assertThat(StrictJson.read(text, faults)).isNull();
        List<Fault> found = faults.list();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
