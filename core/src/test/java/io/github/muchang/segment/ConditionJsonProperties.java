package io.github.muchang.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Fault;
import io.github.muchang.fault.Faults;
import io.github.muchang.json.Place;
import io.github.muchang.json.StrictJson;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ConditionJsonProperties {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property(tries = 750)
    void what_is_written_is_read_back(@ForAll("trees") Condition condition) {
        Faults faults = new Faults();

        assertThat(read(ConditionJson.write(condition).toString(), faults)).contains(condition);
        assertThat(faults.list()).isEmpty();
    }

    @Property(tries = 500)
    void what_makes_no_sense_is_a_fault_at_its_place(
            @ForAll("trees") Condition condition,
            @ForAll("nonsense") JsonNode nonsense,
            @ForAll("positions") int position) {
        ObjectNode json = ConditionJson.write(condition);
        List<String> pointers = pointers(json, "");
        if (pointers.isEmpty()) {
            return; // an empty list of parts has no place for nonsense
        }
        String pointer = pointers.get(position % pointers.size());
        replace(json, pointer, nonsense);
        Faults faults = new Faults();

        read(json.toString(), faults);

        assertThat(faults.list())
                .as("%s", json)
                .extracting(Fault::place)
                .anyMatch(place -> place.startsWith(pointer) || pointer.startsWith(place + "/"));
    }

    @Property(tries = 500)
    void an_unknown_member_is_a_fault_at_its_place(
            @ForAll("trees") Condition condition, @ForAll("positions") int position) {
        ObjectNode json = ConditionJson.write(condition);
        List<String> objects = pointers(json, "").stream()
                .filter(pointer -> json.at(pointer).isObject())
                .toList();
        String pointer = objects.isEmpty() ? "" : objects.get(position % objects.size());
        ((ObjectNode) json.at(pointer)).put("colour", "red");
        Faults faults = new Faults();

        read(json.toString(), faults);

        assertThat(faults.list()).extracting(Fault::place).contains(pointer + "/colour");
    }

    @Property(tries = 750)
    void damaged_text_is_read_or_refused_with_faults(
            @ForAll("trees") Condition condition,
            @ForAll("positions") int position,
            @ForAll("snippets") String snippet) {
        String text = ConditionJson.write(condition).toString();
        int at = position % text.length();
        String damaged = text.substring(0, at) + snippet + text.substring(Math.min(text.length(), at + position % 4));
        Faults faults = new Faults();

        Optional<Condition> read = read(damaged, faults);

        assertThat(read.isPresent() || !faults.none()).isTrue();
        assertThat(faults.list())
                .allSatisfy(fault -> assertThat(fault.message()).isNotBlank());
    }

    @Property(tries = 200)
    void text_that_breaks_off_is_refused(@ForAll("trees") Condition condition, @ForAll("positions") int position) {
        String text = ConditionJson.write(condition).toString();
        Faults faults = new Faults();

        assertThat(read(text.substring(0, position % text.length()), faults)).isEmpty();
        assertThat(faults.none()).isFalse();
    }

    @Example
    void nesting_without_end_is_refused_clearly() {
        Faults faults = new Faults();

        read("{\"not\":".repeat(10_000) + "{\"tagged\":\"a\"}" + "}".repeat(10_000), faults);

        assertThat(faults.list()).singleElement().satisfies(fault -> {
            assertThat(fault.place()).isEmpty();
            assertThat(fault.message()).contains("nesting").contains(String.valueOf(StrictJson.DEPTH));
        });
    }

    @Example
    void members_that_mean_nothing_together_are_faults() {
        refused("{\"did\":\"purchased\",\"atLeast\":2,\"within\":\"P3D\",\"during\":\"week\"}", "not both");
        refused("{\"did\":\"purchased\"}", "'atLeast' or 'atMost' is missing");
        refused("{\"did\":\"purchased\",\"atLeast\":3,\"atMost\":2}", "nothing is at least 3 and at most 2");
        refused("{\"total\":\"purchased\",\"atLeast\":\"5.00 CNY\",\"atMost\":\"9.00 USD\"}", "atLeast is in CNY");
        refused("{\"did\":\"purchased\",\"total\":\"purchased\",\"atLeast\":1}", "one kind of thing");
        refused("{\"silence\":true,\"labelled\":\"x\",\"atLeast\":\"P3D\"}", "labelled");
        refused("{\"silence\":false,\"atLeast\":\"P3D\"}", "allowed is true");
        refused("{\"top\":20,\"by\":{\"pools\":false}}", "allowed is true");
        refused("{\"top\":20,\"by\":{\"pools\":true,\"within\":\"P3D\"}}", "within");
        refused("{\"repurchase\":\"purchased\",\"every\":\"PT0S\",\"before\":\"P1D\",\"after\":\"P1D\"}", "/every");
        refused("{\"score\":[{\"tagged\":\"a\"}],\"worth\":[2,3],\"atLeast\":1}", "not 2 for 1");
        refused("{\"score\":[{\"tagged\":\"a\"}],\"worth\":[2],\"atLeast\":3}", "1 to the 2 of all, not 3");
        refused("{\"aliveProbability\":\"purchased\"}", "'atLeast' or 'lessThan' is missing");
        refused("{\"aliveProbability\":\"purchased\",\"atLeast\":0.1234567}", "at most six decimals, not 0.1234567");
        refused("{\"aliveProbability\":\"purchased\",\"ahead\":\"P9D\",\"atLeast\":1}", "ahead");
        refused("{\"expectedPurchases\":\"purchased\",\"atLeast\":1}", "'ahead' is missing");
        refused(
                "{\"expectedPurchases\":\"purchased\",\"ahead\":\"P9D\",\"atLeast\":2,\"lessThan\":1}",
                "nothing is at least 2000000 and at most 999999");
        refused("{\"taged\":\"a\"}", "did you mean 'tagged'?");
        refused("{}", "allowed is one of all, any, not");
    }

    private static void refused(String json, String because) {
        Faults faults = new Faults();
        read(json, faults);
        assertThat(faults.list()).as(json).extracting(Fault::toString).anyMatch(each -> each.contains(because));
    }

    private static Optional<Condition> read(String text, Faults faults) {
        Place place = StrictJson.read(text, faults);
        return place == null ? Optional.empty() : ConditionReader.read(place);
    }

    /** The pointers of everything below a node. */
    private static List<String> pointers(JsonNode node, String pointer) {
        ImmutableList.Builder<String> found = ImmutableList.builder();
        if (node.isObject()) {
            for (String name : node.propertyNames()) {
                found.add(pointer + "/" + name).addAll(pointers(node.get(name), pointer + "/" + name));
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            found.add(pointer + "/" + i).addAll(pointers(node.get(i), pointer + "/" + i));
        }
        return found.build();
    }

    private static void replace(ObjectNode json, String pointer, JsonNode by) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = json.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);
        if (parent instanceof ObjectNode object) {
            object.set(name, by);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), by);
        }
    }

    @Provide
    Arbitrary<Condition> trees() {
        return RandomConditions.trees().withoutEdgeCases();
    }

    @Provide
    Arbitrary<JsonNode> nonsense() {
        return Arbitraries.of(
                NODES.nullNode(),
                NODES.objectNode().putArray("nonsense").add(-1),
                NODES.objectNode().put("nonsense", -1.5),
                NODES.booleanNode(false));
    }

    @Provide
    Arbitrary<Integer> positions() {
        return Arbitraries.integers().between(0, 100_000).withoutEdgeCases();
    }

    @Provide
    Arbitrary<String> snippets() {
        return Arbitraries.of(
                "", "\"", "{", "}", "[", "]", ",", ":", "0", "-", "9".repeat(80), "1e999", "null", "\\", "\u0000", "镜");
    }
}
