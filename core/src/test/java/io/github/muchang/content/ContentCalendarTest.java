package io.github.muchang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentCalendarTest {
    private static final ContentLibrary LIBRARY = new ContentLibrary(
            List.of(
                    Content.named("story")
                            .purpose(Purpose.KNOWLEDGE)
                            .value("知道我们从哪里来")
                            .text("三代人的眼镜店"),
                    Content.named("tips")
                            .purpose(Purpose.KNOWLEDGE)
                            .value("镜片多用两年")
                            .text("三个清洁镜片的办法"),
                    Content.named("sale")
                            .purpose(Purpose.PROMOTION)
                            .value("便宜一百元")
                            .text("本周配镜减一百元"),
                    Content.named("bare").purpose(Purpose.CARE).text("早上好")),
            false,
            ContentMix.notSelling(70));

    @Test
    void a_plan_tells_how_many_what_and_why() {
        ContentCalendar plan =
                ContentCalendar.of(LIBRARY).post("2026-03-05T20:00", "tips").post("2026-03-05T12:30", "story");

        assertThat(plan.on(LocalDate.of(2026, 3, 5)))
                .extracting(ContentCalendar.Post::content)
                .containsExactly("story", "tips");
        assertThat(plan.why(plan.posts().get(0))).hasValue("knowledge: 知道我们从哪里来");
        assertThat(plan.faults().none()).isTrue();
        assertThat(plan.mix()).isEmpty();
    }

    @Test
    void too_much_too_soon_unknown_and_without_value_are_said_at_once() {
        ContentCalendar plan = ContentCalendar.of(LIBRARY)
                .atMostADay(2)
                .notAgainWithin(7)
                .post("2026-03-05T08:00", "storey")
                .post("2026-03-05T12:30", "sale")
                .post("2026-03-05T20:00", "bare")
                .post("2026-03-11T12:30", "sale");

        assertThat(plan.faults().list())
                .map(fault -> fault.place() + " " + fault.message())
                .satisfiesExactly(
                        unknown -> assertThat(unknown)
                                .startsWith("/2026-03-05T08:00 ")
                                .contains("storey", "story"),
                        bare -> assertThat(bare)
                                .startsWith("/2026-03-05T20:00 ")
                                .contains("no value"),
                        many -> assertThat(many)
                                .isEqualTo("/2026-03-05T20:00 number 3 on this day, at most 2 are planned for"),
                        again -> assertThat(again)
                                .isEqualTo("/2026-03-11T12:30 'sale' again after 2026-03-05, not within 7 days"));
        assertThat(plan.mix()).hasSize(1);
    }
}
