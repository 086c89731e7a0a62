package io.github.muchang.domain;

import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.journey.Journey;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.journey.Trigger;
import io.github.muchang.staff.DailyList;
import io.github.muchang.staff.Member;
import io.github.muchang.staff.Shift;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class TeamCheckTest {
    private static final Shift DAY = Shift.between("09:00", "18:00");

    @Test
    void tasks_are_for_roles_and_people_that_there_are() {
        assertThat(Reports.of(shop().staff(Member.named("lin").as("advisor").on(DAY))))
                .containsExactly(
                        "/journeys/0/steps/1/role: there is no role among the staff 'advisors', did you mean 'advisor'? (known:"
                                + " advisor)",
                        "/journeys/0/steps/2/staff/0: there is no member of the staff 'wang' (known: lin)");
    }

    @Test
    void whoever_has_tasks_has_a_shift() {
        assertThat(Reports.of(shop().staff(
                                Member.named("lin").as("advisor", "advisors"),
                                Member.named("wang").as("boss"),
                                Member.named("owner"))))
                .containsExactly(
                        "/staff/0/shifts: 'lin' has tasks by /journeys/0/steps/0/role, and so needs a shift",
                        "/staff/1/shifts: 'wang' has tasks by /journeys/0/steps/2/staff/0, and so needs a shift");
    }

    @Test
    void every_fault_of_a_member_is_told_at_its_place() {
        assertThat(Reports.of(PrivateDomain.named("明视")
                        .staff(
                                Member.named("lin")
                                        .in("Asia/Shanghei")
                                        .atMost(0)
                                        .on(
                                                Shift.between("18:00", "09:00"),
                                                Shift.between("22:00", "00:00", DayOfWeek.MONDAY),
                                                Shift.between("23:00", "23:30", DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                                Member.named("lin"))))
                .containsExactly(
                        "/staff/0/zone: 'Asia/Shanghei' is no time zone such as Asia/Shanghai",
                        "/staff/0/atMost: found 0, allowed is 1 to 1000",
                        "/staff/0/shifts/0: the shift from 18:00 to 09:00 ends before it begins; work over midnight is two"
                                + " shifts, the first until 00:00",
                        "/staff/0/shifts/2: overlaps /staff/0/shifts/1",
                        "/staff/1/name: the name 'lin' is there twice");
    }

    @Test
    void a_list_names_what_there_is() {
        assertThat(Reports.of(PrivateDomain.named("明视")
                        .staff(Member.named("lin").as("advisor").on(DAY))
                        .daily(DailyList.named("vip", inSegment("vip"))
                                .by("boss")
                                .todo(" ")
                                .atMost(0)
                                .recording("liked"))))
                .hasSize(5)
                .anyMatch(each -> each.startsWith("/dailyLists/0/by: there is no role among the staff 'boss'"))
                .anyMatch(each -> each.startsWith("/dailyLists/0/recording: there is no activity 'liked'"))
                .anyMatch(each -> each.startsWith("/dailyLists/0/of/inSegment: "))
                .contains("/dailyLists/0/todo: say in 1 to 500 characters what must be done")
                .contains("/dailyLists/0/atMost: found 0, allowed is 1 to 1000");
    }

    @Test
    void without_staff_nothing_is_asked_of_journeys() {
        assertThat(shop().build().team().isEmpty()).isTrue();
    }

    @Test
    void a_reminder_comes_while_there_is_a_task() {
        assertThat(Reports.of(PrivateDomain.named("明视")
                        .journeys(Journey.named("a")
                                .startsOn(Trigger.called())
                                .then(StaffTask.of("打电话")
                                        .by("店长")
                                        .within(days(1))
                                        .remind(days(1))
                                        .outcome("done", ""))
                                .build())))
                .containsExactly("/journeys/0/steps/0/remind: it would remind before there is a task: the time is P1D");
    }

    @Test
    void the_json_form_says_the_same() {
        PrivateDomain domain = PrivateDomain.fromJson("""
                {"name": "明视",
                 "staff": [{"name": "lin", "roles": ["advisor"], "zone": "Asia/Tokyo", "atMost": 5,
                            "shifts": [{"from": "09:00", "to": "18:00", "on": ["monday", "sunday"]}, {"from": "20:00", "to": "00:00"}]}],
                 "dailyLists": [{"name": "vip", "of": {"tagged": "vip"}, "by": "advisor"}]}""");

        assertThat(domain)
                .isEqualTo(PrivateDomain.named("明视")
                        .staff(Member.named("lin")
                                .as("advisor")
                                .in("Asia/Tokyo")
                                .atMost(5)
                                .on(
                                        Shift.between("09:00", "18:00", DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                                        Shift.between("20:00", "00:00")))
                        .daily(DailyList.named("vip", tagged("vip")).by("advisor"))
                        .build());
        assertThat(Reports.ofJson("""
                {"name": "明视",
                 "staff": [{"name": "lin", "shifts": [{"from": "9:00", "to": "18:00", "on": ["mon"]}, 7]}, []],
                 "dailyLists": [{"name": "vip"}]}"""))
                .containsExactly(
                        "/staff/0/shifts/0/from: '9:00' is no local hour such as 09:30",
                        "/staff/0/shifts/0/on/0: there is no day of the week 'mon' (known: monday, tuesday, wednesday, thursday,"
                                + " friday, saturday, sunday)",
                        "/staff/0/shifts/1: found 7, allowed is an object",
                        "/staff/1: found [], allowed is an object",
                        "/dailyLists/0: 'of' is missing",
                        "/dailyLists/0: 'by' is missing");
    }

    private static PrivateDomainBuilder shop() {
        return PrivateDomain.named("明视")
                .journeys(Journey.named("a")
                        .startsOn(Trigger.called())
                        .then(StaffTask.of("打电话").by("advisor").outcome("done", ""))
                        .then(StaffTask.of("打电话").by("advisors").outcome("done", ""))
                        .then(StaffTask.of("回访").byOneOf("wang", "lin").outcome("done", ""))
                        .build());
    }
}
