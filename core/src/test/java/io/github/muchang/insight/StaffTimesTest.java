package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.JourneyFact.TaskOpened;
import io.github.muchang.journal.StaffFact.TaskAssigned;
import io.github.muchang.journal.StaffFact.VisitClosed;
import io.github.muchang.journal.StaffFact.VisitOpened;
import io.github.muchang.journal.StaffFact.Why;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StaffTimesTest {
    private static final Durations NONE = new Durations(0, Optional.empty(), Optional.empty());

    private final Book book = new Book();
    private final StaffTimes times = book.insight.staff();

    @Test
    void a_task_counts_for_whoever_has_it_from_when_they_got_it() {
        opens(2, 0, "call-1");
        assigns(2, 0, "call-1", "小李", "");
        assigns(2, 100, "call-1", "小王", "小李");
        closes(2, 110, "call-1", "reached");
        opens(2, 200, "call-2");
        closes(2, 300, "call-2", TaskClosed.OVERDUE);
        opens(2, 400, "call-3");
        assigns(2, 400, "call-3", "小李", "");
        closes(2, 401, "call-3", TaskClosed.WITHDRAWN);

        assertThat(times.staff())
                .containsExactly(
                        new StaffTime("", 0, 0, 1, 0, 0, NONE),
                        new StaffTime("小李", 2, 1, 0, 1, 0, NONE),
                        new StaffTime(
                                "小王",
                                1,
                                0,
                                0,
                                0,
                                0,
                                new Durations(
                                        1, Optional.of(Duration.ofSeconds(10)), Optional.of(Duration.ofSeconds(10)))));
    }

    @Test
    void a_visit_is_a_task_and_goes_on_for_whoever_they_are_one_with() {
        MessageId message = new MessageId(new PartyId(3), 1);
        book.tells(3, new VisitOpened(0, "vips", "vips:1", "看看", "小李", 9_000));
        book.tells(3, new VisitOpened(0, "vips", "vips:2", "看看", "小李", 9_000));
        book.same(2, 3, "2026-03-01T10:00:00+08:00");
        book.tells(2, new VisitClosed(5_000, "vips", "vips:1", VisitClosed.DONE, "小李", message));
        book.tells(2, new VisitClosed(9_000, "vips", "vips:2", VisitClosed.MISSED, "", message));

        assertThat(times.staff())
                .containsExactly(new StaffTime(
                        "小李",
                        2,
                        0,
                        1,
                        0,
                        0,
                        new Durations(1, Optional.of(Duration.ofSeconds(5)), Optional.of(Duration.ofSeconds(5)))));
    }

    private void opens(int party, long second, String task) {
        book.tells(
                party, new TaskOpened(1000 * second, "welcome", "call", task, "打电话", "sales", List.of(), 10_000_000));
    }

    private void assigns(int party, long second, String task, String staff, String former) {
        book.tells(party, new TaskAssigned(1000 * second, task, staff, former, Why.AT_WORK));
    }

    private void closes(int party, long second, String task, String outcome) {
        book.tells(party, new TaskClosed(1000 * second, "welcome", "call", task, outcome, ""));
    }
}
