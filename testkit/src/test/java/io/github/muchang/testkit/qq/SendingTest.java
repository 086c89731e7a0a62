package io.github.muchang.testkit.qq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.testkit.wechat.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {
    private static final String HELLO = "{'msg_type':0,'content':'你好'}";

    private final HandClock clock = HandClock.at("2026-09-10T09:00:00+08:00");
    private final FakeQqBot qq = FakeQqBot.builder(clock).domains("example.com").open();
    private final QqUser lin = qq.user("林小满");
    private final QqGroup group = qq.group("读书分享会");
    private QqClient client = QqClient.of(qq);

    @BeforeEach
    void meet() {
        lin.adds();
        group.joins(lin);
        group.addsBot(lin);
    }

    @AfterEach
    void close() {
        qq.close();
    }

    @Test
    void a_message_is_answered_in_the_shape_of_its_sample_and_reaches_the_user() {
        QqClient.Said said = client.toUser(lin, reply(lin.writes("在吗"), 1));

        Samples.sameShape(said.body(), "official/resp-send-ok.json");
        assertThat(qq.delivered(lin.openid())).singleElement().satisfies(each -> {
            assertThat(each.text()).isEqualTo("你好");
            assertThat(each.by()).isEqualTo(QqDelivered.By.REPLY);
            assertThat(each.id()).isEqualTo(said.id());
            assertThat(each.toString()).doesNotContain(lin.openid()).doesNotContain("你好");
        });
    }

    @Test
    void the_sample_requests_are_understood() {
        for (String sample : new String[] {"c2c-text", "group-text", "group-markdown-keyboard"}) {
            String asked = Samples.read("official/req-send-" + sample + ".json").toString();
            boolean toGroup = sample.startsWith("group");
            String id = toGroup ? group.mentions(lin, "在吗") : lin.writes("在吗");
            String body = asked.replaceAll("ROBOT1.0_x+", id);
            QqClient.Said said = toGroup ? client.toGroup(group, body) : client.toUser(lin, body);
            assertThat(said.status()).as(sample).isEqualTo(200);
        }
    }

    @Test
    void an_older_answer_has_seconds() {
        try (FakeQqBot old = FakeQqBot.builder(clock).numericTimestamps().open()) {
            old.user("林小满").adds();
            assertThat(QqClient.of(old)
                            .toUser(old.user("林小满"), HELLO)
                            .body()
                            .path("timestamp")
                            .asLong())
                    .isEqualTo(clock.instant().getEpochSecond());
        }
    }

    @Test
    void a_sequence_number_is_good_for_one_reply_and_a_repeated_one_is_refused() {
        String id = lin.writes("在吗");
        client.toUser(lin, reply(id, 1));
        QqClient.Said again = client.toUser(lin, reply(id, 1));

        assertThat(again.code()).isEqualTo(40054005);
        assertThat(client.toUser(lin, "{'msg_type':0,'content':'你好','msg_id':'" + id + "'}")
                        .code())
                .isEqualTo(40054005);
        assertThat(client.toUser(lin, reply(id, 2)).status()).isEqualTo(200);
        assertThat(qq.delivered()).hasSize(2);
    }

    @Test
    void a_user_gets_four_replies_within_an_hour() {
        String id = lin.writes("在吗");
        for (int i = 1; i <= 4; i++) {
            assertThat(client.toUser(lin, reply(id, i)).status()).isEqualTo(200);
        }
        assertThat(client.toUser(lin, reply(id, 5)).code()).isEqualTo(40034128);
        assertThat(qq.exceeded()).extracting(QqExceeded::limit).containsExactly("c2c-replies");

        String next = lin.writes("还在吗");
        clock.passes(Duration.ofMinutes(60).minusSeconds(1));
        assertThat(client.toUser(lin, reply(next, 1)).status()).isEqualTo(200);
        clock.passes(Duration.ofSeconds(1));
        QqClient.Said late = client.toUser(lin, reply(next, 2));
        assertThat(late.code()).isEqualTo(40034005);
        Samples.sameShape(late.body(), "official/resp-error.json");
    }

    @Test
    void a_group_gets_five_replies_within_five_minutes() {
        String id = group.mentions(lin, "在吗");
        for (int i = 1; i <= 5; i++) {
            assertThat(client.toGroup(group, reply(id, i)).status()).isEqualTo(200);
        }
        assertThat(client.toGroup(group, reply(id, 6)).code()).isEqualTo(40034128);
        String next = group.mentions(lin, "在吗");
        clock.passes(Duration.ofMinutes(5));
        assertThat(client.toGroup(group, reply(next, 1)).code()).isEqualTo(40034005);
    }

    @Test
    void a_reply_answers_a_message_of_the_same_place() {
        assertThat(client.toGroup(group, reply(lin.writes("在吗"), 1)).code()).isEqualTo(40034024);
        assertThat(client.toUser(lin, reply("ROBOT1.0_unknown", 1)).code()).isEqualTo(40034024);
        assertThat(client.toUser(lin, "{'msg_type':0,'content':'x','event_id':'unknown'}")
                        .code())
                .isEqualTo(40034025);
        assertThat(client.toUser(lin, "{'msg_type':0,'content':'x','event_id':'FRIEND_DEL:1'}")
                        .code())
                .isEqualTo(40034027);
    }

    @Test
    void a_push_is_refused_while_the_user_or_the_group_rejects_pushes() {
        assertThat(client.toUser(lin, HELLO).status()).isEqualTo(200);
        lin.rejectsPushes();
        assertThat(client.toUser(lin, HELLO).code()).isEqualTo(40054013);
        assertThat(client.toUser(lin, reply(lin.writes("在吗"), 1)).status()).isEqualTo(200);
        lin.acceptsPushes();
        assertThat(client.toUser(lin, HELLO).status()).isEqualTo(200);

        group.rejectsPushes(lin);
        assertThat(client.toGroup(group, HELLO).code()).isEqualTo(40054013);
        group.acceptsPushes(lin);
        assertThat(client.toGroup(group, HELLO).status()).isEqualTo(200);
    }

    @Test
    void a_bot_without_pushes_may_only_reply() {
        try (FakeQqBot shy = FakeQqBot.builder(clock).withoutPushes().open()) {
            QqUser user = shy.user("林小满");
            user.adds();
            QqClient of = QqClient.of(shy);
            assertThat(of.toUser(user, HELLO).code()).isEqualTo(40034105);
            assertThat(of.toUser(user, reply(user.writes("在吗"), 1)).status()).isEqualTo(200);
        }
    }

    @Test
    void pushes_have_their_rates() {
        for (int i = 0; i < 10; i++) {
            assertThat(client.toUser(lin, HELLO).status()).isEqualTo(200);
        }
        assertThat(client.toUser(lin, HELLO).code()).isEqualTo(40034100);
        clock.passes(Duration.ofSeconds(1));
        for (int i = 0; i < 10; i++) {
            assertThat(client.toUser(lin, HELLO).status()).isEqualTo(200);
        }
        clock.passes(Duration.ofSeconds(1));
        assertThat(client.toUser(lin, HELLO).code()).isEqualTo(40034100);
        assertThat(qq.exceeded())
                .extracting(QqExceeded::limit)
                .containsExactly("active-c2c-per-second", "active-c2c-per-minute-and-user");
        for (int i = 0; i < 20; i++) {
            assertThat(client.toGroup(group, HELLO).status()).isEqualTo(200);
        }
        assertThat(client.toGroup(group, HELLO).code()).isEqualTo(40034100);
    }

    @Test
    void whoever_talked_some_days_ago_is_called_back_once_in_each_window() {
        String wakeup = "{'msg_type':0,'content':'好久不见','is_wakeup':true}";
        assertThat(client.toUser(lin, wakeup).code()).isEqualTo(40034123);
        lin.writes("在吗");
        int[] hours = {0, 24, 3 * 24, 7 * 24};
        int before = 0;
        for (int each : hours) {
            clock.passes(Duration.ofHours(each - before));
            client = QqClient.of(qq);
            before = each;
            assertThat(client.toUser(lin, wakeup).status()).as(each + " h").isEqualTo(200);
            assertThat(client.toUser(lin, wakeup).code()).isEqualTo(40034122);
        }
        clock.passes(Duration.ofDays(23));
        assertThat(QqClient.of(qq).toUser(lin, wakeup).code()).isEqualTo(40034123);
        assertThat(qq.delivered()).extracting(QqDelivered::by).containsOnly(QqDelivered.By.WAKEUP);
        assertThat(client.toGroup(group, wakeup).status()).isEqualTo(401);
        assertThat(QqClient.of(qq).toGroup(group, wakeup).code()).isEqualTo(Refused.UNFIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'msg_type':0}",
                "{'msg_type':0,'content':''}",
                "{'msg_type':4,'content':'x'}",
                "{'msg_type':'0','content':'x'}",
                "{'msg_type':2,'content':'x','markdown':{'content':'y'}}",
                "{'msg_type':2}",
                "{'msg_type':7,'content':' '}",
                "{'msg_type':7,'media':{'file_info':'unknown'}}",
                "{'content':'x','msg_id':'a','event_id':'b'}",
                "{'content':'x','msg_id':'a','is_wakeup':true}",
                "{'content':'x','message_reference':{'message_id':'ROBOT1.0_a'}}",
                "{'content':'x','keyboard':{'content':{'rows':[]}}}",
                "{'content':'x','keyboard':{'content':{'rows':[{'buttons':[{'render_data':{'label':'一二三四五六七八九十一'},"
                        + "'action':{'type':2,'permission':{'type':2}}}]}]}}}",
                "{'content':'x','keyboard':{'content':{'rows':[{'buttons':[{'render_data':{'label':'好'},"
                        + "'action':{'type':3,'permission':{'type':2}}}]}]}}}",
                "no JSON"
            })
    void what_does_not_fit_its_type_is_refused(String message) {
        QqClient.Said said = client.toUser(lin, message);

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.code()).isEqualTo(Refused.UNFIT);
        assertThat(qq.delivered()).isEmpty();
    }

    @Test
    void links_go_to_registered_domains_only() {
        assertThat(client.toUser(lin, "{'content':'看 https://shop.example.com/a'}")
                        .status())
                .isEqualTo(200);
        assertThat(client.toUser(lin, "{'content':'看 https://example.org/a'}").code())
                .isEqualTo(40054010);
        assertThat(client.toUser(lin, "{'msg_type':2,'markdown':{'content':'[看](http://notexample.com)'}}")
                        .code())
                .isEqualTo(40054010);
    }

    @Test
    void nobody_is_written_to_who_is_no_friend_or_where_the_bot_is_not() {
        lin.leaves();
        assertThat(client.toUser(lin, HELLO).code()).isEqualTo(40054004);
        group.removesBot(lin);
        assertThat(client.toGroup(group, HELLO).code()).isEqualTo(40054003);
    }

    @Test
    void a_muted_bot_is_silent_until_its_time_is_over() {
        group.mutesBot(Duration.ofMinutes(10));
        assertThat(client.toGroup(group, HELLO).code()).isEqualTo(40054002);
        clock.passes(Duration.ofMinutes(10));
        assertThat(client.toGroup(group, HELLO).status()).isEqualTo(200);
    }

    @Test
    void a_message_is_recalled_within_two_minutes() {
        String id = client.toUser(lin, HELLO).id();
        clock.passes(Duration.ofMinutes(2));
        QqClient.Said done = recall(id);
        assertThat(done.status()).isEqualTo(204);
        // Some clients read JSON wherever it is announced.
        assertThat(done.answer().headers().firstValue("Content-Type")).isEmpty();
        assertThat(qq.isRecalled(id)).isTrue();
        assertThat(recall(id).code()).isEqualTo(306001);
        String late = client.toUser(lin, HELLO).id();
        clock.passes(Duration.ofSeconds(121));
        assertThat(recall(late).code()).isEqualTo(40064004);
        assertThat(qq.isRecalled(late)).isFalse();
    }

    @Test
    void a_members_message_is_recalled_by_an_admin_only() {
        String id = group.mentions(lin, "加我微信");
        String path = "/v2/groups/" + group.openid() + "/messages/" + id;
        assertThat(client.call("DELETE", path, "").code()).isEqualTo(40062003);
        group.appointsBot(QqRole.ADMIN);
        assertThat(client.call("DELETE", path, "").status()).isEqualTo(204);
    }

    @Test
    void what_is_audited_is_delivered_when_it_passes() {
        qq.audits(2);
        QqClient.Said said = client.toUser(lin, HELLO);
        assertThat(said.status()).isEqualTo(202);
        assertThat(said.code()).isEqualTo(304023);
        assertThat(said.body()
                        .path("data")
                        .path("message_audit")
                        .path("audit_id")
                        .asString())
                .isNotEmpty();
        assertThat(qq.delivered()).isEmpty();
        qq.passesAudits();
        assertThat(qq.delivered()).hasSize(1);
        client.toUser(lin, HELLO);
        qq.failsAudits();
        qq.passesAudits();
        assertThat(qq.delivered()).hasSize(1);
    }

    @Test
    void troubles_do_what_they_say() {
        String route = "POST /v2/users/{openid}/messages";
        qq.troubles(route, 1, QqTrouble.error(50055001));
        qq.troubles(route, 1, QqTrouble.error(500, 304082));
        qq.troubles(route, 1, QqTrouble.status(429));
        assertThat(client.toUser(lin, HELLO).code()).isEqualTo(50055001);
        assertThat(client.toUser(lin, HELLO).status()).isEqualTo(500);
        assertThat(client.toUser(lin, HELLO).status()).isEqualTo(429);
        assertThat(qq.delivered()).isEmpty();
        qq.troubles(route, 1, QqTrouble.requestLost());
        assertThatThrownBy(() -> client.toUser(lin, HELLO)).isInstanceOf(QqClient.Lost.class);
        assertThat(qq.delivered()).isEmpty();
        qq.troubles(route, 1, QqTrouble.replyLost());
        assertThatThrownBy(() -> client.toUser(lin, HELLO)).isInstanceOf(QqClient.Lost.class);
        assertThat(qq.delivered()).hasSize(1);
        qq.troubles(route, 1, QqTrouble.nonsense());
        assertThat(client.toUser(lin, HELLO).answer().body()).startsWith("<html>");
        assertThat(qq.delivered()).hasSize(2);
        assertThat(qq.asked(route)).hasSize(6);
        assertThatThrownBy(() -> qq.troubles("POST /v2/nowhere", 1, QqTrouble.status(500)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_served_elsewhere() {
        assertThat(client.get("/v2/nowhere").status()).isEqualTo(404);
        assertThat(client.get("/v2/users/" + lin.openid() + "/messages").status())
                .isEqualTo(405);
    }

    @Test
    void an_older_error_has_a_code_too() {
        try (FakeQqBot old = FakeQqBot.builder(clock).errorsWithOldCode().open()) {
            assertThat(new QqClient(old.address(), "")
                            .get("/gateway")
                            .body()
                            .path("code")
                            .asInt())
                    .isEqualTo(11241);
        }
    }

    private QqClient.Said recall(String id) {
        return client.call("DELETE", "/v2/users/" + lin.openid() + "/messages/" + id, "");
    }

    private static String reply(String id, int sequence) {
        return "{'msg_type':0,'content':'你好','msg_id':'" + id + "','msg_seq':" + sequence + "}";
    }
}
