package io.github.muchang.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.muchang.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DomainSchemaProperties {
    static final Schema SCHEMA = schema();

    /** What neither the schema nor the reader lets pass, each by one change to a good document. */
    private static final List<String[]> CHANGES = List.of(
            change("\"name\": \"明视眼镜\",", ""),
            change("\"name\": \"明视眼镜\"", "\"name\": \"明视眼镜？\""),
            change("\"name\": \"明视眼镜\"", "\"name\": [\"明视眼镜\"]"),
            change("明视集团", " "),
            change("\"USD\"", "\"usd\""),
            change("PT36H", "P-3D"),
            change("PT36H", "36 hours"),
            change("PT36H", "PT"),
            change("\"轻视\" ]", "\"明视\" ]"),
            change("\"strong\"", "\"sure\""),
            change("\"plain\": true", "\"plain\": 1"),
            change("\"purpose\": \"门店推荐\"", "\"purpose\": \"\""),
            change("\"heard\": false", "\"heard\": \"no\""),
            change("\"chinese\": \"试戴\"", "\"chinese\": \"\""),
            change("\"kind\": \"guests\"", "\"kind\": \"guest\""),
            change("\"capacity\": 5000", "\"capacity\": 0"),
            change("\"capacity\": 5000", "\"capacity\": 1e1000000000"),
            change("\"rules\": [ \"不刷屏\" ]", "\"rules\": \"不刷屏\""),
            change("\"aim\": \"acquire\"", "\"aim\": \"grow\""),
            change("2026-03-31", "31.3.2026"),
            change("\"code\": \"table-8\"", "\"placement\": \"table-8\""),
            change("\"code\": \"table-8\"", "\"code\": \"\""),
            change("0.05 USD", "-0.05 USD"),
            change("0.05 USD", "0.05"),
            change("\"purpose\": \"service\"", "\"purpose\": \"profit\""),
            change("\"kind\": \"reach\"", "\"kind\": \"send\""),
            change("\"two_way\"", "\"both_ways\""),
            change("\"did\": \"purchased\",", ""),
            change("\"did\": \"purchased\"", "\"did\": [\"purchased\"]"),
            change("\"did\": \"purchased\"", "\"did\": \"purchased\", \"total\": \"purchased\""),
            change("\"atLeast\": 2", "\"atLeast\": -2"),
            change("\"atLeast\": 2", "\"atLeast\": 2.5"),
            change("\"within\": \"P90D\"", "\"within\": \"P90D\", \"during\": \"month\""),
            change(",\n      \"atLeast\": 2", ""),
            change("\"next\": [ \"buyer\" ]", "\"next\": [ \"buyer\", \"buyer\" ]"),
            change("\"next\": [ \"buyer\" ]", "\"when\": { \"pools\": true, \"atLeast\": 1 }, \"next\": [ \"buyer\" ]"),
            change("\"value\": \"少跑一趟\"", "\"value\": \"\""),
            change("\"purpose\": \"participation\",", ""),
            change("\"text\": \"你好 {{city}}\",", ""),
            change("\"text\": \"你好 {{city}}\",", "\"text\": \"你好\", \"image\": { \"media\": \"a\" },"),
            change("\"media\": \"card-7\"", "\"media\": \"a b\""),
            change("\"media\": \"guide\",", ""),
            change("\"小林\": {", "\"-\": {"),
            change("\"city\": \"朋友\"", "\"city\": \"\""),
            change("\"weight\": 0", "\"weight\": 101"),
            change("\"priority\": 900", "\"priority\": \"high\""),
            change("\"emergency\": true", "\"emergency\": 1"),
            change("https://shop.example.cn/", "https://{{city}}/"),
            change("https://shop.example.cn/", "shop.example.cn/"),
            change("\"superlative\": \"商标\"", "\"sender\": \"商标\""),
            change("\"superlative\": \"商标\"", "\"superlative\": \" \""),
            change("\"sender\": \"明视\"", "\"sender\": \" \""),
            change("\"state\": \"approved\"", "\"state\": \"ready\""),
            change("2026-03-01T02:00:00Z", "yesterday"),
            change("\"of\": \"" + DomainReaderTest.FINGERPRINT, "\"of\": \""),
            change("\"cover\": \"box.png\"", "\"covers\": \"box.png\""),
            change("\"id\": \"yes\"", "\"id\": \"?\""),
            change("\"label\": \"来\"", "\"label\": 1"),
            change("\"contentsNeedApproval\": true", "\"contentsNeedApproval\": \"yes\""),
            change("\"atMost\": 20,", ""),
            change("\"atMost\": 20", "\"atMost\": 200"),
            change("\"atMost\": 20", "\"atMost\": 20, \"atLeast\": 10"),
            change("[ \"promotion\" ]", "[ ]"),
            change("\"21:30\", ", ""),
            change("08:30", "8:30"),
            change("\"per\": \"P7D\",", ""),
            change("\"atMost\": 3", "\"atMost\": \"3\""),
            change("\"atMost\": 3", "\"atMost\": 0"),
            change("\"atMost\": 3", "\"atMost\": 61"),
            change("\"atMost\": 3", "\"atMost\": 3, \"minimumGap\": \"PT4H\""),
            change("\"inPool\": \"friends\"", "\"inPool\": \"\""),
            change("[ \"benefit\", \"promotion\" ]", "[ ]"),
            change("\"admission\"", "\"admit\""),
            when("{ \"top\": 100, \"by\": { \"did\": \"purchased\" } }"),
            when("{ \"top\": 5, \"by\": {} }"),
            when("{ \"top\": 5, \"by\": { \"pools\": false } }"),
            when("{ \"top\": 5, \"by\": { \"did\": \"purchased\", \"atLeast\": 1 } }"),
            when("{ \"sequence\": [ \"visited\" ], \"apart\": \"P7D\" }"),
            when("{ \"sequence\": [ \"visited\", \"purchased\" ] }"),
            when("{ \"repurchase\": 1, \"every\": \"P9D\", \"before\": \"P1D\", \"after\": \"P1D\" }"),
            when("{ \"repurchase\": \"purchased\", \"every\": \"P9D\", \"before\": \"P1D\" }"),
            when("{ \"score\": [ { \"tagged\": \"a\" } ], \"worth\": [ 0 ], \"atLeast\": 1 }"),
            when("{ \"score\": [], \"worth\": [], \"atLeast\": 1 }"),
            when("{ \"silence\": true }"),
            when("{ \"silence\": false, \"atLeast\": \"P7D\" }"),
            when("{ \"silence\": true, \"atMost\": \"P7D\" }"),
            when("{ \"total\": \"purchased\", \"atLeast\": 5 }"),
            when("{ \"memberOf\": \"friends\", \"role\": \"boss\" }"),
            when("{ \"attribute\": \"city\", \"isOneOf\": [] }"),
            when("{ \"attribute\": \"city\", \"atLeast\": \"3\" }"),
            when("{ \"consentedTo\": \"everything\" }"),
            when("{ \"not\": [] }"),
            when("{ \"all\": {} }"),
            when("{ \"any\": [ { \"tagged\": 5 } ] }"),
            when("{}"));

    @Property(tries = 300)
    void whatever_is_written_fits_the_schema(@ForAll("domains") PrivateDomain domain) {
        assertThat(SCHEMA.validate(domain.toJson(), InputFormat.JSON)).isEmpty();
    }

    @Property(tries = 200)
    void an_unknown_member_anywhere_fits_neither_the_schema_nor_the_reader(
            @ForAll("domains") PrivateDomain domain, @ForAll @IntRange(max = 1000) int which) {
        JsonNode json = StrictJson.mapper().readTree(domain.toJson());
        List<Found> objects = objects(json, "", new ArrayList<>());
        Found object = objects.get(which % objects.size());
        object.node.put("zzz", 1);

        assertThat(SCHEMA.validate(json.toString(), InputFormat.JSON))
                .as(object.pointer)
                .isNotEmpty();
        assertThat(Reports.ofJson(json.toString()))
                .as(object.pointer)
                .isNotEmpty()
                .allMatch(report -> report.startsWith(object.pointer + "/zzz: "));
    }

    @Example
    void the_example_fits_the_schema() {
        assertThat(SCHEMA.validate(DomainReaderTest.WHOLE, InputFormat.JSON)).isEmpty();
    }

    @Example
    void bad_documents_fit_neither_the_schema_nor_the_reader() {
        assertThat(CHANGES).allSatisfy(change -> {
            String json = DomainReaderTest.WHOLE.replace(change[0], change[1]);

            assertThat(json).as("the example has " + change[0]).isNotEqualTo(DomainReaderTest.WHOLE);
            assertThat(SCHEMA.validate(json, InputFormat.JSON)).as(change[1]).isNotEmpty();
            assertThat(Reports.ofJson(json)).as(change[1]).isNotEmpty();
        });
    }

    @Example
    void the_schema_itself_fits_its_draft() {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(draft.validate(SCHEMA.getSchemaNode())).isEmpty();
    }

    @Provide
    Arbitrary<PrivateDomain> domains() {
        return Domains.valid();
    }

    private static String[] change(String from, String to) {
        return new String[] {from, to};
    }

    private static String[] when(String condition) {
        return change("{\n      \"inSegment\": \"buyers\"\n    }", condition);
    }

    private static List<Found> objects(JsonNode node, String pointer, List<Found> found) {
        if (node instanceof ObjectNode object) {
            found.add(new Found(object, pointer));
            object.properties()
                    .forEach(each -> objects(
                            each.getValue(), pointer + "/" + each.getKey().replace("/", "~1"), found));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            objects(node.get(i), pointer + "/" + i, found);
        }
        return found;
    }

    private static Schema schema() {
        try (InputStream in = Objects.requireNonNull(
                PrivateDomain.class.getResourceAsStream("private-domain.schema.json"), "the schema")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Found(ObjectNode node, String pointer) {}
}
