package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CommunityFact.MemberCame;
import io.github.muchang.journal.CommunityFact.MemberSpoke;
import io.github.muchang.journal.CommunityFact.MemberWent;
import io.github.muchang.journal.GroupFact;
import io.github.muchang.journal.PersonFact.Registered;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GroupDaysTest {
    private static final PartyId GROUP = new PartyId(2);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private final Book book = new Book();
    private final GroupDays groups = book.insight.groups();

    @Test
    void each_day_says_who_came_and_went_and_spoke() {
        group(2);
        comes(2, 0, 11);
        comes(2, 0, 12);
        comes(2, 0, 13);
        book.tells(2, new MemberSpoke(1, day(0), new PartyId(11), true, false));
        book.tells(2, new MemberSpoke(1, day(0), new PartyId(11), false, true));
        goes(2, 3, 12, GroupFact.LEFT);
        goes(2, 3, 13, GroupFact.REMOVED);

        assertThat(groups.days(GROUP))
                .containsExactly(
                        new GroupDay(FIRST, 3, 3, 0, 0, 2, 1, 1), new GroupDay(FIRST.plusDays(3), 1, 0, 1, 1, 0, 0, 0));
        assertThat(groups.days(GROUP).get(0).voice()).isEqualTo(1.0 / 3);
        assertThat(groups.groups()).containsExactly(GROUP);
        assertThat(groups.days(new PartyId(3))).isEmpty();
    }

    @Test
    void a_group_that_is_another_brings_its_days_along() {
        group(2);
        group(3);
        comes(2, 0, 11);
        comes(3, 0, 12);
        comes(3, 1, 13);
        book.same(2, 3, "2026-03-05T10:00:00+08:00");
        goes(2, 6, 13, GroupFact.UNITED);

        assertThat(groups.groups()).containsExactly(GROUP);
        assertThat(groups.days(GROUP)).extracting(GroupDay::members).containsExactly(2L, 3L, 2L);
    }

    private void group(int party) {
        book.tells(party, new Registered(1, Party.Kind.COMMUNITY));
    }

    private void comes(int group, int day, int member) {
        book.tells(group, new MemberCame(1, day(day), new PartyId(member), Membership.Role.MEMBER));
    }

    private void goes(int group, int day, int member, String why) {
        book.tells(group, new MemberWent(1, day(day), new PartyId(member), Membership.Role.MEMBER, why));
    }

    private static long day(int after) {
        return FIRST.toEpochDay() + after;
    }
}
