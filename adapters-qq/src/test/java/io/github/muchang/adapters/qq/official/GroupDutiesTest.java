package io.github.muchang.adapters.qq.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.community.Entrance;
import io.github.muchang.community.Health;
import io.github.muchang.community.Programme;
import io.github.muchang.community.Removal;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.runtime.Moderated;
import io.github.muchang.runtime.Moderated.Outcome;
import io.github.muchang.runtime.Moderated.Receipt;
import io.github.muchang.runtime.Moderation;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Conditions;
import io.github.muchang.signal.Signal;
import io.github.muchang.testkit.qq.FakeQqBot;
import io.github.muchang.testkit.qq.QqDelivered;
import io.github.muchang.testkit.qq.QqGrant;
import io.github.muchang.testkit.qq.QqGroup;
import io.github.muchang.testkit.qq.QqHearing;
import io.github.muchang.testkit.qq.QqRole;
import io.github.muchang.testkit.qq.QqTrouble;
import io.github.muchang.testkit.qq.QqUser;
import io.github.muchang.time.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A group from end to end: what the platform posts, what staff decides, and what the platform was made to do. */
class GroupDutiesTest {
    private static final String REMOVAL = "POST /v2/groups/{group_openid}/batch_remove_members";
    private final OpenHouse house = OpenHouse.of(House.DOMAIN.toBuilder()
            .contents(
                    House.content("hours", Purpose.SERVICE, "今天开到九点"),
                    House.content("lesson", Purpose.KNOWLEDGE, "今晚讲镜片"),
                    House.content("thanks", Purpose.SERVICE, "谢谢大家"))
            .programmes(Programme.named("class")
                    .weekly(DayOfWeek.TUESDAY, "19:00", 60, "lesson")
                    .farewell(1, "thanks"))
            .build());
    private final FakeQqBot fake = house.fake;
    private final Muchang muchang = house.muchang;
    private final Moderation moderation = muchang.moderation(house.bot.moderator(house.settings));
    private final QqUser lin = fake.user("林小满");
    private final QqUser chen = fake.user("陈晨");
    private final QqUser wang = fake.user("王潜水");
    private final QqGroup readers = fake.group("读书会");
    private final Identity group = Identity.of("qq-group", readers.openid());

    GroupDutiesTest() {
        readers.joins(lin);
        readers.addsBot(lin);
        readers.appointsBot(QqRole.ADMIN);
        readers.lets(QqHearing.ALL);
        readers.joins(chen);
        readers.joins(wang);
        fake.settles();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void growth_and_activity_are_what_happened_in_the_group() {
        readers.writes(wang, "早");
        readers.writes(wang, "今天读哪本");
        readers.leaves(chen);
        fake.settles();

        Health health = muchang.communities().health().get(0);

        assertThat(health.latest().joined()).as("since the bot is there").isEqualTo(2);
        assertThat(health.latest().words()).isEqualTo(2);
        assertThat(health.latest().speakers()).isEqualTo(1);
        assertThat(health.latest().left()).isEqualTo(1);
        assertThat(health.members()).isEqualTo(1);
    }

    @Test
    void only_whom_staff_decided_about_is_removed_and_every_removal_has_a_receipt() {
        fake.grants(QqGrant.REMOVAL);
        aMonthGoesBy();
        List<Removal> proposals = muchang.communities().removals();
        assertThat(proposals).extracting(Removal::member).contains(id(chen), id(wang));
        assertThat(moderation.carryOut().receipts()).as("nobody agreed yet").isEmpty();

        decide(wang, true);
        decide(chen, false);
        Moderated done = moderation.carryOut();
        fake.settles();

        assertThat(done.receipts()).extracting(Receipt::outcome).containsExactly(Outcome.REMOVED);
        assertThat(readers.has(wang)).isFalse();
        assertThat(readers.has(chen)).isTrue();
        assertThat(muchang.communities().members(group))
                .doesNotContain(id(wang))
                .contains(id(chen));
        assertThat(moderation.carryOut().receipts()).isEmpty();
        assertThat(fake.asked(REMOVAL)).hasSize(1);
    }

    @Test
    void a_removal_of_which_no_answer_came_is_looked_up_and_not_made_again() {
        fake.grants(QqGrant.REMOVAL, QqGrant.MEMBERS);
        aMonthGoesBy();
        decide(wang, true);
        fake.losesCallbacks(1);
        fake.troubles(REMOVAL, 1, QqTrouble.replyLost());

        assertThat(moderation.carryOut().that(Outcome.IN_DOUBT)).hasSize(1);
        assertThat(moderation.carryOut().that(Outcome.REMOVED)).hasSize(1);

        assertThat(fake.asked(REMOVAL)).hasSize(1);
        assertThat(muchang.communities().members(group)).doesNotContain(id(wang));
    }

    @Test
    void a_removal_that_did_not_arrive_is_made_again_after_looking() {
        fake.grants(QqGrant.REMOVAL, QqGrant.MEMBERS);
        aMonthGoesBy();
        decide(wang, true);
        fake.troubles(REMOVAL, 1, QqTrouble.requestLost());

        moderation.carryOut();
        assertThat(readers.has(wang)).isTrue();
        assertThat(moderation.carryOut().that(Outcome.REMOVED)).hasSize(1);
        assertThat(readers.has(wang)).isFalse();
    }

    @Test
    void what_the_bot_was_not_granted_is_left_to_staff_and_where_it_is_no_administrator_it_is_refused() {
        aMonthGoesBy();
        decide(wang, true);
        assertThat(moderation.carryOut().that(Outcome.UNABLE)).hasSize(1);
        assertThat(moderation.carryOut().that(Outcome.UNABLE)).hasSize(1);
        assertThat(fake.asked(REMOVAL)).as("absent for an hour").hasSize(1);
        assertThat(muchang.communities().toRemove()).hasSize(1);

        fake.grants(QqGrant.REMOVAL);
        readers.appointsBot(QqRole.MEMBER);
        house.passes(Duration.ofHours(1));
        assertThat(moderation.carryOut().receipts()).singleElement().satisfies(each -> {
            assertThat(each.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(each.detail()).isEqualTo("11282");
        });
        assertThat(muchang.communities().toRemove()).isEmpty();
    }

    @Test
    void a_member_is_muted_and_the_group_as_a_whole_cannot_be() {
        assertThat(moderation.mute(group, member(chen), Span.hours(1), "li")).isInstanceOf(Delivery.Accepted.class);
        assertThat(readers.isMuted(chen)).isTrue();
        moderation.unmute(group, member(chen), "li");
        assertThat(readers.isMuted(chen)).isFalse();
        assertThat(moderation.muteAll(group, Span.hours(1), "li"))
                .isInstanceOfSatisfying(Delivery.Refused.class, each -> assertThat(each.reason())
                        .isEqualTo(Delivery.Reason.NOT_PERMITTED));
        assertThat(moderation.carryOut().again()).isEmpty();
    }

    @Test
    void who_asks_to_join_is_answered_by_a_rule() {
        QqUser qian = fake.user("钱多");
        QqUser sun = fake.user("孙问");
        readers.asksToJoin(qian, "想看镜片公开课");
        readers.asksToJoin(sun, "加我");
        fake.settles();
        Entrance entrance =
                Entrance.of(Conditions.memberOf("bot-users")).orSaying("公开课").declining("请先加机器人好友");

        assertThat(house.requests).hasSize(2).allSatisfy(each -> assertThat(moderation.answer(each, entrance))
                .containsInstanceOf(Delivery.Accepted.class));
        fake.settles();

        assertThat(readers.has(qian)).isTrue();
        assertThat(readers.has(sun)).isFalse();
        assertThat(muchang.communities().members(group)).contains(id(qian));
        assertThat(moderation.answer(house.requests.get(0), entrance))
                .as("it was answered")
                .containsInstanceOf(Delivery.Refused.class);
    }

    @Test
    void a_group_that_turned_pushes_off_is_not_pushed_to_and_the_reason_is_told() {
        readers.rejectsPushes(lin);
        fake.settles();
        muchang.messages().send(group, "lesson");

        assertThat(fake.delivered()).isEmpty();
        assertThat(fake.asked("POST /v2/groups/{group_openid}/messages")).isEmpty();
        assertThat(muchang.messages().whyNot(group, "lesson"))
                .singleElement()
                .satisfies(why -> assertThat(why.in(Locale.CHINA)).contains("退订"));
        readers.writes(lin, "几点关门");
        fake.settles();
        muchang.messages().send(group, "hours");
        assertThat(fake.delivered(readers.openid()))
                .as("an answer is no push")
                .extracting(QqDelivered::by)
                .containsExactly(QqDelivered.By.REPLY);

        house.passes(Duration.ofHours(1));
        readers.acceptsPushes(lin);
        fake.settles();
        muchang.messages().send(group, "lesson");
        assertThat(fake.delivered(readers.openid())).hasSize(2);
    }

    @Test
    void the_calendar_is_posted_into_the_group_and_so_is_the_farewell() {
        Instant end = house.clock.instant().plus(Duration.ofDays(3));
        muchang.accept(Signal.opened(group)
                .of("groups")
                .following("class")
                .lasting(house.clock.instant(), end)
                .at(house.clock.instant()));
        while (house.clock.instant().isBefore(end)) {
            house.passes(Duration.ofHours(1));
        }

        assertThat(fake.delivered(readers.openid()))
                .extracting(QqDelivered::text)
                .containsExactly("今晚讲镜片", "谢谢大家");
        assertThat(muchang.communities().open()).isEmpty();
    }

    private void aMonthGoesBy() {
        house.passes(Duration.ofDays(31));
        readers.writes(lin, "早");
        fake.settles();
    }

    private void decide(QqUser who, boolean removes) {
        muchang.communities().removals().stream()
                .filter(each -> each.member().equals(id(who)))
                .findFirst()
                .ifPresent(each -> muchang.communities().decide(each, removes, "li"));
    }

    private PartyId id(QqUser who) {
        return muchang.customer(member(who)).orElseThrow().id();
    }

    private Identity member(QqUser who) {
        return Identity.of("qq-member", readers.memberOpenid(who));
    }
}
