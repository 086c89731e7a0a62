package io.github.muchang.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.adapters.wechat.OfficialAccountMass.Job;
import io.github.muchang.adapters.wechat.OfficialAccountMass.Said;
import io.github.muchang.adapters.wechat.OfficialAccountNotices.Notice;
import io.github.muchang.adapters.wechat.OfficialAccountUsers.User;
import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.http.ErrorClass;
import io.github.muchang.identity.Address;
import io.github.muchang.testkit.CarriersFixture;
import io.github.muchang.testkit.TriedPlatform;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong with an official account, no secret, token, openid or text is told. */
class OfficialAccountSilenceTest implements CarriersFixture {
    private static final String CANARY = "canary";
    private static final String TOKEN = "/cgi-bin/stable_token";
    private static final List<String> PATHS = List.of(
            "/cgi-bin/message/custom/send",
            "/cgi-bin/media/upload",
            "/cgi-bin/user/get",
            "/cgi-bin/user/info",
            "/cgi-bin/user/info/batchget",
            "/cgi-bin/user/info/updateremark",
            "/cgi-bin/qrcode/create",
            "/cgi-bin/tags/get",
            "/cgi-bin/message/mass/sendall",
            "/cgi-bin/message/mass/send",
            "/cgi-bin/message/mass/get",
            "/cgi-bin/message/template/send",
            "/cgi-bin/message/subscribe/bizsend");

    /** The JDK's own, which tell addresses when somebody turns them on; kept, since loggers are forgotten with their levels. */
    private static final List<Logger> OF_THE_JDK = List.of(
            Logger.getLogger("jdk.httpclient"),
            Logger.getLogger("jdk.internal.httpclient"),
            Logger.getLogger("sun.net.httpserver"),
            Logger.getLogger("com.sun.net.httpserver"));

    private final HandClock clock = new HandClock();
    private final List<Object> said = new ArrayList<>();
    private final Scripted platform = new Scripted();

    @AfterEach
    void close() {
        platform.close();
    }

    @Override
    public TriedPlatform platform() {
        throw new AssertionError("there is none");
    }

    @Test
    void nothing_is_told_whatever_the_platform_answers() {
        List<Scripted.Reply> replies = new ArrayList<>();
        Map<ErrorClass, Integer> codes = new TreeMap<>();
        ErrorCodes.table(Platform.OFFICIAL_ACCOUNT).forEach((code, kind) -> codes.put(kind, code));
        codes.put(ErrorClass.UNKNOWN, 40007);
        codes.values()
                .forEach(code -> replies.add(said(
                        "{\"errcode\":" + code + ",\"errmsg\":\"canary-sentence canary-handle rid: 5f8a8d3f-23\"}")));
        replies.add(said("{\"a\": canary-nonsense}"));
        replies.add(said("canary-nonsense"));
        replies.add(said("{\"errcode\":\"canary-code\"}"));
        replies.add(said("{\"errcode\":0,\"media_id\":\"canary-media\",\"openid\":\"canary-handle\",\"subscribe\":1,"
                + "\"remark\":\"canary-text\",\"unionid\":\"canary-union\",\"count\":1,\"next_openid\":\"canary-handle\","
                + "\"data\":{\"openid\":[\"canary-handle\"]},\"user_info_list\":[{\"openid\":\"canary-handle\","
                + "\"subscribe\":1}],\"ticket\":\"t\",\"url\":\"u\",\"msg_status\":\"canary-status\",\"msg_id\":1}"));
        replies.add(said("{\"errcode\":0,\"count\":1,\"data\":{\"openid\":[\"" + "canary".repeat(50)
                + "\"]},\"user_info_list\":[{\"openid\":\"" + "canary".repeat(50) + "\",\"subscribe\":1}]}"));
        for (int status : new int[] {302, 403, 502}) {
            replies.add(new Scripted.Reply(status, "canary-page", false));
        }
        replies.add(Scripted.Reply.HANGING);
        OF_THE_JDK.forEach(each -> each.setLevel(Level.OFF));
        List<String> heard = heard(() -> {
            for (Scripted.Reply reply : replies) {
                platform.forget(TOKEN);
                platform.saying(TOKEN, "{\"access_token\":\"canary-token\",\"expires_in\":7200}");
                PATHS.forEach(path -> {
                    platform.forget(path);
                    platform.reply(path, reply);
                });
                calls();
                platform.forget(TOKEN);
                platform.reply(TOKEN, reply);
                calls();
            }
            platform.close();
            calls();
        });
        heard.forEach(said::add);

        assertThat(said).hasSizeGreaterThan(500).allSatisfy(each -> assertThat(each.toString())
                .doesNotContainIgnoringCase(CANARY));
    }

    @Test
    void what_holds_something_personal_does_not_print_it() {
        assertThat(List.of(
                        Said.text("canary-text"),
                        Said.articles("canary-media"),
                        Notice.of("canary-handle", "canary-template", Map.of("thing1", "canary-text")),
                        CustomMessage.of(new Message.Text("canary-text"), new MediaShelf(client(), MediaSource.NONE)),
                        new User(
                                "canary-handle",
                                true,
                                Optional.of("canary-union"),
                                Optional.empty(),
                                Optional.of("canary-source"),
                                "canary-remark",
                                List.of())))
                .allSatisfy(each -> assertThat(each.toString()).doesNotContainIgnoringCase(CANARY));
    }

    private static Scripted.Reply said(String body) {
        return new Scripted.Reply(200, body, false);
    }

    private Client client() {
        return new Client(
                endpoint(),
                AccessTokenSource.handed(() -> "t"),
                Platform.OFFICIAL_ACCOUNT.limits(LocalDate.parse("2026-11-23")));
    }

    private Endpoint endpoint() {
        Endpoint wecom = platform.endpoint(clock);
        return Endpoint.officialAccount(wecom.http(), clock).at(wecom.base()).timeout(Duration.ofMillis(200));
    }

    private void calls() {
        AccessTokenSource tokens = OfficialAccount.tokens(endpoint(), "canary-app", "canary-secret");
        OfficialAccount account = OfficialAccount.of(endpoint(), tokens)
                .showing(name -> Optional.of(MediaFile.of("canary.jpg", "image/jpeg", new byte[] {1})));
        OfficialAccountSettings settings = House.ACCOUNT.unionid("union");
        Address where = Address.of("official-account", settings.account(), "canary-handle");
        Notice notice = Notice.of("canary-handle", "canary-template", Map.of("thing1", "canary-text"));
        Said words = Said.text("canary-text");
        List<Message> contents =
                List.of(new Message.Text("canary-text"), new Message.Image("canary-media", Optional.empty()));
        contents.forEach(each -> say(() ->
                account.followers(settings).deliver(Outbound.of("k", where, each, Purpose.SERVICE, Instant.MAX))));
        List<Supplier<Answer<?>>> calls = List.of(
                () -> account.users().user("canary-handle"),
                () -> account.users().users(List.of("canary-handle")),
                () -> account.users().remark("canary-handle", "canary-text"),
                () -> account.codes().permanent(SourceCode.of("canary-source")),
                () -> account.tags().give("canary-tag", List.of("canary-handle")),
                () -> account.mass().toAll("k", words),
                () -> account.mass().to("k", List.of("canary-handle", "canary-handle-2"), words),
                () -> account.mass().look(new Job(1, Done.NOW)),
                () -> account.notices().template("k", notice),
                () -> account.notices().subscription(notice));
        calls.forEach(call -> {
            Answer<?> answer = call.get();
            say(() -> answer);
            if (answer.value().isEmpty()) {
                say(answer::orElseThrow);
            }
        });
        say(() -> account.roster(settings).page("followers", Cursor.START));
        say(() -> account.roster(settings).page("followers", Cursor.of("canary-handle")));
        say(() -> account.roster(settings));
        say(() -> account);
        say(tokens::current);
    }

    private void say(Supplier<?> what) {
        try {
            said.add(what.get());
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            said.add(trace);
        }
    }
}
