package io.github.muchang.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.muchang.adapters.wechat.OfficialAccountMass.Job;
import io.github.muchang.adapters.wechat.OfficialAccountMass.Said;
import io.github.muchang.adapters.wechat.OfficialAccountMass.State;
import io.github.muchang.adapters.wechat.OfficialAccountNotices.Notice;
import io.github.muchang.adapters.wechat.OfficialAccountNotices.Program;
import io.github.muchang.adapters.wechat.OfficialAccountUsers.User;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.identity.Identity;
import io.github.muchang.signal.Signal;
import io.github.muchang.testkit.wechat.Delivered;
import io.github.muchang.testkit.wechat.Follower;
import io.github.muchang.testkit.wechat.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each call does to the platform, and what is made of its answer. */
class OfficialAccountCallsTest {
    private static final SourceCode TABLE = SourceCode.of("七号桌");
    private static final String TO_ALL = "/cgi-bin/message/mass/sendall";
    private static final String TEMPLATE = "/cgi-bin/message/template/send";

    private final TriedAccount tried = new TriedAccount();
    private final OfficialAccount account = tried.account;
    private final Follower lin = tried.fake.fan("林小满");
    private final Follower zhou = tried.fake.fan("周大福");

    @AfterEach
    void close() {
        tried.close();
    }

    @Test
    void a_code_has_the_source_code_as_its_scene_everywhere() throws RejectedCallbackException {
        OfficialAccountCodes.Code code =
                account.codes().temporary(TABLE, Duration.ofDays(30)).orElseThrow();
        lin.scans(code.ticket());

        assertThat(code.until()).contains(tried.clock.instant().plus(Duration.ofDays(30)));
        assertThat(code.image().toString()).endsWith("showqrcode?ticket=" + code.ticket());
        assertThat(user(lin).source()).contains(TABLE.code());
        CallbackKeys keys =
                CallbackKeys.encrypted(tried.fake.callbackToken(), tried.fake.encodingAesKey(), tried.fake.appid());
        OfficialAccountInbox inbox = OfficialAccountInbox.of(House.DOMAIN, House.ACCOUNT, keys, tried.clock);
        tried.fake.handTo(callback -> true);
        zhou.scans(code.ticket());
        assertThat(inbox.read(tried.fake.callbacks().get(0)))
                .extracting(Signal::what)
                .containsExactly(Signal.added(Identity.of("openid", zhou.openid()))
                        .to("followers")
                        .through(TABLE.code())
                        .at(tried.clock.instant())
                        .what());
    }

    @Test
    void a_code_for_ever_has_no_end() {
        OfficialAccountCodes.Code code = account.codes().permanent(TABLE).orElseThrow();

        assertThat(code.until()).isEmpty();
        assertThat(account.codes().permanent(TABLE).value()).contains(code);
        assertThat(account.codes().permanent(SourceCode.of("八号桌")).orElseThrow())
                .isNotEqualTo(code);
    }

    @Test
    void what_the_platform_would_refuse_is_refused_with_everything_that_is_wrong() {
        List<String> none = List.of();

        refuses(() -> account.codes().temporary(TABLE, Duration.ofDays(30).plusSeconds(1)), "life");
        refuses(() -> account.codes().temporary(TABLE, Duration.ofMillis(999)), "life");
        refuses(() -> account.tags().with(List.of("一".repeat(11), "近视")), "一");
        refuses(() -> account.tags().rename("近视", " "), "tag");
        refuses(() -> account.tags().give("近视", none), "openids");
        refuses(() -> account.tags().take("近视", distinct(51)), "openids");
        refuses(() -> account.users().users(distinct(101)), "openids");
        refuses(() -> account.mass().to("一", List.of("o"), Said.text("你好")), "key", "openids");
        refuses(() -> account.mass().toAll("", Said.text("你好")), "key");
        refuses(() -> account.mass().toTag("k".repeat(65), 100, Said.text("你好")), "key");
        refuses(() -> account.notices().template("a b", Notice.of("o", "t", Map.of())), "key");
        assertThat(tried.fake.asked()).hasSize(1); // the token
    }

    @Test
    void users_are_told_with_what_joins_them_to_others() {
        lin.follows();
        account.tags().give("近视", List.of(lin.openid())).orElseThrow();
        account.users().remark(lin.openid(), "林女士").orElseThrow();
        int tag = tag("近视");

        User expected = new User(
                lin.openid(),
                true,
                Optional.of(lin.unionid()),
                Optional.of(tried.clock.instant()),
                Optional.empty(),
                "林女士",
                List.of(tag));
        assertThat(user(lin)).isEqualTo(expected);
        List<User> both = account.users()
                .users(List.of(lin.openid(), zhou.openid(), lin.openid()))
                .orElseThrow();
        assertThat(both).hasSize(2).contains(expected);
        assertThat(both.get(1).follows()).isFalse();
        assertThat(code(account.users().user("oNobody"))).isEqualTo(40003);
    }

    @Test
    void tags_are_made_given_named_renamed_taken_and_deleted() {
        lin.follows();
        OfficialAccountTags tags = account.tags();
        tried.fake.troubles("/cgi-bin/tags/create", 1, Trouble.replyLost());
        assertThat(tags.with(List.of("近视", "老客"))).isInstanceOf(Answer.Unclear.class);
        assertThat(tags.with(List.of("近视", "老客")).orElseThrow()).containsOnlyKeys("近视", "老客");
        assertThat(tried.fake.asked("/cgi-bin/tags/create")).hasSize(2);

        assertThat(tags.give("老客", List.of(lin.openid())).value()).contains(Done.NOW);
        assertThat(tags.names(user(lin).tags()).value()).contains(Set.of("老客"));
        assertThat(tags.rename("老客", "熟客").value()).contains(Done.NOW);
        assertThat(tags.names(user(lin).tags()).value()).contains(Set.of("熟客"));
        assertThat(tags.take("熟客", List.of(lin.openid())).value()).contains(Done.NOW);
        assertThat(user(lin).tags()).isEmpty();
        assertThat(tags.delete("熟客").value()).contains(Done.NOW);
        assertThat(tags.ids().orElseThrow()).containsOnlyKeys("近视");
        assertThat(List.of(tags.delete("熟客"), tags.rename("熟客", "客"), tags.take("熟客", List.of(lin.openid()))))
                .allSatisfy(each -> assertThat(each.value()).contains(Done.BEFORE));
        assertThat(code(tags.give("近视", List.of("oNobody")))).isEqualTo(40003);
    }

    @Test
    void the_platforms_own_tags_are_none_of_ours() {
        try (Scripted platform = new Scripted()) {
            platform.saying(
                    "/cgi-bin/tags/get",
                    "{\"tags\":[{\"id\":2,\"name\":\"星标组\",\"count\":0},{\"id\":127,\"name\":\"近视\",\"count\":5}]}");
            Endpoint endpoint = Endpoint.officialAccount(
                            platform.endpoint(tried.clock).http(), tried.clock)
                    .at(platform.endpoint(tried.clock).base());
            OfficialAccountTags tags = OfficialAccount.of(endpoint, AccessTokenSource.handed(() -> "t"))
                    .tags();

            assertThat(tags.ids().value()).contains(Map.of("近视", 127));
            assertThat(tags.names(List.of(2, 127)).value()).contains(Set.of("近视"));
            assertThat(tags.delete("星标组").value()).contains(Done.BEFORE);
            assertThat(platform.seen("/cgi-bin/tags/delete")).isEmpty();
        }
    }

    @Test
    void a_mass_message_in_doubt_is_asked_again_and_sent_once() {
        lin.follows();
        zhou.follows();
        OfficialAccountMass mass = account.mass();
        tried.fake.troubles(TO_ALL, 1, Trouble.replyLost());
        assertThat(mass.toAll("spring-1", Said.text("换季检查"))).isInstanceOf(Answer.Unclear.class);
        Job job = mass.toAll("spring-1", Said.text("换季检查")).orElseThrow();

        assertThat(job.done()).isEqualTo(Done.BEFORE);
        assertThat(mass.toAll("spring-1", Said.text("换季检查")).value()).contains(job);
        assertThat(tried.fake.delivered())
                .extracting(Delivered::to, Delivered::text)
                .containsExactlyInAnyOrder(tuple(lin.openid(), "换季检查"), tuple(zhou.openid(), "换季检查"));
        assertThat(mass.look(job).value()).contains(State.SENT);
        assertThat(mass.delete(job).value()).contains(Done.NOW);
        assertThat(mass.look(job).value()).contains(State.DELETED);
        assertThat(code(mass.toAll("spring-2", Said.text("换季检查")))).isEqualTo(45028);
    }

    @Test
    void a_mass_message_goes_to_a_tag_or_to_those_who_are_named() {
        lin.follows();
        zhou.follows();
        account.tags().give("近视", List.of(lin.openid())).orElseThrow();
        int tag = tag("近视");

        Job first = account.mass().toTag("k-1", tag, Said.articles("MEDIA-1")).orElseThrow();
        assertThat(tried.fake.delivered()).singleElement().satisfies(each -> {
            assertThat(each.to()).isEqualTo(lin.openid());
            assertThat(each.message().toString())
                    .isEqualTo(
                            "{\"clientmsgid\":\"k-1\",\"filter\":{\"is_to_all\":false,\"tag_id\":" + tag
                                    + "},\"mpnews\":{\"media_id\":\"MEDIA-1\"},\"msgtype\":\"mpnews\",\"send_ignore_reprint\":0}");
        });
        Job second = account.mass()
                .to("k-2", List.of(lin.openid(), zhou.openid()), Said.text("你好"))
                .orElseThrow();
        assertThat(first.done()).isEqualTo(Done.NOW);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(tried.fake.delivered()).hasSize(3);
    }

    @Test
    void each_status_of_a_job_is_read_and_no_other() {
        try (Scripted platform = new Scripted()) {
            platform.saying(
                    "/cgi-bin/message/mass/get",
                    "{\"msg_id\":1,\"msg_status\":\"SENDING\"}",
                    "{\"msg_id\":1,\"msg_status\":\"SEND_FAIL\"}",
                    "{\"msg_id\":1,\"msg_status\":\"CONFIRM\"}");
            platform.saying(TO_ALL, "{\"errcode\":0}");
            Endpoint endpoint = Endpoint.officialAccount(
                            platform.endpoint(tried.clock).http(), tried.clock)
                    .at(platform.endpoint(tried.clock).base());
            OfficialAccountMass mass = OfficialAccount.of(endpoint, AccessTokenSource.handed(() -> "t"))
                    .mass();
            Job job = new Job(1, Done.NOW);

            assertThat(mass.look(job).value()).contains(State.SENDING);
            assertThat(mass.look(job).value()).contains(State.FAILED);
            assertThat(mass.look(job)).isEqualTo(new Answer.Unclear<>("no status that is known"));
            assertThat(mass.toAll("k", Said.text("你好"))).isEqualTo(new Answer.Unclear<>("no msg_id in the answer"));
            assertThat(platform.seen("/cgi-bin/message/mass/get").get(0).body()).isEqualTo("{\"msg_id\":\"1\"}");
        }
    }

    @Test
    void a_template_message_in_doubt_is_asked_again_and_sent_once() {
        lin.follows();
        Notice notice = Notice.of(lin.openid(), "TM-1", Map.of("thing1", "镜片已到店"))
                .opening("https://example.com/order")
                .opening(new Program("wx1", "pages/order"));
        tried.fake.troubles(TEMPLATE, 1, Trouble.replyLost());

        assertThat(account.notices().template("order-1", notice)).isInstanceOf(Answer.Unclear.class);
        long msgid = account.notices().template("order-1", notice).orElseThrow();
        assertThat(account.notices().template("order-1", notice).value()).contains(msgid);
        assertThat(tried.fake.delivered()).singleElement().satisfies(each -> assertThat(
                        each.message().toString())
                .isEqualTo("{\"client_msg_id\":\"order-1\",\"data\":{\"thing1\":{\"value\":\"镜片已到店\"}},"
                        + "\"miniprogram\":{\"appid\":\"wx1\",\"pagepath\":\"pages/order\"},\"template_id\":\"TM-1\","
                        + "\"touser\":\"" + lin.openid() + "\",\"url\":\"https://example.com/order\"}"));
        assertThat(code(account.notices().template("order-2", Notice.of(zhou.openid(), "TM-1", Map.of()))))
                .isEqualTo(43004);
    }

    @Test
    void a_subscription_message_needs_consent() {
        lin.follows();
        Notice notice =
                Notice.of(lin.openid(), "SM-1", Map.of("thing1", "验光提醒")).opening("https://example.com/a");

        assertThat(code(account.notices().subscription(notice))).isEqualTo(43101);
        lin.accepts("SM-1");
        assertThat(account.notices().subscription(notice).value()).contains(Done.NOW);
        assertThat(code(account.notices().subscription(notice))).isEqualTo(43101);
        assertThat(tried.fake.delivered()).singleElement().satisfies(each -> assertThat(
                        each.message().path("page").stringValue())
                .isEqualTo("https://example.com/a"));
    }

    private User user(Follower follower) {
        return account.users().user(follower.openid()).orElseThrow();
    }

    private int tag(String name) {
        return Objects.requireNonNull(account.tags().ids().orElseThrow().get(name));
    }

    private static List<String> distinct(int many) {
        return IntStream.range(0, many).mapToObj(each -> "o" + each).toList();
    }

    private static int code(Answer<?> answer) {
        return ((Answer.Refused<?>) answer).error().code();
    }

    private static void refuses(ThrowingCallable call, String... places) {
        assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).hasMessageContainingAll(places);
    }
}
