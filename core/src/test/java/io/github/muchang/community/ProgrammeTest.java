package io.github.muchang.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.content.ContentCalendar;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.party.Community;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Moments;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What groups of a kind do, week by week. */
class ProgrammeTest {
    private static final LocalCalendar SHANGHAI = LocalCalendar.of(ZoneId.of("Asia/Shanghai"));

    @Test
    void a_week_is_repeated_from_the_begin_to_the_end() {
        Programme programme = Programme.named("class")
                .weekly(DayOfWeek.WEDNESDAY, "20:00", 60, "lesson")
                .farewell(1, "farewell");

        List<Programme.Post> posts =
                programme.posts(plan("2026-03-04T20:00:00+08:00", "2026-03-18T20:00:00+08:00"), SHANGHAI);

        assertThat(posts)
                .extracting(post -> Instant.ofEpochMilli(post.at()) + " " + post.content())
                .containsExactly(
                        "2026-03-04T12:00:00Z lesson", "2026-03-11T12:00:00Z lesson", "2026-03-17T12:00:00Z farewell");
    }

    @Test
    void an_event_is_noticed_before_and_a_slot_gives_way_to_it() {
        Programme programme = Programme.named("class")
                .weekly(DayOfWeek.WEDNESDAY, "20:00", 60, "lesson")
                .event(Event.at("2026-03-11T19:01", 60, "party").with("花间花店").noticed(2, "soon"))
                .event(Event.at("2026-03-04T19:00", 60, "walk"))
                .event(Event.at("2026-03-30T19:00", 60, "too late"));

        List<Programme.Post> posts =
                programme.posts(plan("2026-03-04T00:00:00+08:00", "2026-03-19T00:00:00+08:00"), SHANGHAI);

        assertThat(posts)
                .extracting(post -> Instant.ofEpochMilli(post.at()) + " " + post.content() + " " + post.partner())
                .containsExactly(
                        "2026-03-04T11:00:00Z walk ",
                        "2026-03-04T12:00:00Z lesson ",
                        "2026-03-09T11:01:00Z soon 花间花店",
                        "2026-03-11T11:01:00Z party 花间花店",
                        "2026-03-18T12:00:00Z lesson ");
        assertThat(posts.get(2).until())
                .as("worth posting until it begins")
                .isEqualTo(posts.get(3).at());
    }

    @Test
    void the_slots_go_on_after_an_event_that_took_one_of_them_or_more() {
        Programme programme = Programme.named("class")
                .weekly(DayOfWeek.MONDAY, "02:30", 600, "lesson")
                .event(Event.at("2026-03-07T22:00", 2000, "party"))
                .event(Event.at("2026-03-23T02:00", 14 * 24 * 60, "fair"));

        List<Programme.Post> posts =
                programme.posts(plan("2026-03-07T20:00:00+08:00", "2026-04-14T00:00:00+08:00"), SHANGHAI);

        assertThat(posts)
                .extracting(post -> Instant.ofEpochMilli(post.at()) + " " + post.content())
                .containsExactly(
                        "2026-03-07T14:00:00Z party",
                        "2026-03-15T18:30:00Z lesson",
                        "2026-03-22T18:00:00Z fair",
                        "2026-04-05T18:30:00Z lesson",
                        "2026-04-12T18:30:00Z lesson");
    }

    @Test
    void a_feed_posts_at_its_moments_and_a_post_is_worth_its_day() {
        Programme programme = Programme.named("moments")
                .posting(ContentCalendar.of(ContentLibrary.EMPTY)
                        .post("2026-03-05T20:00", "tips")
                        .post("2026-03-05T12:30", "story")
                        .post("2026-03-03T12:30", "before"));

        List<Programme.Post> posts =
                programme.posts(plan("2026-03-04T00:00:00+08:00", "2026-03-19T00:00:00+08:00"), SHANGHAI);

        assertThat(posts)
                .extracting(post -> Instant.ofEpochMilli(post.at()) + " " + post.content())
                .containsExactly("2026-03-05T04:30:00Z story", "2026-03-05T12:00:00Z tips");
        assertThat(posts)
                .extracting(post -> Instant.ofEpochMilli(post.until()))
                .containsOnly(Moments.parse("2026-03-06T00:00:00+08:00"));
    }

    @Test
    void the_ready_made_ones_are_without_fault() {
        for (Programme each : List.of(Programme.flashSale(), Programme.openClass(), Programme.guests())) {
            assertThat(each.faults().none()).isTrue();
            assertThat(each.posts(plan("2026-03-01T00:00:00+08:00", "2026-03-15T00:00:00+08:00"), SHANGHAI))
                    .hasSize(7);
        }
    }

    @Test
    void what_cannot_be_is_said_with_its_place() {
        Programme wrong = Programme.named("")
                .weekly(DayOfWeek.SUNDAY, "23:30", 60, "late")
                .weekly(DayOfWeek.MONDAY, "00:15", 10, "early")
                .weekly(DayOfWeek.MONDAY, "00:30", 0, "never")
                .farewell(-1, "?");

        assertThatThrownBy(() -> wrong.posts(plan("2026-03-02T00:00:00Z", "2026-03-01T00:00:00Z"), SHANGHAI))
                .hasMessageContaining("/name: ")
                .hasMessageContaining("/slots/1: it overlaps with slot 0")
                .hasMessageContaining("/slots/2/minutes: ")
                .hasMessageContaining("/farewell/content: ")
                .hasMessageContaining("/farewell/days: ")
                .hasMessageContaining("/ends: it ends before it begins");
        assertThatThrownBy(
                        () -> Programme.guests().posts(plan("2026-03-02T00:00:00Z", "2028-03-01T00:00:00Z"), SHANGHAI))
                .hasMessageContaining("longer than 400 days");
    }

    private static Community.Plan plan(String begins, String ends) {
        return new Community.Plan(
                "group",
                "class",
                "",
                "",
                0,
                Moments.parse(begins).toEpochMilli(),
                Moments.parse(ends).toEpochMilli());
    }
}
