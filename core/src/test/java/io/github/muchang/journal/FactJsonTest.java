package io.github.muchang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.engine.Evolve;
import io.github.muchang.identity.PartyId;
import io.github.muchang.json.StrictJson;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Journals are read for ever. The golden files are never changed: a later form of a fact gets files of its own, and these must
 * still be read.
 */
class FactJsonTest {

    @Test
    void facts_of_the_first_form_are_read_and_written_as_they_were() throws IOException {
        for (String line : lines("facts-1.jsonl")) {
            assertThat(FactJson.write(FactJson.read(line))).isEqualTo(line);
        }
    }

    @Test
    void the_golden_facts_are_of_every_kind() throws IOException {
        TreeSet<String> kinds = new TreeSet<>();
        for (String line : lines("facts-1.jsonl")) {
            kinds.add(FactJson.kind(FactJson.read(line)));
        }

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(FactJson.kinds());
    }

    @Test
    void every_fact_has_a_kind_and_every_kind_a_fact() {
        TreeSet<String> records = new TreeSet<>();
        leaves(Fact.class, records);
        TreeSet<String> known = new TreeSet<>();
        Samples.facts().forEach(fact -> known.add(fact.getClass().getName()));

        assertThat(known).isEqualTo(records);
        assertThat(FactJson.kinds()).hasSameSizeAs(records);
    }

    @Test
    void a_golden_journal_replays_to_its_states() throws IOException {
        Map<PartyId, Party> parties = new TreeMap<>();
        for (String line : lines("journal-1.jsonl")) {
            JsonNode json = StrictJson.mapper().readTree(line);
            PartyId id = PartyId.parse(json.get("party").stringValue());
            Party before = parties.getOrDefault(id, Party.unknown(id));
            parties.put(
                    id,
                    Evolve.apply(before, List.of(FactJson.read(json.get("fact").toString()))));
        }

        List<String> states = parties.entrySet().stream()
                .map(each -> each.getKey() + " " + HexFormat.of().formatHex(PartyCodec.encode(each.getValue())))
                .toList();
        assertThat(states).isEqualTo(lines("states-1.txt"));
    }

    @Test
    void what_is_written_is_read_as_an_equal_fact() {
        for (Fact fact : Samples.facts()) {
            assertThat(FactJson.read(FactJson.write(fact))).isEqualTo(fact);
            assertThat(FactJson.write(fact)).doesNotContain("\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"fact\":\"flew\",\"at\":1}", "{\"at\":1}", "{\"fact\":7}", "[]", "7", "\"fact\"", "null", ""})
    void an_unknown_kind_is_named(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactJson.read(json))
                .withMessageStartingWith("a journal with a fact that this Muchang does not know: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"fact\":\"erased\",\"at\":1,\"why\":\"asked\"}                      | why",
                "{\"fact\":\"erased\"}                                                 | at",
                "{\"fact\":\"erased\",\"at\":null}                                     | null",
                "{\"fact\":\"erased\",\"at\":1.5}                                      | 1.5",
                "{\"fact\":\"erased\",\"at\":\"1\"}                                    | String",
                "{\"fact\":\"erased\",\"at\":99999999999999999999}                     | out of range",
                "{\"fact\":\"erased\",\"at\":1,\"at\":2}                               | at",
                "{\"fact\":\"erased\",\"at\":1} x                                      | x",
                "{\"fact\":\"erased\",\"at\":1                                         | end",
                "{\"fact\":\"tag-given\",\"at\":1,\"happened\":1,\"tag\":null,\"by\":\"\"} | tag",
                "{\"fact\":\"absorbed\",\"at\":1,\"into\":\"q-1\"}                     | no party number",
                "{\"fact\":\"absorbed\",\"at\":1,\"into\":7}                           | not String",
                "{\"fact\":\"registered\",\"at\":1,\"kind\":\"ROBOT\"}                 | ROBOT",
                "{\"fact\":\"registered\",\"at\":1,\"kind\":0}                         | Kind",
                "{\"fact\":\"role-changed\",\"at\":1,\"pool\":\"g\",\"role\":\"BOSS\"} | BOSS",
                "{\"fact\":\"segment-left\",\"at\":1,\"segment\":\"s\",\"because\":[{\"condition\":{\"wished\":1},\"held\":true,\"measured\":1,\"yardstick\":0}]} | condition in a fact",
                "{\"fact\":\"segment-left\",\"at\":1,\"segment\":\"s\",\"because\":[null]} | index 0",
                "{\"fact\":\"segment-left\",\"at\":1,\"segment\":\"s\",\"because\":{}} | List",
            })
    void what_is_wrong_with_a_fact_is_said(String json, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactJson.read(json))
                .withMessageStartingWith("no fact: ")
                .withMessageContaining(named);
    }

    @Test
    void members_may_come_in_any_order() {
        assertThat(FactJson.read("{\"into\":\"p-7\",\"fact\":\"absorbed\",\"at\":1}"))
                .isEqualTo(FactJson.read("{\"fact\":\"absorbed\",\"at\":1,\"into\":\"p-7\"}"));
    }

    @Test
    void nesting_without_end_is_refused() {
        String deep = "{\"fact\":\"segment-left\",\"at\":1,\"segment\":\"s\",\"because\":[{\"condition\":"
                + "{\"not\":".repeat(50_000) + "{}" + "}".repeat(50_000) + "}]}";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactJson.read(deep))
                .withMessageContaining("nesting depth");
    }

    private static void leaves(Class<?> type, Set<String> names) {
        if (type.isSealed()) {
            for (Class<?> permitted : Objects.requireNonNull(type.getPermittedSubclasses())) {
                leaves(permitted, names);
            }
        } else {
            names.add(type.getName());
        }
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(FactJsonTest.class.getResourceAsStream("/golden/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
