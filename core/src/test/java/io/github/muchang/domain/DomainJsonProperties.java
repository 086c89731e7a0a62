package io.github.muchang.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.journey.Step;
import io.github.muchang.journey.Trigger;
import io.github.muchang.json.StrictJson;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.InSegment;
import io.github.muchang.segment.Measured;
import io.github.muchang.segment.Segment;
import io.github.muchang.segment.Tally;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;

class DomainJsonProperties {

    @Property(tries = 400)
    void what_is_written_is_read_as_an_equal_domain(@ForAll("domains") PrivateDomain domain) {
        PrivateDomain read = PrivateDomain.fromJson(domain.toJson());

        assertThat(read).isEqualTo(domain).hasSameHashCodeAs(domain);
        assertThat(read.segmentsInOrder()).isEqualTo(domain.segmentsInOrder());
        assertThat(read.activities()).containsExactlyEntriesOf(domain.activities());
    }

    @Property(tries = 200)
    void what_is_read_is_written_as_the_same_text(@ForAll("domains") PrivateDomain domain) {
        String json = domain.toJson();

        assertThat(PrivateDomain.fromJson(json).toJson()).isEqualTo(json);
        assertThat(domain.toBuilder().build().toJson()).isEqualTo(json);
        assertThat(json).doesNotContain("\r");
    }

    @Property(tries = 200)
    void segments_come_after_those_they_need(@ForAll("domains") PrivateDomain domain) {
        Set<String> before = new HashSet<>();
        for (Segment segment : domain.segmentsInOrder()) {
            Conditioned.each(segment.when(), "", (condition, pointer) -> needs(condition, before));
            before.add(segment.name());
        }
        assertThat(domain.segmentsInOrder()).containsExactlyInAnyOrderElementsOf(domain.segments());
    }

    @Property(tries = 300)
    void damaged_json_gives_a_domain_or_a_report(@ForAll("domains") PrivateDomain domain, @ForAll long seed) {
        givesADomainOrAReport(damaged(domain.toJson(), new Random(seed)));
    }

    @Property(tries = 500)
    void any_text_gives_a_domain_or_a_report(@ForAll String text) {
        givesADomainOrAReport(text);
    }

    @Property(tries = 300)
    void any_bytes_give_a_domain_or_a_report(@ForAll byte[] bytes) {
        givesADomainOrAReport(new String(bytes, StandardCharsets.UTF_8));
        givesADomainOrAReport(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Property(tries = 500)
    void any_text_made_of_the_words_of_json_gives_a_domain_or_a_report(@ForAll("wordSalads") String text) {
        givesADomainOrAReport(text);
    }

    @Example
    void the_generator_leaves_no_kind_out() {
        Set<String> kinds = new TreeSet<>();
        for (PrivateDomain domain : Domains.valid().sampleStream().limit(300).toList()) {
            JsonNode json = StrictJson.mapper().readTree(domain.toJson());
            json.propertyNames().forEach(kinds::add);
            Conditioned.each(domain.toBuilder().parts(), (condition, pointer) -> kinds.addAll(names(condition)));
            domain.programmes().forEach(programme -> {
                programme.events().forEach(event -> kinds.add(event.notice().isPresent() ? "noticed" : "event"));
                programme.feed().ifPresent(feed -> kinds.add(feed.posts().isEmpty() ? "nothing posted" : "posts"));
            });
            domain.pools().forEach(pool -> kinds.add(pool.kind().name()));
            domain.contents()
                    .all()
                    .forEach(content -> kinds.add(content.body().kind().name()));
            domain.pathways().forEach(way -> kinds.add(way.kind().name()));
        }
        for (PrivateDomain domain : Domains.valid().sampleStream().limit(300).toList()) {
            domain.journeys().all().forEach(journey -> {
                journey.steps().forEach(step -> kinds.add(step.getClass().getSimpleName()));
                journey.starts().forEach(start -> kinds.add(start.getClass().getSimpleName()));
            });
        }
        for (Class<?> kind : Step.class.getPermittedSubclasses()) {
            assertThat(kinds).contains(kind.getSimpleName());
        }
        for (Class<?> kind : Trigger.class.getPermittedSubclasses()) {
            assertThat(kinds).contains(kind.getSimpleName());
        }
        for (Class<?> kind : Condition.class.getPermittedSubclasses()) {
            assertThat(kinds).contains(kind.getSimpleName());
        }
        assertThat(kinds)
                .contains("owner", "statement", "zone", "currency", "lateness", "brands", "identities", "attributes")
                .contains(
                        "staff",
                        "dailyLists",
                        "programmes",
                        "circles",
                        "purchaseModels",
                        "referrals",
                        "event",
                        "noticed",
                        "posts")
                .contains("activities", "pools", "pathways", "segments", "lifecycle", "MOVE", "REACH", "PLATFORM")
                .contains(
                        "contents",
                        "contentsNeedApproval",
                        "mix",
                        "TEXT",
                        "IMAGE",
                        "LINK",
                        "MINI_PROGRAM",
                        "FILE",
                        "BUTTONS")
                .contains("Age", "Pools", "Tally", "Rolling", "Current", "Ever");
    }

    @Provide
    Arbitrary<PrivateDomain> domains() {
        return Domains.valid();
    }

    @Provide
    Arbitrary<String> wordSalads() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"name\"",
                        "\"segments\"",
                        "\"when\"",
                        "\"all\"",
                        "\"not\"",
                        "\"did\"",
                        "\"purchased\"",
                        "\"atLeast\"",
                        "\"pools\"",
                        "\"lifecycle\"",
                        "\"standard\"",
                        "1e99999999999",
                        "-0",
                        "true",
                        "null",
                        "\"\\ud800\"",
                        "\"P-3D\"")
                .list()
                .ofMaxSize(30)
                .map(words -> "{\"name\":\"a\"," + String.join("", words));
    }

    private static List<String> names(Condition condition) {
        List<Object> all = new ArrayList<>(List.of(condition));
        if (condition instanceof Measured measured) {
            all.add(measured.metric());
            if (measured.metric() instanceof Tally tally) {
                all.add(tally.window());
            }
        }
        return all.stream().map(each -> each.getClass().getSimpleName()).toList();
    }

    private static void needs(Condition condition, Set<String> before) {
        if (condition instanceof InSegment other) {
            assertThat(before).contains(other.segment());
        }
    }

    private static void givesADomainOrAReport(String json) {
        try {
            PrivateDomain domain = PrivateDomain.fromJson(json);
            assertThat(PrivateDomain.fromJson(domain.toJson())).isEqualTo(domain);
        } catch (InvalidInputException report) {
            assertThat(report.faults()).isNotEmpty();
            assertThat(report).hasMessageStartingWith("private domain");
        }
    }

    private static String damaged(String json, Random random) {
        StringBuilder text = new StringBuilder(json);
        for (int times = 1 + random.nextInt(4); times > 0 && text.length() > 1; times--) {
            int at = random.nextInt(text.length());
            int length = Math.min(text.length() - at, 1 + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, at + length);
                case 1 -> text.insert(at, text.substring(at, at + length));
                case 2 -> text.setCharAt(at, "{}[]\",:-09eEx 镜\u0000".charAt(random.nextInt(16)));
                case 3 -> text.insert(at, random.nextInt(1_000_000_000));
                default -> {
                    String word = json.substring(at % json.length(), Math.min(json.length(), at % json.length() + 8));
                    text.insert(random.nextInt(text.length()), word);
                }
            }
        }
        return text.toString();
    }
}
