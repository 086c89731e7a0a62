package io.github.muchang.adapters.wechat;

import static io.github.muchang.adapters.wechat.Scripted.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Receipts;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.http.AccessToken;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, no secret, token, handle or text is told. */
class SilenceTest implements CarriersFixture {
    private static final String CANARY = "canary";
    private static final List<String> PATHS = List.of(
            "/cgi-bin/externalcontact/remark",
            "/cgi-bin/externalcontact/add_msg_template",
            "/cgi-bin/externalcontact/get_groupmsg_send_result",
            "/cgi-bin/externalcontact/get_follow_user_list");
    private static final String PATH = "/cgi-bin/externalcontact/remark";

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
        ErrorCodes.table(Platform.WECOM).forEach((code, kind) -> codes.put(kind, code));
        for (int code : codes.values()) {
            replies.add(new Scripted.Reply(
                    200, "{\"errcode\":" + code + ",\"errmsg\":\"canary-sentence, from ip: 1.2.3.4\"}", false));
        }
        for (String body : List.of("{\"a\": canary-nonsense}", "canary-nonsense", "{\"errcode\":\"canary-code\"}")) {
            replies.add(new Scripted.Reply(200, body, false));
        }
        for (int status : new int[] {302, 403, 500, 502}) {
            replies.add(new Scripted.Reply(status, "canary-page", false));
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

        assertThat(said).hasSizeGreaterThan(200).allSatisfy(each -> assertThat(each.toString())
                .doesNotContainIgnoringCase(CANARY));
    }

    @Test
    void what_holds_a_secret_does_not_print_it() {
        Endpoint endpoint = platform.endpoint(clock);
        AccessTokenSource own = WeCom.tokens(endpoint, "canary-corp", "canary-secret");
        Ask ask = Ask.post("/cgi-bin/x", Map.of("text", "canary-text")).with("userid", "canary-member");

        assertThat(List.of(
                        AccessToken.of("canary-token"),
                        own,
                        AccessTokenSource.handed(() -> "canary-token"),
                        ask,
                        ask.payload().orElseThrow(),
                        MediaFile.of("canary.jpg", "image/jpeg", new byte[10]),
                        new Answer.Given<>("canary-value"),
                        new Client(endpoint, own, Platform.WECOM.limits(LocalDate.parse("2026-11-23"))),
                        endpoint))
                .allSatisfy(each -> assertThat(each.toString()).doesNotContainIgnoringCase(CANARY));
    }

    private void call() {
        Endpoint endpoint = platform.endpoint(clock).timeout(Duration.ofMillis(300));
        AccessTokenSource tokens = WeCom.tokens(endpoint, "canary-corp", "canary-secret");
        Client client = new Client(endpoint, tokens, Platform.WECOM.limits(LocalDate.parse("2026-11-23")));
        try {
            said.add(tokens.current());
            Answer<?> answer = client.call(
                    Ask.post(PATH, Map.of("external_userid", "canary-handle", "remark", "canary-text"))
                            .with("debug", "canary-parameter"),
                    "canary-member",
                    "canary-handle");
            said.add(answer);
            said.add(client);
            WeCom wecom = WeCom.of(endpoint, tokens);
            Address where = Address.of("wecom", "canary-member", "canary-handle");
            Message words = new Message.Text("canary-text");
            said.add(wecom);
            said.add(
                    wecom.customers(House.WECOM).deliver(Outbound.of("k", where, words, Purpose.SERVICE, Instant.MAX)));
            said.add(((Receipts) wecom.customers(House.WECOM)).look(new Inquiry("k", where, Optional.of("m-1"))));
            said.add(wecom.roster(House.WECOM).page("friends", Cursor.START));
            answer.orElseThrow();
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            said.add(trace);
        }
    }
}
