package io.github.muchang.adapters.qq.official;

import static io.github.muchang.adapters.qq.official.Scripted.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Outbound;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import io.github.muchang.http.ErrorClass;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Page;
import io.github.muchang.identity.Address;
import io.github.muchang.testkit.CarriersFixture;
import io.github.muchang.testkit.TriedPlatform;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever goes wrong, no secret, token, openid or text is told. */
class CallsSilenceTest implements CarriersFixture {
    private static final String CANARY = "canary";
    private static final String USER = "/v2/users/canary-user/";
    private static final String GROUP = "/v2/groups/canary-group/";
    private static final List<String> PATHS = List.of(
            USER + "messages",
            USER + "files",
            USER + "upload_prepare",
            GROUP + "messages",
            GROUP + "info",
            GROUP + "members",
            GROUP + "restrict_chat_setting",
            GROUP + "join_request_list",
            GROUP + "messages/canary-message",
            "/v2/groups/join_approval_strategy/canary-strategy/whitelist_users",
            "/interactions/canary-interaction",
            "/v2/generate_url_link");

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
        ErrorCodes.table().forEach((code, kind) -> codes.put(kind, code));
        codes.put(ErrorClass.UNKNOWN, 11253);
        for (int code : codes.values()) {
            String body = "{\"err_code\":" + code + ",\"message\":\"canary-sentence\",\"trace_id\":\"t\"}";
            replies.add(new Scripted.Reply(400, body, "canary trace"));
            replies.add(new Scripted.Reply(200, body, ""));
        }
        for (String body : List.of("{\"a\": canary-nonsense}", "canary-nonsense", "{\"code\":\"canary-code\"}", "{}")) {
            replies.add(new Scripted.Reply(200, body, ""));
        }
        replies.add(new Scripted.Reply(
                200,
                "{\"id\":\"canary 号\",\"upload_id\":\"canary-upload\",\"block_size\":3,\"parts\":[{\"index\":0,"
                        + "\"presigned_url\":\"http://127.0.0.1:1/canary-permission\"}],\"members\":[{\"member_openid\":"
                        + "\"canary-member\",\"username\":\"canary-name\"}],\"list\":[{\"join_request_id\":\"canary-r\","
                        + "\"member_openid\":\"canary-member\"}],\"file_info\":\"canary-info\",\"group_name\":\"canary\"}",
                ""));
        for (int status : new int[] {204, 302, 403, 404, 429, 500, 502}) {
            replies.add(new Scripted.Reply(status, status == 204 ? "" : "canary-page", ""));
        }
        replies.add(Scripted.Reply.HANGING);
        OF_THE_JDK.forEach(each -> each.setLevel(Level.OFF));
        List<String> heard = heard(() -> {
            for (Scripted.Reply reply : replies) {
                platform.forget(TOKEN);
                platform.saying(TOKEN, "{\"access_token\":\"canary-token\",\"expires_in\":7200}");
                for (String path : PATHS) {
                    platform.forget(path);
                    platform.reply(path, reply);
                }
                call();
                platform.forget(TOKEN);
                platform.reply(TOKEN, reply);
                call();
            }
            platform.close();
            call();
        });
        heard.forEach(said::add);

        assertThat(said).hasSizeGreaterThan(500).allSatisfy(each -> assertThat(each.toString())
                .doesNotContainIgnoringCase(CANARY));
    }

    @Test
    void what_holds_a_secret_or_a_name_does_not_print_it() {
        Endpoint endpoint = platform.endpoint(clock);
        QqBot bot = QqBot.of(endpoint, QqBot.tokens(endpoint, "canary-app", "canary-secret"));
        JsonNode row = LenientJson.tree(
                Map.of("member_openid", "canary-member", "username", "canary-name", "union_openid", "canary-union"));
        QqMember member = QqMember.read(row).orElseThrow();

        assertThat(List.of(
                        QqBot.tokens(endpoint, "canary-app", "canary-secret"),
                        bot,
                        bot.users("qq", "bot"),
                        Ask.of(Api.MEMBERS, "v2", "groups", "canary-group").saying(Map.of("a", "canary-text")),
                        new Place(true, "canary-group"),
                        Occasion.read("msg_id:canary-message").orElseThrow(),
                        MediaFile.of("canary.jpg", new byte[10]),
                        MediaFile.at(URI.create("https://example.com/canary.jpg")),
                        member,
                        new Page<>(List.of(member), Optional.of("canary-cursor")),
                        new QqGroups.Info("canary", "canary", "canary", List.of("canary"), 1),
                        new QqGroups.Muted("none", Map.of("canary-member", Instant.EPOCH)),
                        new QqJoining.Request("canary", "canary", "canary", Optional.empty(), "", "canary", ""),
                        new QqJoining.Strategy("s", true, List.of("canary"), 0, Optional.empty(), "canary"),
                        new Answer.Given<>("canary-value")))
                .allSatisfy(each -> assertThat(each.toString()).doesNotContainIgnoringCase(CANARY));
    }

    private void call() {
        Endpoint endpoint = platform.endpoint(clock).timeout(Duration.ofMillis(100));
        AccessTokenSource tokens = QqBot.tokens(endpoint, "canary-app", "canary-secret");
        QqBot bot = QqBot.of(endpoint, tokens)
                .showing(media -> media.equals("canary.jpg")
                        ? Optional.of(MediaFile.of("canary.jpg", new byte[] {1, 2, 3}))
                        : MediaSource.ADDRESSES.find(media));
        try {
            said.add(tokens.current());
            for (Message each : List.of(
                    new Message.Text("canary-text"),
                    new Message.Image("canary.jpg", Optional.of("canary-text")),
                    new Message.File("https://example.com/canary", "canary-name", Optional.empty()))) {
                said.add(bot.users("qq", "bot").deliver(message("qq", "canary-user", each)));
            }
            said.add(bot.groups("qq-groups", "bot")
                    .deliver(message("qq-groups", "canary-group", new Message.Text("canary-text"))));
            said.add(bot.administration().info("canary-group"));
            said.add(bot.administration()
                    .mute(
                            "canary-group",
                            List.of("canary-member"),
                            clock.instant().plusSeconds(60)));
            said.add(bot.joining().requests("canary-group", Optional.of("canary-cursor")));
            said.add(bot.joining().admit("canary-strategy", List.of("canary-number"), true));
            said.add(bot.recallFromGroup("canary-group", "canary-message"));
            said.add(bot.acknowledge("canary-interaction", 0));
            said.add(bot.codes().link(SourceCode.of("canary-code")));
            said.add(bot.administration().everybody("canary-group", "k"));
            bot.administration().members("canary-group", Optional.empty()).orElseThrow();
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            said.add(trace);
        }
    }

    private static Outbound message(String carrier, String openid, Message content) {
        Optional<Outbound.Reply> reply =
                Optional.of(new Outbound.Reply("replied", Optional.of("msg_id:canary-message")));
        Address to = Address.of(carrier, "bot", openid);
        return new Outbound("k", to, content, Purpose.SERVICE, reply, Instant.MAX);
    }
}
