package io.github.muchang.journey;

import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.muchang.channel.Pool;
import io.github.muchang.fault.Fault;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.PartyId;
import io.github.muchang.time.Horizon;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private static final Pool FRIENDS =
            Pool.named("wecom-friends").ownedBy("明视眼镜").on("wecom");

    @Test
    void a_journey_reads_as_its_steps_follow_each_other() {
        Journey welcome = Journey.named("welcome")
                .startsOn(entered(FRIENDS))
                .send("hello")
                .pause(days(2).at("10:00"))
                .endIf(did("replied").atLeast(1).within(days(2)))
                .send("care-tips")
                .build();

        assertThat(welcome.steps())
                .containsExactly(
                        Send.of("hello").named("hello"),
                        Pause.until(days(2).at("10:00")).named("pause-P2D-10:00"),
                        Send.of("care-tips").named("care-tips"));
        assertThat(welcome.starts()).containsExactly(new Trigger.PoolEntered("wecom-friends"));
        assertThat(welcome.exits())
                .containsExactly(new Exit(did("replied").atLeast(1).within(days(2)), "exited"));
        assertThat(welcome.version()).isEqualTo(1);
        assertThat(welcome.reentry()).isEqualTo(Reentry.never());
        assertThat(faults(welcome)).isEmpty();
    }

    @Test
    void a_step_without_a_name_is_named_after_what_it_does_whatever_stands_around_it() {
        JourneyBuilder builder = Journey.named("names").startsOn(Trigger.called());
        builder.send("hello")
                .pause(days(2))
                .pause(Horizon.day(7).at("09:30"))
                .then(Ask.with("ask-degree").into("degree"))
                .then(Invite.to("group", "come"))
                .tag("近视")
                .untag("新客")
                .record("welcomed")
                .then(Choose.when(tagged("x"), "end-done").otherwise("split"))
                .then(Split.arm("a", 1, "task").holdout("h", 1))
                .then(StaffTask.of("打电话").by("验光师").outcome("done", "end-done"))
                .send("hello")
                .step("second-pause")
                .pause(days(2))
                .jump("end-done")
                .end("done");

        assertThat(builder.build().steps().stream().map(Step::name))
                .containsExactly(
                        "hello",
                        "pause-P2D",
                        "pause-day-7-09:30",
                        "ask-degree",
                        "come",
                        "tag-近视",
                        "untag-新客",
                        "record-welcomed",
                        "choose",
                        "split",
                        "task",
                        "hello-2",
                        "second-pause",
                        "jump-end-done",
                        "end-done");
        assertThat(faults(builder.build())).isEmpty();
    }

    @Test
    void a_name_belongs_to_a_step() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Journey.named("a").step("x").build())
                .withMessage("nothing is done at the step 'x'");
        assertThatIllegalStateException()
                .isThrownBy(() -> Journey.named("a").step("x").step("y"));
    }

    @Test
    void a_way_without_a_name_leads_to_the_next_step_and_from_the_last_to_the_end() {
        Journey journey = Journey.named("a").send("one").send("two").build();

        assertThat(journey.after(journey.steps().get(0), Way.NEXT)).isEqualTo(journey.step("two"));
        assertThat(journey.after(journey.steps().get(1), Way.NEXT)).isNull();
        assertThat(journey.after(journey.steps().get(1), "one")).isEqualTo(journey.step("one"));
        assertThat(journey.step("three")).isNull();
    }

    @Test
    void a_copy_is_equal_and_a_changed_one_is_not() {
        Journey journey = Journey.named("a").send("one").build();

        assertThat(journey.toBuilder().build()).isEqualTo(journey).hasSameHashCodeAs(journey);
        assertThat(journey.toBuilder().version(2).build()).isNotEqualTo(journey);
        assertThat(journey).hasToString("Journey[a 1, steps=[one]]");
    }

    @Test
    void an_arm_is_the_same_for_ever_and_takes_its_share() {
        Split split =
                Split.arm("a", 30, "x").and("b", 60, "y").holdout("control", 10).named("split");
        TreeMap<String, Long> taken = new TreeMap<>();
        for (int party = 1; party <= 20_000; party++) {
            taken.merge(split.of(new PartyId(party), "welcome").name(), 1L, Long::sum);
        }

        assertThat(taken.get("a")).isBetween(5_700L, 6_300L);
        assertThat(taken.get("b")).isBetween(11_700L, 12_300L);
        assertThat(taken.get("control")).isBetween(1_800L, 2_200L);
        assertThat(java.util.stream.IntStream.rangeClosed(1, 12)
                        .mapToObj(
                                party -> split.of(new PartyId(party), "welcome").name())
                        .collect(Collectors.joining(" ")))
                .as("golden: people never change their arms")
                .isEqualTo("a b control a a a a b b a a b");
    }

    @Test
    void two_splits_divide_people_independently() {
        Split first = Split.arm("a", 1, "x").and("b", 1, "y").named("first");
        Split second = first.named("second");
        long both = java.util.stream.IntStream.rangeClosed(1, 10_000)
                .filter(party -> first.of(new PartyId(party), "j").equals(second.of(new PartyId(party), "j")))
                .count();

        assertThat(both).isBetween(4_700L, 5_300L);
    }

    @Test
    void an_arm_without_weight_is_nobodys() {
        Split split = Split.arm("a", 0, "x").and("b", 1, "y").and("c", 0, "z").named("split");

        assertThat(java.util.stream.IntStream.rangeClosed(1, 1_000)
                        .mapToObj(party -> split.of(new PartyId(party), "j").name())
                        .distinct())
                .containsExactly("b");
    }

    @Test
    void a_new_version_states_what_becomes_of_those_in_an_older_one() {
        Journey second = Journey.named("welcome")
                .version(3)
                .startsOn(Trigger.called())
                .send("hello")
                .send("tips")
                .replaces(Succession.of(1).move("hello", "hello").leave("gone").otherwise(Fate.moveTo("tips")))
                .replaces(Succession.of(2).leave("hello"))
                .build();

        assertThat(second.fateOf(1, "hello")).isEqualTo(Fate.moveTo("hello"));
        assertThat(second.fateOf(1, "gone")).isEqualTo(Fate.leave());
        assertThat(second.fateOf(1, "whatever")).isEqualTo(Fate.moveTo("tips"));
        assertThat(second.fateOf(2, "hello")).isEqualTo(Fate.leave());
        assertThat(second.fateOf(2, "tips")).isEqualTo(Fate.finish());
        assertThat(second.fateOf(7, "tips")).isEqualTo(Fate.finish());
        assertThat(faults(second)).isEmpty();
    }

    private static List<String> faults(Journey journey) {
        Faults faults = new Faults();
        journey.check("", faults);
        return faults.list().stream().map(Fault::toString).toList();
    }
}
