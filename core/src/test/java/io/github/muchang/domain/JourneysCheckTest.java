package io.github.muchang.domain;

import static io.github.muchang.domain.Reports.optics;
import static io.github.muchang.segment.Conditions.atStage;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.journey.Ask;
import io.github.muchang.journey.Choose;
import io.github.muchang.journey.Invite;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.JourneyBuilder;
import io.github.muchang.journey.Succession;
import io.github.muchang.journey.Trigger;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class JourneysCheckTest {

    @Test
    void what_starts_a_journey_is_known() {
        assertThat(Reports.of(optics().journeys(Journey.named("a")
                        .startsOn(
                                Trigger.entered("wecom-friend"),
                                Trigger.left("pool"),
                                Trigger.done("purchase"),
                                Trigger.enteredSegment("vip"),
                                Trigger.leftSegment("vip"),
                                Trigger.cameTo("byer"),
                                Trigger.told("citty"),
                                Trigger.called())
                        .tag("x")
                        .build())))
                .map(fault -> fault.replaceAll(" \\(known.*|, did you.*", ""))
                .containsExactly(
                        "/journeys/0/starts/0/entered: there is no pool 'wecom-friend'",
                        "/journeys/0/starts/1/left: there is no pool 'pool'",
                        "/journeys/0/starts/2/done: there is no activity 'purchase'",
                        "/journeys/0/starts/3/enteredSegment: there is no segment 'vip' (none is defined)",
                        "/journeys/0/starts/4/leftSegment: there is no segment 'vip' (none is defined)",
                        "/journeys/0/starts/5/cameTo: there is no stage 'byer'",
                        "/journeys/0/starts/6/told: there is no attribute 'citty'");
    }

    @Test
    void what_steps_name_is_known() {
        assertThat(Reports.of(optics().journeys(called("a")
                        .then(Ask.with("q")
                                .into("age")
                                .refusedBy("declined")
                                .again(days(1), "q2")
                                .again(days(1)))
                        .then(Ask.with("q").answeredBy("answerd"))
                        .then(Invite.to("group", "come"))
                        .record("welcomed")
                        .send("hello")
                        .build())))
                .map(fault -> fault.substring(0, fault.indexOf(": there is no")))
                .containsExactly(
                        "/journeys/0/steps/0/ask",
                        "/journeys/0/steps/0/again/0/ask",
                        "/journeys/0/steps/0/into",
                        "/journeys/0/steps/0/refusedBy/done",
                        "/journeys/0/steps/1/ask",
                        "/journeys/0/steps/1/answeredBy/done",
                        "/journeys/0/steps/2/invite",
                        "/journeys/0/steps/2/to",
                        "/journeys/0/steps/3/record",
                        "/journeys/0/steps/4/send");
    }

    @Test
    void an_answer_may_be_a_personal_attribute() {
        assertThat(Reports.of(optics().journeys(
                                called("a").then(Ask.with("q").into("birthday")).build())))
                .noneMatch(fault -> fault.contains("birthday"));
    }

    @Test
    void a_journey_brings_what_it_says_along() {
        Content hello =
                Content.named("hello").purpose(Purpose.SERVICE).value("知道找谁问").text("你好");
        Content other = hello.text("您好");
        Journey journey =
                called("a").send(hello).send(hello).contents(other.text("再见")).build();
        PrivateDomain domain = optics().journeys(
                        called("b").send(hello).build(), called("c").send(hello).build())
                .build();

        assertThat(domain.contents().all()).containsExactly(hello);
        assertThat(PrivateDomain.fromJson(domain.toJson())).isEqualTo(domain);
        assertThat(journey.toBuilder().build().contents()).isEqualTo(journey.contents());
        assertThat(Reports.of(optics().contents(other)
                        .journeys(called("a").send(hello).build())))
                .containsExactly("/contents/1/name: the name 'hello' is already taken by /contents/0");
    }

    @Test
    void conditions_in_journeys_are_checked_like_any_other() {
        assertThat(Reports.of(optics().journeys(called("a")
                        .endIf(inSegment("vip"))
                        .then(Choose.when(atStage("byer"), "").otherwise(""))
                        .endIf(did("bought").atLeast(1).within(days(1)))
                        .build())))
                .map(fault -> fault.substring(0, fault.indexOf(": there is no")))
                .containsExactly(
                        "/journeys/0/endIf/0/when/inSegment",
                        "/journeys/0/endIf/1/when/did",
                        "/journeys/0/steps/0/choose/0/when/atStage");
    }

    @Test
    void there_is_one_journey_of_each_name_and_version() {
        assertThat(Reports.of(optics().journeys(
                                called("a").tag("x").build(),
                                called("a").tag("y").build(),
                                called("a").version(2).tag("z").build(),
                                called("?").tag("z").build())))
                .containsExactly(
                        "/journeys/1/version: version 1 of the journey 'a' is already /journeys/0; a changed journey has a"
                                + " greater version",
                        "/journeys/3/name: '?' is no name: use letters and digits, with - _ . : / or a space inside");
    }

    @Test
    void a_new_version_speaks_of_steps_that_the_older_one_has() {
        Journey first = called("a").tag("x").build();
        Journey second = called("a")
                .version(2)
                .tag("y")
                .replaces(Succession.of(1).move("tag-xx", "tag-y").leave("tag-x"))
                .build();

        assertThat(Reports.of(optics().journeys(first, second)))
                .containsExactly("/journeys/1/replaces/0/steps/tag-xx: there is no step 'tag-xx', did you mean 'tag-x'?"
                        + " (known: tag-x)");
        assertThat(Reports.of(optics().journeys(second)))
                .as("of a version that is gone nobody knows the steps")
                .isEmpty();
    }

    @Test
    void the_newest_versions_stand_in_the_order_of_priority() {
        Journey first = called("a").tag("x").build();
        Journey second = called("a").version(2).tag("x").build();
        Journey urgent = called("b").priority(90).tag("x").build();
        Journeys journeys = optics().journeys(second, first, urgent).build().journeys();

        assertThat(journeys.all()).containsExactly(second, first, urgent);
        assertThat(journeys.newest()).containsExactly(urgent, second);
        assertThat(journeys.find("a")).contains(second);
        assertThat(journeys.find("a", 1)).contains(first);
        assertThat(journeys.find("a", 3)).isEmpty();
        assertThat(journeys.find("c")).isEmpty();
    }

    @Test
    void too_many_journeys_are_not_looked_into() {
        Journey[] many = Collections.nCopies(129, called("a").tag("x").build()).toArray(Journey[]::new);

        assertThat(Reports.of(optics().journeys(many)))
                .containsExactly("/journeys: found 129, allowed are at most 128");
    }

    private static JourneyBuilder called(String name) {
        return Journey.named(name).startsOn(Trigger.called());
    }
}
