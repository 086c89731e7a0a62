package io.github.muchang.runtime;

import static io.github.muchang.journey.Trigger.called;
import static io.github.muchang.runtime.Counter.MONDAY;
import static io.github.muchang.runtime.Counter.added;
import static io.github.muchang.time.Span.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact.JourneyEnded;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.JourneyFact.TaskOpened;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.party.Party;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** More tasks for one customer than there can be at once: none vanishes without a word. */
class CrowdedTasksTest {
    private static final int ERRANDS = Party.TASKS + 2;

    private final Stores stores = Stores.memory();
    private final Muchang muchang = Muchang.builder(domain().build())
            .stores(stores)
            .startingAt(Moments.parse(MONDAY))
            .open();

    private static PrivateDomainBuilder domain() {
        PrivateDomainBuilder builder = Counter.builder();
        for (int i = 0; i < ERRANDS; i++) {
            builder.journeys(Journey.named("errand-" + i)
                    .startsOn(called())
                    .then(StaffTask.of("打电话")
                            .by("advisor")
                            .within(hours(24 + i))
                            .outcome("reached", ""))
                    .end("over")
                    .build());
        }
        return builder;
    }

    @Test
    void what_finds_no_room_is_opened_when_another_is_closed() {
        Identity who = added(muchang, 1, "lin");
        enrol(who, 0, ERRANDS);
        assertThat(muchang.tasks().open()).hasSize(Party.TASKS);
        assertThat(facts(TaskOpened.class)).hasSize(Party.TASKS);

        muchang.tasks().done(muchang.tasks().open().get(0), "reached", "lin");

        assertThat(facts(TaskOpened.class)).hasSize(Party.TASKS + 1);
        assertThat(muchang.tasks().open())
                .hasSize(Party.TASKS)
                .extracting(Duty::journey)
                .contains("errand-" + Party.TASKS);
        muchang.advanceTo(muchang.now().plus(Duration.ofDays(3)));
        assertThat(muchang.tasks().open()).isEmpty();
        assertThat(facts(JourneyEnded.class)).hasSize(ERRANDS);
        assertThat(facts(TaskClosed.class))
                .extracting(TaskClosed::task)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        facts(TaskOpened.class).stream().map(TaskOpened::task).toList());
    }

    @Test
    void what_was_never_opened_is_never_closed() {
        Identity who = added(muchang, 1, "lin");
        enrol(who, 0, ERRANDS);

        muchang.walks().takeOut(who, "errand-" + Party.TASKS);

        assertThat(facts(JourneyEnded.class)).hasSize(1);
        assertThat(facts(TaskClosed.class)).isEmpty();
    }

    @Test
    void of_two_customers_who_are_one_what_is_too_much_is_withdrawn() {
        Identity lin = added(muchang, 1, "lin");
        Identity also = Identity.of("phone", "13800000000");
        muchang.accept(Signal.added(also).to("friends").at(muchang.now()));
        enrol(lin, 0, 4);
        enrol(also, 4, ERRANDS);
        assertThat(muchang.tasks().open()).hasSize(ERRANDS);

        muchang.accept(Signal.identified(lin, also).at(muchang.now()));

        assertThat(muchang.tasks().open()).hasSize(Party.TASKS);
        assertThat(facts(TaskClosed.class)).hasSize(2).allMatch(each -> each.outcome()
                .equals(TaskClosed.WITHDRAWN));
        assertThat(facts(JourneyEnded.class)).hasSize(2);
    }

    private void enrol(Identity who, int from, int to) {
        for (int i = from; i < to; i++) {
            muchang.walks().enrol(who, "errand-" + i);
        }
    }

    private <F extends Fact> List<F> facts(Class<F> kind) {
        return stores.journal().read(0, 10_000).stream()
                .map(Recorded::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
