package io.github.muchang.adapters.qq.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.http.Answer;
import io.github.muchang.identity.Address;
import io.github.muchang.testkit.qq.FakeQqBot;
import io.github.muchang.testkit.qq.QqDelivered;
import io.github.muchang.testkit.qq.QqGrant;
import io.github.muchang.testkit.qq.QqGroup;
import io.github.muchang.testkit.qq.QqRole;
import io.github.muchang.testkit.qq.QqUser;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The calls on a fake that somebody else has written from the same documents. */
class FakeQqBotTest {
    private final HandClock clock = new HandClock();
    private FakeQqBot fake = FakeQqBot.builder(clock).open();
    private final QqUser lin = fake.user("林小满");
    private final QqGroup readers = fake.group("读书会");

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void a_file_is_uploaded_in_parts_and_shown() {
        lin.adds();
        byte[] large = new byte[(5 << 20) + 7];
        QqBot bot = bot(fake).showing(name -> Optional.of(MediaFile.of("eye.jpg", large)));
        Delivery answer = send(bot, lin, new Message.Image("eye.jpg", Optional.of("看")), "msg_id:" + lin.writes("在吗"));

        assertThat(answer).isInstanceOf(Delivery.Accepted.class);
        assertThat(fake.delivered()).extracting(QqDelivered::text).containsExactly("看");
        assertThat(fake.asked("POST /v2/users/{openid}/upload_part_finish")).hasSize(2);
    }

    @Test
    void buttons_and_taking_back_are_understood() {
        lin.adds();
        Delivery answer = send(
                bot(fake),
                lin,
                new Message.Buttons("签到", List.of(List.of(new Message.Button("b", "签到", Optional.empty())))),
                "msg_id:" + lin.writes("在吗"));
        String id = ((Delivery.Accepted) answer).receipt();

        assertThat(bot(fake).recallFromUser(lin.openid(), id).value()).isPresent();
        assertThat(fake.isRecalled(id)).isTrue();
    }

    @Test
    void where_pushes_are_refused_somebody_who_talked_is_recalled_and_others_wait_for_an_answer() {
        fake.close();
        fake = FakeQqBot.builder(clock).withoutPushes().open();
        QqUser chen = fake.user("陈晨");
        chen.adds();
        chen.writes("在吗");
        clock.pass(Duration.ofDays(2));
        QqBot bot = bot(fake);

        assertThat(send(bot, chen, new Message.Text("好久不见"))).isInstanceOf(Delivery.Accepted.class);
        assertThat(fake.delivered()).extracting(QqDelivered::by).containsExactly(QqDelivered.By.WAKEUP);
        assertThat(send(bot, chen, new Message.Text("还在吗")))
                .isInstanceOfSatisfying(Delivery.Refused.class, each -> assertThat(each.reason())
                        .isEqualTo(Delivery.Reason.QUOTA_USED_UP));
    }

    @Test
    void a_late_answer_goes_as_a_push_and_an_answer_sent_again_is_known() {
        lin.adds();
        String message = "msg_id:" + lin.writes("在吗");
        QqBot bot = bot(fake);
        assertThat(send(bot, lin, new Message.Text("在"), message)).isInstanceOf(Delivery.Accepted.class);
        assertThat(send(bot, lin, new Message.Text("在"), message)).isEqualTo(Delivery.accepted("40054005"));
        clock.pass(Duration.ofMinutes(61));
        Outbound late = outbound(lin, new Message.Text("晚了"), "p-2", Optional.of(message));
        assertThat(bot.users("qq", "bot-1").deliver(late)).isInstanceOf(Delivery.Accepted.class);

        assertThat(fake.delivered())
                .extracting(QqDelivered::by)
                .containsExactly(QqDelivered.By.REPLY, QqDelivered.By.PUSH);
    }

    @Test
    void groups_are_looked_after_as_far_as_the_bot_is_granted_it() {
        QqUser chen = fake.user("陈晨");
        readers.joins(lin);
        readers.joins(chen);
        readers.addsBot(lin);
        readers.appointsBot(QqRole.ADMIN);
        QqGroups groups = bot(fake).administration();
        String member = readers.memberOpenid(chen);

        fake.withdraws(QqGrant.values());
        assertThat(groups.members(readers.openid(), Optional.empty())).isEqualTo(new Answer.Given<>(Optional.empty()));
        fake.grants(QqGrant.values());
        groups = bot(fake).administration();
        assertThat(groups.info(readers.openid()).orElseThrow().orElseThrow().members())
                .isPositive();
        assertThat(groups.state(readers.openid()).orElseThrow().orElseThrow().role())
                .isEqualTo("admin");
        assertThat(groups.members(readers.openid(), Optional.empty())
                        .orElseThrow()
                        .orElseThrow()
                        .rows())
                .extracting(QqMember::openid)
                .contains(member);
        groups.mute(readers.openid(), List.of(member), clock.instant().plusSeconds(60))
                .orElseThrow();
        assertThat(readers.isMuted(chen)).isTrue();
        assertThat(groups.muted(readers.openid()).orElseThrow().orElseThrow().until())
                .containsOnlyKeys(member);
        groups.unmute(readers.openid(), List.of(member)).orElseThrow();
        assertThat(readers.isMuted(chen)).isFalse();
        groups.remove(readers.openid(), List.of(member), true).orElseThrow();
        assertThat(readers.has(chen)).isFalse();
        assertThat(readers.isBlacklisted(chen)).isTrue();
        groups.admit(readers.openid(), List.of(member)).orElseThrow();
        assertThat(readers.isBlacklisted(chen)).isFalse();
    }

    @Test
    void who_asks_to_join_is_let_in_and_a_strategy_is_made() {
        QqUser chen = fake.user("陈晨");
        readers.joins(lin);
        readers.addsBot(lin);
        readers.appointsBot(QqRole.ADMIN);
        fake.grants(QqGrant.values());
        QqJoining joining = bot(fake).joining();
        String request = readers.asksToJoin(chen, "我想加入");

        QqJoining.Request waiting = joining.requests(readers.openid(), Optional.empty())
                .orElseThrow()
                .orElseThrow()
                .rows()
                .get(0);
        assertThat(waiting.words()).isEqualTo("我想加入");
        joining.approve(readers.openid(), waiting.member(), request).orElseThrow();
        assertThat(readers.has(chen)).isTrue();

        String strategy = joining.create(List.of(readers.openid()), "老客", Optional.empty())
                .orElseThrow()
                .orElseThrow();
        assertThat(joining.strategies(Optional.empty())
                        .orElseThrow()
                        .orElseThrow()
                        .rows())
                .extracting(QqJoining.Strategy::id)
                .containsExactly(strategy);
        joining.execute(strategy).orElseThrow();
    }

    @Test
    void a_link_and_an_acknowledgement_are_taken() {
        QqBot bot = bot(fake);
        lin.follows(bot.codes().link(SourceCode.of("table-7")).orElseThrow());
        String interaction = lin.presses("b", "yes");

        assertThat(bot.acknowledge(interaction, 0).value()).isPresent();
        assertThat(fake.exceeded()).isEmpty();
    }

    private QqBot bot(FakeQqBot platform) {
        Endpoint endpoint = Endpoint.of(HttpClient.newHttpClient(), clock)
                .at(platform.address())
                .tokensAt(platform.address())
                .timeout(Duration.ofSeconds(20)); // the first call of all is slow
        return QqBot.of(endpoint, QqBot.tokens(endpoint, platform.appid(), platform.secret()));
    }

    private static Delivery send(QqBot bot, QqUser to, Message content) {
        return bot.users("qq", "bot-1").deliver(outbound(to, content, "p-1", Optional.empty()));
    }

    private static Delivery send(QqBot bot, QqUser to, Message content, String reference) {
        Carrier users = bot.users("qq", "bot-1");
        return users.deliver(outbound(to, content, "p-1", Optional.of(reference)));
    }

    private static Outbound outbound(QqUser to, Message content, String key, Optional<String> reference) {
        Address address = Address.of("qq", "bot-1", to.openid());
        Optional<Outbound.Reply> reply = reference.map(each -> new Outbound.Reply("replied", Optional.of(each)));
        return new Outbound(key, address, content, Purpose.CARE, reply, Instant.MAX);
    }
}
