package io.github.muchang.domain;

import static io.github.muchang.segment.Conditions.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.channel.Pool;
import io.github.muchang.community.Event;
import io.github.muchang.community.Programme;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentCalendar;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.content.Purpose;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class ProgrammesCheckTest {
    private static final Programme CLASS = Programme.named("class")
            .weekly(DayOfWeek.WEDNESDAY, "20:00", 60, "lesson")
            .farewell(3, "lesson")
            .handOver("vip", "lesson", "loyal");

    @Test
    void every_fault_is_told_at_its_place() {
        assertThat(Reports.of(shop().programmes(
                                CLASS,
                                Programme.named("class")
                                        .weekly(DayOfWeek.SUNDAY, "23:30", 60, "lesson")
                                        .weekly(DayOfWeek.MONDAY, "00:15", 10, "lessons")
                                        .weekly(DayOfWeek.FRIDAY, "12:00", 0, "lesson")
                                        .farewell(-1, "goodbye")
                                        .handOver("vipp", "lesson", "loyal", "loyl", "loyal"))))
                .containsExactlyInAnyOrder(
                        "/programmes/1/name: the name 'class' is already taken by /programmes/0",
                        "/programmes/1/slots/1: it overlaps with slot 0: a group does one thing at a time",
                        "/programmes/1/slots/1/content: there is no content 'lessons', did you mean 'lesson'? (known: lesson)",
                        "/programmes/1/slots/2/minutes: a slot takes 1 minute to a day, not 0",
                        "/programmes/1/farewell/days: a farewell is 0 to 400 days before the end, not -1",
                        "/programmes/1/farewell/content: there is no content 'goodbye' (known: lesson)",
                        "/programmes/1/handOver/to: there is no pool 'vipp', did you mean 'vip'? (known: vip)",
                        "/programmes/1/handOver/of/1: there is no segment 'loyl', did you mean 'loyal'? (known: loyal)",
                        "/programmes/1/handOver/of: the same segment twice");
    }

    @Test
    void faults_of_events_and_feeds_are_told_at_their_places() {
        ContentCalendar plan = ContentCalendar.of(ContentLibrary.EMPTY)
                .atMostADay(1)
                .notAgainWithin(7)
                .post("2026-03-05T12:30", "lesson")
                .post("2026-03-05T20:00", "lessen")
                .post("2026-03-05T20:00", "lesson");

        assertThat(Reports.of(shop().programmes(
                                Programme.named("moments").posting(plan),
                                Programme.named("none")
                                        .posting(plan.atMostADay(0).notAgainWithin(-1)),
                                Programme.named("party")
                                        .event(Event.at("2026-03-07T14:00", 180, "lesson")
                                                .with("花".repeat(101))
                                                .noticed(0, "lessen"))
                                        .event(Event.at("2026-03-07T16:59", 0, "lesson"))
                                        .event(Event.at("+12026-03-07T16:59", 1, "lesson")))))
                .contains(
                        "/programmes/0/feed/posts/2026-03-05T20:00: two posts at one moment",
                        "/programmes/0/feed/posts/2026-03-05T20:00: there is no content 'lessen', did you mean 'lesson'? (known: lesson)",
                        "/programmes/0/feed/posts/2026-03-05T20:00: number 2 on this day, at most 1 are planned for",
                        "/programmes/0/feed/posts/2026-03-05T20:00: 'lesson' again after 2026-03-05, not within 7 days",
                        "/programmes/1/feed/aDay: a feed has 1 post a day or more, not 0",
                        "/programmes/1/feed/apart: the same comes again after 0 days or more, not -1",
                        "/programmes/2/events/0/partner: a name has at most 100 characters",
                        "/programmes/2/events/0/notice/days: notice is given 1 to 60 days before, not 0",
                        "/programmes/2/events/0/notice/content: there is no content 'lessen', did you mean 'lesson'? (known: lesson)",
                        "/programmes/2/events/1: it overlaps with event 0: a group does one thing at a time",
                        "/programmes/2/events/1/minutes: an event takes 1 minute to 14 days, not 0",
                        "/programmes/2/events/2/at: +12026-03-07T16:59 is not in the years 1970 to 9999");
    }

    @Test
    void what_of_events_and_feeds_cannot_be_read_is_told_at_its_place() {
        Programme party = Programme.named("party")
                .event(Event.at("2026-03-07T14:00", 180, "lesson").noticed(3, "lesson"))
                .posting(ContentCalendar.of(ContentLibrary.EMPTY).post("2026-03-05T12:30", "lesson"));
        String good = shop().programmes(party).build().toJson();

        assertThat(PrivateDomain.fromJson(good).programme("party")).contains(party);
        assertThatThrownBy(() -> PrivateDomain.fromJson(good.replace("\"2026-03-07T14:00\"", "\"Saturday\"")
                        .replace("2026-03-05T12:30", "noon")
                        .replace("\"days\": 3", "\"days\": \"3\"")
                        .replace("\"aDay\": 2", "\"aday\": 2")))
                .hasMessageContaining("/programmes/0/events/0/at: ")
                .hasMessageContaining("/programmes/0/events/0/notice/days: found \"3\", allowed is a whole number")
                .hasMessageContaining("/programmes/0/feed/posts/noon: ")
                .hasMessageContaining("/programmes/0/feed: 'aDay' is missing")
                .hasMessageContaining("/programmes/0/feed/aday: there is no member 'aday'");
    }

    @Test
    void every_fault_in_json_is_told_at_its_place() {
        String good = shop().programmes(CLASS).build().toJson();

        assertThat(PrivateDomain.fromJson(good).programme("class")).contains(CLASS);
        assertThatThrownBy(() -> PrivateDomain.fromJson(good.replace("wednesday", "wensday")
                        .replace("\"20:00\"", "\"8 pm\"")
                        .replace("\"days\": 3", "\"days\": \"3\"")
                        .replace("\"to\": \"vip\"", "\"too\": \"vip\"")))
                .hasMessageContaining("/programmes/0/slots/0/on: there is no day of the week 'wensday'")
                .hasMessageContaining("/programmes/0/slots/0/at: '8 pm' is no local hour such as 09:30")
                .hasMessageContaining("/programmes/0/farewell/days: found \"3\", allowed is a whole number")
                .hasMessageContaining("/programmes/0/handOver: 'to' is missing")
                .hasMessageContaining("/programmes/0/handOver/too: there is no member 'too'");
    }

    private static PrivateDomainBuilder shop() {
        return PrivateDomain.named("明视")
                .pools(Pool.named("vip").ownedBy("明视").on("wecom").kind(Pool.Kind.GROUP))
                .segment("loyal", tagged("loyal"))
                .contents(Content.named("lesson")
                        .purpose(Purpose.KNOWLEDGE)
                        .value("学会护理镜片")
                        .text("公开课开始了"));
    }
}
