package io.github.muchang.journey;

import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.fault.Fault;
import io.github.muchang.fault.Faults;
import io.github.muchang.time.Horizon;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyCheckTest {

    @Test
    void a_journey_is_started_by_something_once_and_has_steps() {
        assertThat(faults(Journey.named("a")))
                .containsExactly(
                        "/j/starts: nothing starts the journey: say what does, or that the host calls it (\"called\")",
                        "/j/steps: a journey has at least one step");
        assertThat(faults(started()
                        .startsOn(Trigger.entered("p"), Trigger.entered("p"))
                        .send("x")))
                .containsExactly("/j/starts/2: the same as /j/starts/1");
    }

    @Test
    void numbers_are_in_range() {
        assertThat(faults(started()
                        .version(0)
                        .priority(101)
                        .atMostAtOnce(0)
                        .atMost(9, days(30))
                        .endIf(tagged("x"), "?")
                        .send("x")))
                .containsExactly(
                        "/j/version: found 0, allowed is 1 to 1000000",
                        "/j/priority: found 101, allowed is 0 to 100",
                        "/j/atMostAtOnce: found 0, allowed is 1 to 1000000",
                        "/j/atMost/times: found 9, allowed is 1 to 8",
                        "/j/endIf/0/outcome: '?' is no name: use letters and digits, with - _ . : / or a space inside");
    }

    @Test
    void only_a_journey_that_starts_in_a_pool_ends_on_leaving_it() {
        assertThat(faults(started().endsOnLeaving().send("x")))
                .containsExactly("/j/endsOnLeaving: it does not start on entering a pool, so there is none to leave");
        assertThat(faults(
                        started().startsOn(Trigger.entered("p")).endsOnLeaving().send("x")))
                .isEmpty();
    }

    @Test
    void steps_have_names_of_their_own() {
        assertThat(faults(started()
                        .step("a")
                        .send("x")
                        .step("a")
                        .send("y")
                        .step("b!")
                        .send("z")))
                .containsExactly(
                        "/j/steps/1/name: the name 'a' is already taken by /j/steps/0",
                        "/j/steps/2/name: 'b!' is no name: use letters and digits, with - _ . : / or a space inside");
        assertThat(started().tag("眼镜眼镜眼镜眼镜眼镜眼镜眼镜眼镜眼镜眼镜眼").send("?").build().steps())
                .extracting(Step::name)
                .as("where what a step does gives no name")
                .containsExactly("tag", "step");
    }

    @Test
    void a_way_leads_to_a_step_that_exists() {
        assertThat(faults(started()
                        .then(Ask.with("q")
                                .refusedBy("declined")
                                .answered("thanx")
                                .refused("sory")
                                .silent("no"))
                        .then(Choose.when(tagged("x"), "thankz").otherwise("thanks"))
                        .then(Split.arm("a", 1, "b").holdout("h", 1))
                        .then(Invite.to("group", "come").joined("j").missed("thanks"))
                        .then(StaffTask.of("打电话").by("验光师").outcome("done", "t").overdue("u"))
                        .step("thanks")
                        .send("x")
                        .jump("")))
                .contains(
                        "/j/steps/1/choose/0/then: there is no step 'thankz', did you mean 'thanks'? (known: choose, come,"
                                + " jump, q, split, task, thanks)")
                .map(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly(
                        "/j/steps/0/answered",
                        "/j/steps/0/refused",
                        "/j/steps/0/silent",
                        "/j/steps/1/choose/0/then",
                        "/j/steps/2/split/0/then",
                        "/j/steps/3/joined",
                        "/j/steps/4/outcomes/0/then",
                        "/j/steps/4/overdue",
                        "/j/steps/6/jump");
    }

    @Test
    void every_step_can_be_reached() {
        assertThat(faults(started().send("x").jump("z").send("y").end("done").send("z")))
                .containsExactly(
                        "/j/steps/2: nobody ever comes to the step 'y': no way leads to it",
                        "/j/steps/3: nobody ever comes to the step 'end-done': no way leads to it");
        assertThat(faults(started()
                        .version(2)
                        .end("done")
                        .send("sorry")
                        .replaces(Succession.of(1).move("x", "sorry"))))
                .as("reached by those who come from an older version")
                .isEmpty();
    }

    @Test
    void a_circle_takes_time() {
        assertThat(faults(started().step("a").send("x").tag("t").jump("a")))
                .containsExactly(
                        "/j/steps/0: the steps a → tag-t → jump-a → a go round in a circle in which no time passes:"
                                + " put a pause into it");
        assertThat(faults(started().step("a").jump("a")))
                .containsExactly(
                        "/j/steps/0: the steps a → a go round in a circle in which no time passes: put a pause into it");
        assertThat(faults(started().step("a").send("x").pause(days(1)).jump("a")))
                .isEmpty();
        assertThat(faults(
                        started().step("a").send("x").pause(days(1).at("10:00")).jump("a")))
                .isEmpty();
        assertThat(faults(started().step("a").send("x").pause(Horizon.day(3)).jump("a")))
                .as("the third day after the start comes but once")
                .hasSize(1);
        assertThat(faults(started().then(Ask.with("q").into("degree").silent("q"))))
                .as("a question that is never sent takes no time")
                .hasSize(1);
        assertThat(faults(started()
                        .then(StaffTask.of("打电话")
                                .by("验光师")
                                .outcome("later", "task")
                                .overdue("task"))))
                .isEmpty();
    }

    @Test
    void a_choice_has_cases_and_says_what_else() {
        assertThat(faults(started().then(new Choose("c", List.of(), java.util.Optional.empty()))))
                .containsExactly(
                        "/j/steps/0/choose: there is nothing to choose from: at least one case is needed",
                        "/j/steps/0: 'otherwise' is missing: say which step follows when no case holds");
    }

    @Test
    void the_arms_of_a_split_come_to_something() {
        assertThat(faults(started().then(Split.arm("a", 0, "").and("a", -1, ""))))
                .containsExactly(
                        "/j/steps/0/split/1/arm: 'a' is there twice",
                        "/j/steps/0/split/1/weight: found -1, allowed is 0 to 1000000",
                        "/j/steps/0/split: nobody would be in any arm: weights come to more than 0");
    }

    @Test
    void a_task_says_what_who_and_what_may_come_of_it() {
        assertThat(faults(started().then(StaffTask.of(" "))))
                .containsExactly(
                        "/j/steps/0/task: say in 1 to 500 characters what must be done",
                        "/j/steps/0: a task is for a 'role' or for 'staff', one of both",
                        "/j/steps/0/outcomes: say what may come of it: at least one outcome with its step");
        assertThat(faults(started()
                        .then(StaffTask.of("打电话")
                                .by("验光师")
                                .byOneOf("li", "")
                                .outcome("done", "")
                                .outcome("done", "")
                                .outcome("overdue", ""))))
                .containsExactly(
                        "/j/steps/0: a task is for a 'role' or for 'staff', one of both",
                        "/j/steps/0/staff/1: '' is no name: use letters and digits, with - _ . : / or a space inside",
                        "/j/steps/0/outcomes/1/outcome: 'done' is there twice",
                        "/j/steps/0/outcomes/2/outcome: 'overdue' is what it is called that nothing was told in time");
    }

    @Test
    void an_answer_is_no_refusal() {
        assertThat(faults(started().then(Ask.with("q").refusedBy("replied"))))
                .containsExactly("/j/steps/0/refusedBy: the same is an answer and a refusal");
    }

    @Test
    void a_version_replaces_older_ones_once_each_by_steps_that_exist() {
        assertThat(faults(started()
                        .version(2)
                        .send("hello")
                        .replaces(Succession.of(2))
                        .replaces(Succession.of(1).move("a/b", "helo"))
                        .replaces(Succession.of(1).otherwise(Fate.moveTo("x")))))
                .containsExactly(
                        "/j/replaces/0/version: found 2, an older version than 2 is 1 to 1",
                        "/j/replaces/1/steps/a~1b/moveTo: there is no step 'helo', did you mean 'hello'? (known: hello)",
                        "/j/replaces/2/version: what becomes of version 1 is stated already",
                        "/j/replaces/2/otherwise/moveTo: there is no step 'x' (known: hello)");
    }

    @Test
    void a_journey_is_of_a_size_that_can_be_looked_into() {
        JourneyBuilder long1 = started();
        for (int i = 0; i < 201; i++) {
            long1.send("x");
        }
        Ask often = Ask.with("q");
        for (int i = 0; i < 11; i++) {
            often = often.again(days(1));
        }
        Faults faults = new Faults();

        assertThat(long1.build().fits("/j", faults)).isFalse();
        assertThat(started().then(often).build().fits("/j", faults)).isFalse();
        assertThat(started().send("x").build().fits("/j", faults)).isTrue();
        assertThat(faults.list().stream().map(Fault::toString))
                .containsExactly(
                        "/j/steps: found 201, allowed are at most 200",
                        "/j/steps/0/again: found 11, allowed are at most 10");
    }

    private static JourneyBuilder started() {
        return Journey.named("a").startsOn(Trigger.called());
    }

    private static List<String> faults(JourneyBuilder builder) {
        Faults faults = new Faults();
        builder.build().check("/j", faults);
        return faults.list().stream().map(Fault::toString).toList();
    }
}
