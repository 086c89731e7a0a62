package io.github.muchang.runtime;

import static io.github.muchang.journey.Trigger.called;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.HouseFact.ListDrawn;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.StaffFact.TaskAssigned;
import io.github.muchang.journal.StaffFact.TaskReminded;
import io.github.muchang.journal.StaffFact.VisitOpened;
import io.github.muchang.journal.StaffFact.Why;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What staff has to do while time follows a clock: nobody moves it, and nobody asks. */
class StartedStaffTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final BlockingQueue<Recorded> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void the_host_ends_its_threads() {
        threads.shutdownNow();
    }

    @Test
    void a_task_is_given_reminded_of_and_overdue_by_itself() {
        InstantSource clock = clockAt("2026-03-02T10:00:00+08:00");
        try (Muchang muchang = started(clock)) {
            muchang.walks().enrol(Counter.added(muchang, 1, "lin"), "quick");

            assertThat(next(TaskAssigned.class).staff()).isEqualTo("lin");
            assertThat(next(TaskReminded.class).staff()).isEqualTo("lin");
            assertThat(next(TaskClosed.class).outcome()).isEqualTo(TaskClosed.OVERDUE);
            assertThat(muchang.tasks().open()).isEmpty();
        }
    }

    @Test
    void a_daily_list_is_drawn_at_its_hour() {
        InstantSource clock = clockAt("2026-03-03T09:29:59.5+08:00");
        try (Muchang muchang = started(clock)) {
            Identity who = Counter.added(muchang, 1, "lin");
            muchang.accept(Signal.tagged(who, "vip", "rule").at(clock.instant()));

            VisitOpened visit = next(VisitOpened.class);
            assertThat(visit.staff()).isEqualTo("lin");
            assertThat(visit.at())
                    .isGreaterThanOrEqualTo(
                            Moments.parse("2026-03-03T09:30:00+08:00").toEpochMilli());
            assertThat(next(ListDrawn.class).visits()).isEqualTo(1);
        }
    }

    @Test
    void an_absence_takes_effect_when_it_begins_and_leaving_at_once() {
        InstantSource clock = clockAt("2026-03-02T10:00:00+08:00");
        try (Muchang muchang = started(clock)) {
            muchang.walks().enrol(Counter.added(muchang, 1, "lin"), "urgent");
            assertThat(next(TaskAssigned.class).why()).isEqualTo(Why.OWNER);
            Instant soon = clock.instant().plusMillis(300);
            muchang.staff().away("lin", soon, soon.plus(Duration.ofHours(30)));

            TaskAssigned moved = next(TaskAssigned.class);
            assertThat(moved.staff()).isEqualTo("wang");
            assertThat(moved.why()).isEqualTo(Why.AWAY);
            assertThat(moved.at()).isGreaterThanOrEqualTo(soon.toEpochMilli());

            muchang.staff().left("wang");
            assertThat(next(TaskAssigned.class).staff()).isEmpty(); // lin is away, zhao comes too late
            assertThat(muchang.tasks().unassigned()).hasSize(1);
            muchang.staff().back("lin");
            assertThat(next(TaskAssigned.class).staff()).isEqualTo("lin");
        }
    }

    private Muchang started(InstantSource clock) {
        Muchang muchang = Muchang.builder(domain()).startingAt(clock.instant()).open();
        muchang.follow(heard::add);
        muchang.start(threads, clock);
        return muchang;
    }

    private static PrivateDomain domain() {
        return Counter.builder()
                .journeys(Journey.named("quick")
                        .startsOn(called())
                        .then(StaffTask.of("打电话")
                                .by("advisor")
                                .within(Span.of(Duration.ofMillis(600)))
                                .remind(Span.of(Duration.ofMillis(300)))
                                .outcome("reached", "")
                                .overdue(""))
                        .end("called")
                        .build())
                .build();
    }

    /** The next fact of a kind; those before it are passed over. */
    private <F extends Fact> F next(Class<F> kind) {
        try {
            for (Recorded each = heard.poll(20, TimeUnit.SECONDS);
                    each != null;
                    each = heard.poll(20, TimeUnit.SECONDS)) {
                if (kind.isInstance(each.fact())) {
                    return kind.cast(each.fact());
                }
            }
            throw new AssertionError("no " + kind.getSimpleName() + " within 20 seconds");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static InstantSource clockAt(String moment) {
        return InstantSource.offset(InstantSource.system(), Duration.between(Instant.now(), Moments.parse(moment)));
    }
}
