package io.github.muchang.engine;

import static io.github.muchang.engine.Play.DAY;
import static io.github.muchang.engine.Play.HOUR;
import static io.github.muchang.journey.Trigger.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.JourneyFact.TaskOpened;
import io.github.muchang.journey.GiveTag;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.JourneyBuilder;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.party.OpenTask;
import io.github.muchang.stories.Shop;
import io.github.muchang.stories.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No two tasks of a party are called the same, however often it comes to a step in one moment. */
class TaskNamesTest {
    private static final long T = Shop.START.toEpochMilli();

    private final StaffTask call =
            StaffTask.of("打电话").by("店长").outcome("later", "task").outcome("done", "");

    @Test
    void a_journey_begun_anew_in_the_moment_in_which_it_began() {
        Play play = play(journey().then(call));
        play.did("visited").did("visited").did("visited");

        List<String> names = opened(play);
        assertThat(names).doesNotHaveDuplicates().hasSize(3).startsWith(OpenTask.name("j", "task", T));
        assertThat(play.party().tasks().keySet()).containsExactly(names.get(2));
        assertThat(play.taskDone(names.get(0), "done").said()).isEmpty();
        assertThat(play.taskDone(names.get(2), "done").said()).isEqualTo("closed:done -j(completed)");
    }

    @Test
    void a_journey_begun_anew_in_the_moment_in_which_somebody_came_to_the_task() {
        Play play = play(journey().send("wait-hello").then(call)).did("visited");
        play.after(DAY).release();
        play.did("visited").release();

        assertThat(opened(play)).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void a_task_that_leads_to_itself() {
        Play play = play(journey().then(call)).did("visited");
        play.taskDone(opened(play).get(0), "later");
        play.taskDone(opened(play).get(0), "later");
        play.taskDone(opened(play).get(1), "later");

        assertThat(opened(play)).doesNotHaveDuplicates().hasSize(3);
        assertThat(play.after(HOUR).party().tasks()).hasSize(1);
    }

    @Test
    void tasks_that_lead_to_each_other() {
        StaffTask first = StaffTask.of("打电话").by("店长").outcome("on", "tag");
        StaffTask second = StaffTask.of("上门").by("店长").outcome("back", "first");
        Play play = play(journey()
                        .then(first.named("first"))
                        .then(new GiveTag("tag", "rang"))
                        .then(second.named("second")))
                .did("visited");
        for (String outcome : List.of("on", "back", "on", "back")) {
            List<String> names = opened(play);
            play.taskDone(names.get(names.size() - 1), outcome);
        }

        assertThat(opened(play)).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void a_name_has_a_number_only_where_there_may_be_two() {
        Play play = play(journey().tag("seen").then(call)).did("visited");
        play.after(HOUR).did("visited");

        assertThat(opened(play)).containsExactly(OpenTask.name("j", "task", T), OpenTask.name("j", "task", T + HOUR));
    }

    private static List<String> opened(Play play) {
        return play.all().stream()
                .filter(TaskOpened.class::isInstance)
                .map(fact -> ((TaskOpened) fact).task())
                .toList();
    }

    private static JourneyBuilder journey() {
        return Journey.named("j").startsOn(done("visited")).reentry(Reentry.restart());
    }

    private static Play play(JourneyBuilder journey) {
        Journey built = journey.build();
        return new Play(
                Shop.definition()
                        .contents(Words.of(List.of(built)))
                        .journeys(built)
                        .build(),
                new PartyId(1),
                T);
    }
}
