package io.github.muchang.engine;

import static io.github.muchang.engine.Play.DAY;
import static io.github.muchang.engine.Play.HOUR;
import static io.github.muchang.segment.Conditions.atStage;
import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Evidence;
import io.github.muchang.journal.JourneyFact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journey.Ask;
import io.github.muchang.journey.Choose;
import io.github.muchang.journey.Deed;
import io.github.muchang.journey.Invite;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.JourneyBuilder;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.Split;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.journey.Trigger;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Enrolment;
import io.github.muchang.party.Party;
import io.github.muchang.party.Passage;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.stories.Shop;
import io.github.muchang.stories.Words;
import io.github.muchang.time.Horizon;
import io.github.muchang.time.Moments;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of step does, told in the words of {@link Play}. */
class StepsTest {
    private static final long T = Shop.START.toEpochMilli();

    @Test
    void a_message_goes_and_the_next_step_comes() {
        Play play = play(called().send("hello").tag("x").send("bye"));

        assertThat(play.call("j").said())
                .isEqualTo("+j(called) >hello(begun) sent:hello >tag-x(sent) #x >bye(marked) sent:bye -j(completed)");
        assertThat(play.party().enrolments()).isEmpty();
        assertThat(play.party().passages()).containsEntry("j", Passage.once(T, T, "completed"));
        assertThat(play.due()).isEqualTo(Moments.NEVER);
    }

    @Test
    void a_message_that_a_policy_refuses_is_passed_over() {
        assertThat(play(called().send("no-hello").send("bye")).call("j").said())
                .isEqualTo("+j(called) >no-hello(begun) not:no-hello >bye(refused) sent:bye -j(completed)");
    }

    @Test
    void a_step_waits_for_its_message() {
        Play play = play(called().send("wait-hello").send("bye"));

        assertThat(play.call("j").said())
                .isEqualTo("+j(called) >wait-hello(begun) later:wait-hello >wait-hello(waiting)");
        assertThat(play.party().enrolments())
                .containsEntry("j", new Enrolment(1, "wait-hello", T, T, Moments.NEVER, 1, true));
        assertThat(play.due()).isEqualTo(Moments.NEVER);
        assertThat(play.after(DAY).look().said()).isEmpty();
        assertThat(play.release().said()).isEqualTo("sent:wait-hello >bye(sent) sent:bye -j(completed)");
    }

    @Test
    void a_step_that_waited_for_a_message_which_is_refused_goes_on() {
        Play play = play(called().send("wait-hello").send("bye")).call("j").after(DAY);

        assertThat(play.refuse().said()).isEqualTo("not:wait-hello >bye(refused) sent:bye -j(completed)");
    }

    @Test
    void a_pause_ends_at_its_millisecond() {
        Play play = play(called().pause(days(2)).send("bye"));

        assertThat(play.call("j").said()).isEqualTo("+j(called) >pause-P2D(begun)");
        assertThat(play.due()).isEqualTo(T + 2 * DAY);
        assertThat(play.until(T + 2 * DAY - 1).look().said()).isEmpty();
        assertThat(play.until(T + 2 * DAY).said()).isEqualTo(">bye(paused) sent:bye -j(completed)");
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-03-01T21:45:00+08:00, 2026-03-04T10:00:00+08:00, 2026-03-08T09:30:00+08:00",
        "America/New_York, 2026-03-06T09:00:00-05:00, 2026-03-08T10:00:00-04:00, 2026-03-13T09:30:00-04:00",
        "America/New_York, 2026-10-30T23:30:00-04:00, 2026-11-02T10:00:00-05:00, 2026-11-06T09:30:00-05:00"
    })
    void pauses_follow_the_local_hour_on_days_on_which_the_clocks_change(
            String zone, String start, String first, String second) {
        Play play = new Play(
                domain(called().pause(days(2).at("10:00"))
                                .send("one")
                                .pause(Horizon.day(7).at("09:30"))
                                .send("two"))
                        .zone(zone)
                        .build(),
                new PartyId(7),
                at(start));

        play.call("j").until(at(first) - 1);
        assertThat(play.said()).isEmpty();
        assertThat(play.until(at(first)).said()).isEqualTo(">one(paused) sent:one >pause-day-7-09:30(sent)");
        assertThat(play.until(at(second) - 1).said()).isEmpty();
        assertThat(play.until(at(second)).said()).isEqualTo(">two(paused) sent:two -j(completed)");
    }

    @Test
    void a_day_that_is_over_is_no_pause() {
        assertThat(play(called().pause(days(3)).pause(Horizon.day(2)).send("bye"))
                        .call("j")
                        .after(3 * DAY)
                        .said())
                .isEqualTo(">pause-day-2-00:00(paused) >bye(paused) sent:bye -j(completed)");
    }

    @Test
    void an_attribute_answers_a_question() {
        Journey journey = asking(Ask.with("ask").into("city")).build();
        Play play = play(journey.toBuilder());

        assertThat(play.call("j").said()).isEqualTo("+j(called) >q(begun) sent:ask");
        assertThat(play.due()).isEqualTo(T + 3 * DAY);
        assertThat(play.did("replied").said()).isEmpty();
        assertThat(play.signal(told("city", "上海")).said()).isEqualTo(">yes(answered) -j(yes)");
    }

    @Test
    void a_personal_attribute_answers_too() {
        Play play = play(asking(Ask.with("ask").into("name"))).call("j");

        assertThat(play.signal(new Occurrence.Described(ImmutableSortedMap.of(), ImmutableSortedSet.of("name")))
                        .said())
                .isEqualTo(">yes(answered) -j(yes)");
    }

    @Test
    void what_is_known_is_not_asked() {
        Play play = play(asking(Ask.with("ask").into("city")));

        assertThat(play.signal(told("city", "上海")).call("j").said())
                .isEqualTo("+j(called) >q(begun) >yes(known) -j(yes)");
    }

    @Test
    void a_deed_answers_a_question_if_it_comes_after_it() {
        Play play = play(asking(Ask.with("ask").answeredBy("visited")).startsOn(Trigger.done("visited")));

        assertThat(play.did("visited").said()).isEqualTo("+j(done visited) >q(begun) sent:ask");
        play.after(HOUR);
        assertThat(play.signal(new Occurrence.Did("visited", Optional.empty(), ""), T - 1)
                        .said())
                .as("something that was done before, told later")
                .isEqualTo("!j(IN_IT)");
        assertThat(play.did("replied").said()).isEmpty();
        assertThat(play.did("visited").said()).contains(">yes(answered) -j(yes)");
    }

    @Test
    void an_answer_in_the_same_millisecond_counts_once_the_question_is_out() {
        Play play = play(asking(Ask.with("ask"))).call("j");

        assertThat(play.did("replied").said()).isEqualTo(">yes(answered) -j(yes)");
    }

    @Test
    void a_refusal_is_the_end_of_asking() {
        Play play = play(asking(Ask.with("ask")
                        .into("city")
                        .again(days(7))
                        .refusedBy(Deed.of("declined").labelled("city"))))
                .call("j");

        assertThat(play.did("declined", "name").said()).isEmpty();
        assertThat(play.after(4 * DAY).did("declined", "city").said()).isEqualTo(">never(refused) -j(never)");
    }

    @Test
    void a_question_is_asked_again_later_each_time_and_then_no_more() {
        Play play = play(asking(Ask.with("ask").within(days(3)).again(days(7)).again(days(14), "ask-2")))
                .call("j");

        assertThat(play.due()).isEqualTo(T + 10 * DAY);
        assertThat(play.after(10 * DAY).said()).isEqualTo("=q(again) sent:ask");
        assertThat(play.after(17 * DAY).said()).isEqualTo("=q(again) sent:ask-2");
        assertThat(play.after(3 * DAY - 1).said()).isEmpty();
        assertThat(play.after(1).said()).isEqualTo(">silence(silent) -j(silence)");
    }

    @Test
    void an_answer_counts_also_between_two_questions() {
        Play play = play(asking(Ask.with("ask").within(days(3)).again(days(7)))).call("j");

        assertThat(play.after(8 * DAY).did("replied").said()).isEqualTo(">yes(answered) -j(yes)");
    }

    @Test
    void a_question_that_a_policy_refuses_is_one_without_an_answer() {
        Play play = play(asking(Ask.with("no-ask").again(days(7), "ask")));

        assertThat(play.call("j").said()).isEqualTo("+j(called) >q(begun) not:no-ask >q(refused)");
        assertThat(play.due()).isEqualTo(T + 7 * DAY);
        assertThat(play.after(7 * DAY).said()).isEqualTo("=q(again) sent:ask");
        assertThat(play(asking(Ask.with("no-ask"))).call("j").said())
                .isEqualTo("+j(called) >q(begun) not:no-ask >silence(silent) -j(silence)");
    }

    @Test
    void the_time_for_an_answer_begins_when_the_question_is_sent() {
        Play play = play(asking(Ask.with("wait-ask").again(days(7), "wait-ask-2")));

        assertThat(play.call("j").said()).isEqualTo("+j(called) >q(begun) later:wait-ask >q(waiting)");
        assertThat(play.after(DAY).did("replied").said()).as("to what?").isEmpty();
        assertThat(play.release().said()).isEqualTo("sent:wait-ask =q(sent)");
        assertThat(play.due()).isEqualTo(T + 11 * DAY);
        assertThat(play.after(10 * DAY).said()).isEqualTo("=q(again) later:wait-ask-2 =q(waiting)");
        assertThat(play.after(DAY).did("replied").said())
                .as("an answer to the first question; the second is not sent any more")
                .isEqualTo("not:wait-ask-2 >yes(answered) -j(yes)");
    }

    @Test
    void a_question_that_waited_and_is_refused_is_one_without_an_answer() {
        Play play = play(asking(Ask.with("wait-ask").again(days(7), "ask")))
                .call("j")
                .after(DAY);

        assertThat(play.refuse().said()).isEqualTo("not:wait-ask =q(refused)");
        assertThat(play.due()).isEqualTo(T + 8 * DAY);
    }

    @Test
    void an_attribute_that_is_told_while_the_question_waits_is_not_asked_for() {
        Play play = play(asking(Ask.with("wait-ask").into("city"))).call("j");

        assertThat(play.signal(told("city", "上海")).said()).isEqualTo("not:wait-ask >yes(answered) -j(yes)");
        assertThat(play.waiting()).isEmpty();
    }

    @Test
    void a_question_that_is_put_off_again_is_waited_for_again() {
        Play play = play(asking(Ask.with("ask"))).call("j").after(HOUR);

        assertThat(play.putOff("ask").said()).isEqualTo("later:ask =q(waiting)");
        assertThat(play.due()).isEqualTo(Moments.NEVER);
        assertThat(play.after(5 * DAY).release().said()).isEqualTo("sent:ask =q(sent)");
        assertThat(play.after(3 * DAY).said()).isEqualTo(">silence(silent) -j(silence)");
    }

    @Test
    void what_was_sent_and_put_off_goes_even_when_the_journey_is_over_but_not_when_it_was_given_up() {
        Play over = play(called().send("hello").pause(days(1))).call("j").after(HOUR);
        assertThat(over.putOff("hello").after(DAY).said()).isEqualTo("-j(completed)");
        assertThat(over.waiting()).hasSize(1);

        Play given = play(called().send("hello").pause(days(1))).call("j").after(HOUR);
        assertThat(given.putOff("hello").takeOut("j").said()).isEqualTo("not:hello -j(taken-out)");
    }

    @Test
    void the_first_case_that_holds_is_chosen_and_says_why() {
        JourneyBuilder journey = called().then(Choose.when(tagged("a"), "one")
                        .orWhen(everDid("visited"), "two")
                        .otherwise("three"))
                .step("one")
                .end("one")
                .step("two")
                .end("two")
                .step("three")
                .end("three");

        assertThat(play(journey).call("j").said()).isEqualTo("+j(called) >choose(begun) >three(otherwise) -j(three)");
        Play visited = play(journey).did("visited").call("j");
        assertThat(visited.said()).isEqualTo("+j(called) >choose(begun) >two(case 2) -j(two)");
        assertThat(visited.last())
                .filteredOn(fact -> fact instanceof JourneyFact.StepReached reached
                        && reached.step().equals("two"))
                .extracting(fact -> ((JourneyFact.StepReached) fact).because())
                .containsExactly(List.of(new Evidence(everDid("visited"), true, 1, 0)));
        assertThat(play(journey)
                        .did("visited")
                        .signal(new Occurrence.Tagged("a", "li"))
                        .call("j")
                        .said())
                .isEqualTo("+j(called) >choose(begun) >one(case 1) -j(one)");
    }

    @Test
    void what_a_step_did_counts_in_the_next_choice() {
        PrivateDomainBuilder domain = Shop.definition()
                .segment("welcomed", tagged("w"))
                .journeys(called().tag("w")
                        .then(Choose.when(inSegment("welcomed"), "").otherwise("no"))
                        .record("visited")
                        .then(Choose.when(atStage("engaged"), "").otherwise("no"))
                        .end("yes")
                        .step("no")
                        .end("no")
                        .build());
        Play play = new Play(domain.build(), new PartyId(7), T).added("friends");

        assertThat(play.call("j").said()).endsWith("-j(yes)");
        assertThat(play.party().segments()).containsKey("welcomed");
        assertThat(play.party().stage()).isEqualTo("engaged");
    }

    @Test
    void everybody_has_an_arm_and_a_holdout_gets_nothing() {
        Split split = Split.arm("a", 1, "one").and("b", 1, "two").holdout("control", 1);
        JourneyBuilder journey =
                called().then(split).step("one").end("one").step("two").end("two");
        for (int party = 1; party <= 30; party++) {
            Play play = new Play(domain(journey).build(), new PartyId(party), T).call("j");
            String arm = split.named("split").of(new PartyId(party), "j").name();

            assertThat(play.said())
                    .isEqualTo(
                            switch (arm) {
                                case "a" -> "+j(called) >split(begun) >one(a) -j(one)";
                                case "b" -> "+j(called) >split(begun) >two(b) -j(two)";
                                default -> "+j(called) >split(begun) -j(control)";
                            });
        }
    }

    @Test
    void marks_are_made_by_the_same_facts_as_if_a_signal_had_told_them() {
        Play play = play(called().tag("老客").tag("老客").untag("老客").untag("老客").record("visited", "约"));
        play.call("j");

        assertThat(play.said())
                .isEqualTo("+j(called) >tag-老客(begun) #老客 >tag-老客-2(marked) >untag-老客(marked) ~老客"
                        + " >untag-老客-2(marked) >record-visited(marked) -j(completed)");
        assertThat(play.last())
                .contains(
                        new PersonFact.TagGiven(T, T, "老客", "j"),
                        new PersonFact.TagTaken(T, "老客", "j"),
                        new PersonFact.ActivityRecorded(T, T, "visited", 20513, "约", 0, "", false));
        assertThat(play.party().heardAt())
                .as("nobody spoke")
                .isEqualTo(play.party().since());
    }

    @Test
    void there_is_room_for_so_many_tags_and_the_journey_goes_on_without() {
        Play play = play(called().tag("one-more").send("bye"));
        for (int i = 0; i < Party.TAGS; i++) {
            play.signal(new Occurrence.Tagged("t" + i, "li"));
        }

        assertThat(play.call("j").said())
                .isEqualTo("+j(called) >tag-one-more(begun) >bye(marked) sent:bye -j(completed)");
    }

    @Test
    void an_invitation_waits_for_the_arrival() {
        Play play = play(inviting(Invite.to("group", "come").within(days(2)))).added("friends");

        assertThat(play.call("j").said()).isEqualTo("+j(called) >i(begun) sent:come");
        assertThat(play.due()).isEqualTo(T + 2 * DAY);
        assertThat(play.after(DAY).added("group").said()).isEqualTo("in:group >yes(joined) -j(yes)");
    }

    @Test
    void an_invitation_that_nobody_follows_is_missed() {
        Play play = play(inviting(Invite.to("group", "come").within(days(2)))).call("j");

        assertThat(play.after(2 * DAY).said()).isEqualTo(">no(missed) -j(no)");
    }

    @Test
    void whoever_is_there_is_not_invited_and_whoever_is_not_admitted_has_missed_it() {
        assertThat(play(inviting(Invite.to("group", "come").within(days(2))))
                        .added("group")
                        .call("j")
                        .said())
                .isEqualTo("+j(called) >i(begun) >yes(member) -j(yes)");
        assertThat(play(inviting(Invite.to("group", "no-come").within(days(2))))
                        .call("j")
                        .said())
                .isEqualTo("+j(called) >i(begun) not:no-come >no(refused) -j(no)");
        assertThat(play(inviting(Invite.to("group", "come"))).call("j").said())
                .as("without waiting")
                .isEqualTo("+j(called) >i(begun) sent:come >next(sent) sent:next >yes(sent) -j(yes)");
    }

    @Test
    void an_invitation_that_waits_to_be_sent() {
        JourneyBuilder patient = inviting(Invite.to("group", "wait-come").within(days(2)));
        Play sent = play(patient).call("j").after(DAY);
        assertThat(sent.release().said()).isEqualTo("sent:wait-come =i(sent)");
        assertThat(sent.due()).isEqualTo(T + 3 * DAY);
        assertThat(play(patient).call("j").after(DAY).refuse().said()).isEqualTo("not:wait-come >no(refused) -j(no)");
        assertThat(play(patient).call("j").after(DAY).added("group").said())
                .isEqualTo("in:group not:wait-come >yes(joined) -j(yes)");
        assertThat(play(inviting(Invite.to("group", "wait-come")))
                        .call("j")
                        .after(DAY)
                        .release()
                        .said())
                .isEqualTo("sent:wait-come >next(sent) sent:next >yes(sent) -j(yes)");
    }

    @Test
    void a_task_goes_on_with_what_came_of_it() {
        Play play = play(tasking()).call("j");
        JourneyFact.TaskOpened opened = task(play);

        assertThat(play.said()).isEqualTo("+j(called) >call(begun) task:打电话");
        assertThat(opened)
                .isEqualTo(new JourneyFact.TaskOpened(
                        T, "j", "call", opened.task(), "打电话", "验光师", List.of(), T + 4 * HOUR));
        assertThat(play.taskDone(opened.task(), "reached").said()).isEqualTo("closed:reached >yes(reached) -j(yes)");
        assertThat(play.taskDone(opened.task(), "reached").said())
                .as("a second time")
                .isEmpty();
    }

    @Test
    void a_task_that_nobody_does_is_overdue() {
        Play play = play(tasking()).call("j");
        String task = task(play).task();

        assertThat(play.after(4 * HOUR).said()).isEqualTo("closed:overdue >no(overdue) -j(no)");
        assertThat(play.taskDone(task, "reached").said()).as("too late").isEmpty();
    }

    @Test
    void what_a_task_cannot_come_to_and_what_is_no_task_changes_nothing() {
        Play play = play(tasking()).call("j");
        String task = task(play).task();

        assertThat(play.taskDone(task, "whatever").said()).isEmpty();
        assertThat(play.taskDone(task + "0", "reached").said()).isEmpty();
        assertThat(play.taskDone("", "reached").said()).isEmpty();
        assertThat(play.party().enrolments()).containsKey("j");
    }

    @Test
    void an_answer_to_the_task_of_an_earlier_time_does_not_count() {
        Play play = play(tasking().reentry(Reentry.afterEnd())).call("j");
        String first = task(play).task();
        play.after(4 * HOUR).call("j");

        assertThat(task(play).task()).isNotEqualTo(first);
        assertThat(play.taskDone(first, "reached").said()).isEmpty();
    }

    @Test
    void a_jump_leads_back_over_a_pause() {
        Play play =
                play(called().step("a").send("hello").pause(hours(1)).jump("a")).call("j");

        assertThat(play.said()).isEqualTo("+j(called) >a(begun) sent:hello >pause-PT1H(sent)");
        assertThat(play.after(2 * HOUR).said())
                .isEqualTo(">jump-a(paused) >a(jump) sent:hello >pause-PT1H(sent)"
                        + " >jump-a(paused) >a(jump) sent:hello >pause-PT1H(sent)");
    }

    private static JourneyBuilder called() {
        return Journey.named("j").startsOn(Trigger.called());
    }

    private static JourneyBuilder asking(Ask ask) {
        boolean refusable = ask.refusal().isPresent();
        JourneyBuilder journey = called().step("q")
                .then(ask.answered("yes").refused(refusable ? "never" : "").silent("silence"))
                .step("yes")
                .end("yes")
                .step("silence")
                .end("silence");
        return refusable ? journey.step("never").end("never") : journey;
    }

    private static JourneyBuilder inviting(Invite invite) {
        JourneyBuilder journey = called().step("i").then(invite.joined("yes").missed("no"));
        if (invite.within().isEmpty()) {
            journey.send("next");
        }
        return journey.step("yes").end("yes").step("no").end("no");
    }

    private static JourneyBuilder tasking() {
        return called().step("call")
                .then(StaffTask.of("打电话")
                        .by("验光师")
                        .within(hours(4))
                        .outcome("reached", "yes")
                        .overdue("no"))
                .step("yes")
                .end("yes")
                .step("no")
                .end("no");
    }

    private static JourneyFact.TaskOpened task(Play play) {
        return play.all().stream()
                .filter(JourneyFact.TaskOpened.class::isInstance)
                .map(JourneyFact.TaskOpened.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static Occurrence told(String attribute, String value) {
        return new Occurrence.Described(ImmutableSortedMap.of(attribute, value), ImmutableSortedSet.of());
    }

    private static PrivateDomainBuilder domain(JourneyBuilder journey) {
        return Shop.definition()
                .activities(ActivityType.by("declined", "婉拒", "declined"))
                .contents(Words.of(List.of(journey.build())))
                .journeys(journey.build());
    }

    private static Play play(JourneyBuilder journey) {
        PrivateDomain domain = domain(journey).build();
        return new Play(domain, new PartyId(7), T);
    }

    private static long at(String moment) {
        return Moments.parse(moment).toEpochMilli();
    }
}
