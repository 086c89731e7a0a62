package io.github.muchang.preset;

import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.content.Lint;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What every ready-made plan is: a value with JSON, sound in a domain, with words that need no excuse and a picture. */
class ReadyMadeTest {
    static Stream<ReadyMade> plans() {
        return Stream.of(
                RepurchaseClock.named("repurchase")
                        .at("09:30")
                        .seldom("渐进镜片", days(730), "optometrist")
                        .often("护理液", days(60), "care-group")
                        .with(Cycle.of("玻尿酸", days(180)).due(days(14), days(30)).personalFrom(2)),
                AfterPurchase.named("after-purchase"),
                AfterPurchase.named("after-lenses")
                        .of("渐进镜片")
                        .onDays(2, 10)
                        .resting(days(60))
                        .at("11:00")
                        .invitingTo("members"),
                WinBack.named("win-back").after(days(120)).apart(days(14)).peace(days(200)),
                ServiceDesk.named("desk").by("店员", "店长"),
                CrossSell.named("cross-sell")
                        .recently(days(200))
                        .with(Scene.of("外科", "注射")
                                .after(days(60))
                                .notFor("过敏", "孕期")
                                .by("咨询师"))
                        .with(Scene.of("矫正", "种植"))
                        .with(Scene.of("种植", Scene.REFERRAL)),
                NewProduct.of("轻薄镜片", "轻", "防蓝光").when(everDid("purchased")).at("19:00"),
                LoyalFirst.named("loyal-first").ahead(days(3)).by("店长"),
                SocialProof.of("轻薄镜片").among(tagged("老客")).from(30),
                Zombies.named("zombies").good(everDid("purchased")).after(days(120), 4));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void it_survives_its_own_json(ReadyMade plan) {
        ReadyMade read = ReadyMade.fromJson(plan.toJson());

        assertThat(read).isEqualTo(plan);
        assertThat(read.toJson()).isEqualTo(plan.toJson());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void it_fits_into_a_domain_with_words_that_need_no_excuse(ReadyMade plan) {
        PrivateDomain domain = plan.into(Played.shop());

        assertThat(PrivateDomain.fromJson(domain.toJson())).isEqualTo(domain);
        assertThat(domain.contents().all().isEmpty())
                .as("zombies are left in peace")
                .isEqualTo(plan instanceof Zombies);
        assertThat(domain.contents().all()).allSatisfy(content -> {
            assertThat(Lint.of(content)).isEmpty();
            assertThat(content.value()).isPresent();
        });
        assertThat(plan.journeys())
                .allSatisfy(journey -> assertThat(journey.toMermaid()).startsWith("flowchart TD"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void what_its_json_leaves_out_is_as_usual(ReadyMade plan) {
        ObjectNode json = plan.json();
        plain(json);

        assertThat(ReadyMade.fromJson(json.toString()).json().propertyNames()).contains("name");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void members_that_nobody_knows_and_values_of_another_kind_are_faults_at_their_place(ReadyMade plan) {
        for (String member : plan.json().propertyNames()) {
            assertThatThrownBy(() -> ReadyMade.fromJson(
                            plan.json().put(member, -1.5).put("colour", "red").toString()))
                    .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.faults())
                            .extracting(fault -> fault.place())
                            .anyMatch(place -> place.startsWith("/" + member)));
        }
    }

    @Test
    void every_plan_is_here() {
        assertThat(plans().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(ReadyMade.class.getPermittedSubclasses()));
    }

    @Test
    void plans_live_together() {
        PrivateDomain domain = Played.shop();
        for (ReadyMade plan : plans().toList()) {
            domain = plan.into(domain);
        }

        assertThat(domain.journeys().newest()).hasSize(3 + 2 + 2 + 2 + 3 + 1 + 1 + 1 + 2);
    }

    @Test
    void what_is_wrong_is_told_at_its_place() {
        faults("{}", "'readyMade' is missing");
        faults("{\"readyMade\":\"win-bak\"}", "did you mean 'win-back'?");
        faults("{\"readyMade\":\"win-back\",\"tries\":[]}", "/tries: found 0 tries");
        faults("{\"readyMade\":\"win-back\",\"apart\":\"P400D\"}", "/peace");
        faults("{\"readyMade\":\"repurchase-clock\"}", "/categories: there is no category");
        faults(
                "{\"readyMade\":\"repurchase-clock\",\"categories\":[{\"category\":\"镜片\",\"every\":\"PT0S\"}]}",
                "/categories/0/every");
        faults(
                "{\"readyMade\":\"repurchase-clock\",\"categories\":[{\"category\":\"镜片\",\"every\":\"P9D\","
                        + "\"by\":\"a\",\"group\":\"b\"}]}",
                "not both");
        faults("{\"readyMade\":\"after-purchase\",\"usageDay\":9,\"askingDay\":8}", "/askingDay");
        faults("{\"readyMade\":\"service-desk\",\"firstResponse\":\"P3D\"}", "/firstResponse");
        faults(
                "{\"readyMade\":\"cross-sell\",\"scenes\":[{\"from\":\"a\",\"to\":\"b\"},{\"from\":\"b\",\"to\":\"c\"},"
                        + "{\"from\":\"c\",\"to\":\"a\"}]}",
                "/scenes/2/to: the scene 'c' → 'a' closes a circle");
        faults("{\"readyMade\":\"cross-sell\",\"scenes\":[{\"from\":\"a\",\"to\":\"a\"}]}", "closes a circle");
        faults(
                "{\"readyMade\":\"cross-sell\",\"recently\":\"P401D\",\"scenes\":[{\"from\":\"a\",\"to\":\"b\"},"
                        + "{\"from\":\"a\",\"to\":\"b\"}]}",
                "is there twice");
        faults("{\"readyMade\":\"new-product\",\"item\":\"镜片\"}", "/traits");
        faults(
                "{\"readyMade\":\"new-product\",\"item\":\"镜片\",\"traits\":[\"轻\"],\"also\":{\"taged\":\"a\"}}",
                "/also");
        faults("{\"readyMade\":\"loyal-first\",\"loyal\":{\"score\":[],\"worth\":[],\"atLeast\":1}}", "/loyal");
        faults("{\"readyMade\":\"zombies\",\"silence\":\"P401D\"}", "/silence: found P401D");
        faults("{\"readyMade\":\"zombies\",\"messages\":0}", "/messages");
        faults("[]", "allowed is an object");
    }

    private static void faults(String json, String because) {
        assertThatThrownBy(() -> ReadyMade.fromJson(json))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(because);
    }

    /** Leaves nothing but what a plan cannot do without. */
    private static void plain(ObjectNode json) {
        List<String> needed =
                List.of("readyMade", "categories", "category", "every", "scenes", "from", "to", "item", "traits");
        json.propertyNames().stream()
                .filter(name -> !needed.contains(name))
                .toList()
                .forEach(json::remove);
        for (String name : json.propertyNames()) {
            for (JsonNode item : json.get(name)) {
                if (item instanceof ObjectNode object) {
                    plain(object);
                }
            }
        }
    }
}
