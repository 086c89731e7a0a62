package io.github.muchang.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Belonging;
import io.github.muchang.party.Community;
import io.github.muchang.party.CommunityDay;
import io.github.muchang.party.Membership;
import io.github.muchang.stories.Shop;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What shows in a community, who might go, and how one is divided. */
class HealthTest {
    private static final PartyId GROUP = new PartyId(9);
    private static final long TODAY = 20_513;
    private static final Community OPEN = Community.NONE
            .with(new Community.Plan("group", "", "", "", 3, 1, 1000))
            .with(Membership.Role.MEMBER, 3);

    @Test
    void more_words_by_fewer_people_is_active_but_dying() {
        Health health = health(OPEN.with(new CommunityDay(TODAY - 7, 40, 20, 0, 1, 0, 0))
                .with(new CommunityDay(TODAY, 90, 6, 5, 4, 0, 0)));

        assertThat(health.signs()).containsExactly(Health.Sign.DYING);
        assertThat(health.isWell()).isFalse();
        assertThat(health.in(Shop.domain().wording(Locale.CHINESE)))
                .containsExactly("看似活跃，正在衰亡：最近 7 天消息 90 条（之前 40），发言人次 6（之前 20），退群 4 人（之前 1）");
        assertThat(health.in(Shop.domain().wording(Locale.ENGLISH)).get(0))
                .startsWith("active but dying: in the last 7 days 90 messages (before: 40), 6 daily speakers");
    }

    @Test
    void every_sign_shows_and_has_its_sentences() {
        Community all = OPEN.with(Membership.Role.MEMBER, 1)
                .with(new CommunityDay(TODAY - 7, 4, 4, 0, 0, 0, 0))
                .with(new CommunityDay(TODAY - 6, 9, 3, 0, 2, 1, 1));
        assertThat(Watch.STANDARD
                        .health(GROUP, all, new Posts(4, 3, 2, 0), TODAY, 1000)
                        .signs())
                .containsExactly(
                        Health.Sign.DYING,
                        Health.Sign.SHRINKING,
                        Health.Sign.ADVERTISING,
                        Health.Sign.SELLING,
                        Health.Sign.CROWDED,
                        Health.Sign.OVERDUE);
        assertThat(health(OPEN).signs()).containsExactly(Health.Sign.SILENT);
        Health every = new Health(
                GROUP,
                OPEN.plan(),
                4,
                7,
                OPEN.between(0, 1),
                OPEN.between(0, 1),
                new Posts(5, 4, 2, 0),
                2,
                ImmutableList.copyOf(Health.Sign.values()));
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(every.in(Shop.domain().wording(locale)))
                    .hasSize(Health.Sign.values().length)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_feed_that_posts_more_than_planned_shows_it() {
        Community feed = OPEN.with(new CommunityDay(TODAY, 20, 9, 1, 1, 0, 2));

        assertThat(Watch.STANDARD
                        .health(GROUP, feed, new Posts(9, 0, 3, 2), TODAY, 1)
                        .signs())
                .containsExactly(Health.Sign.OVERPOSTED);
        assertThat(Watch.STANDARD
                        .health(GROUP, feed, new Posts(9, 0, 2, 2), TODAY, 1)
                        .isWell())
                .isTrue();
        assertThat(Watch.STANDARD
                        .health(GROUP, feed, new Posts(9, 0, 9, 0), TODAY, 1)
                        .isWell())
                .as("nobody planned anything")
                .isTrue();
    }

    @Test
    void a_healthy_group_shows_nothing() {
        assertThat(health(OPEN.with(new CommunityDay(TODAY - 8, 10, 5, 0, 0, 0, 0))
                                .with(new CommunityDay(TODAY, 20, 9, 1, 1, 0, 2)))
                        .isWell())
                .isTrue();
    }

    @Test
    void the_gravest_reason_speaks_for_removing_a_plain_member() {
        assertThat(why(Membership.Role.MEMBER, TODAY - 40, Belonging.NEVER, 0, 0))
                .contains(Removal.Why.LURKER);
        assertThat(why(Membership.Role.MEMBER, TODAY - 40, TODAY - 29, 0, 0)).isEmpty();
        assertThat(why(Membership.Role.MEMBER, TODAY, TODAY, 2, 0)).contains(Removal.Why.ADVERTISER);
        assertThat(why(Membership.Role.MEMBER, TODAY, TODAY, 2, 1)).contains(Removal.Why.COMPETITOR);
        assertThat(why(Membership.Role.KOC, TODAY - 90, Belonging.NEVER, 9, 9)).isEmpty();
        assertThat(Watch.STANDARD.why(
                        Membership.Role.MEMBER, 0, -1, 0, 0, Belonging.Decision.SPARED, TODAY - 29, TODAY))
                .isEmpty();
        assertThat(Watch.STANDARD.why(
                        Membership.Role.MEMBER, 0, -1, 0, 0, Belonging.Decision.SPARED, TODAY - 30, TODAY))
                .contains(Removal.Why.LURKER);
        assertThatIllegalArgumentException().isThrownBy(() -> Watch.STANDARD.comparing(31));
        assertThatIllegalArgumentException().isThrownBy(() -> Watch.STANDARD.lurkingAfter(0));
    }

    @Test
    void a_crowd_is_divided_into_as_few_parts_as_fit() {
        List<PartyId> members =
                IntStream.rangeClosed(1, 1001).mapToObj(PartyId::new).toList();

        Division even = Division.even(GROUP, members, 500);

        assertThat(even.parts()).hasSize(3).allMatch(part -> part.members().size() <= 334);
        assertThat(even.parts().stream().flatMap(part -> part.members().stream()))
                .containsExactlyInAnyOrderElementsOf(members);
        assertThat(Division.even(GROUP, members, 500)).isEqualTo(even);
        assertThat(Division.even(GROUP, members, 1001).parts()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> Division.even(GROUP, members, 0));
        assertThat(Division.bySegment(
                                GROUP,
                                members.subList(0, 4),
                                List.of("vip", "new"),
                                each -> each.value() > 2 ? Optional.empty() : Optional.of("new"))
                        .parts())
                .extracting(Division.Part::name)
                .containsExactly("new", "");
    }

    private static Optional<Removal.Why> why(Membership.Role role, long joined, long last, int ads, int competing) {
        return Watch.STANDARD.why(role, joined, last, ads, competing, Belonging.Decision.NONE, 0, TODAY);
    }

    private static Health health(Community community) {
        return Watch.STANDARD.health(GROUP, community, new Posts(4, 2, 2, 0), TODAY, 1);
    }
}
