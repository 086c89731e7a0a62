package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.adapters.qq.onebot.ScriptedOneBot.Said;
import io.github.muchang.adapters.qq.onebot.ScriptedOneBot.Trouble;
import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.http.Answer;
import io.github.muchang.identity.Address;
import io.github.muchang.testkit.CarriersFixture;
import io.github.muchang.testkit.TriedPlatform;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, no token, secret, QQ number or text is told. */
class OneBotSilenceTest implements CarriersFixture {
    private static final long SOMEBODY = 246_813_579;
    private static final long GROUP = 975_318_642;
    private static final List<String> CANARIES = List.of("canary", "金丝雀", "246813579", "975318642");
    private static final List<String> ACTIONS = List.of(
            "send_private_msg",
            "send_group_msg",
            "get_friend_list",
            "get_group_list",
            "get_group_member_list",
            "set_group_kick");

    /** The JDK's own, which tell addresses when somebody turns them on; kept, since loggers are forgotten with their levels. */
    private static final List<Logger> OF_THE_JDK = List.of(
            Logger.getLogger("jdk.httpclient"),
            Logger.getLogger("jdk.internal.httpclient"),
            Logger.getLogger("sun.net.httpserver"),
            Logger.getLogger("com.sun.net.httpserver"));

    private final OneBotSettings settings =
            House.SETTINGS.members("friends-of-the-group", GROUP).selfId(String.valueOf(SOMEBODY));
    private final List<Object> said = new ArrayList<>();
    private final ScriptedOneBot scripted = new ScriptedOneBot();

    @AfterEach
    void close() {
        scripted.close();
    }

    @Override
    public TriedPlatform platform() {
        throw new AssertionError("there is none");
    }

    @Test
    void nothing_is_told_whatever_is_answered() {
        List<Said> answers = new ArrayList<>();
        for (int status : new int[] {302, 400, 401, 403, 404, 406, 429, 500, 502}) {
            answers.add(Said.of(status, "canary-page 246813579"));
        }
        for (String body : List.of(
                "canary-nonsense",
                "{\"a\": canary}",
                "{\"retcode\":\"canary\"}",
                "{\"status\":\"canary\",\"retcode\":7}",
                "{\"status\":\"ok\",\"retcode\":0,\"data\":[{\"user_id\":\"canary\"}]}",
                "{\"status\":\"ok\",\"retcode\":0,\"data\":[{\"user_id\":246813579,\"group_id\":975318642,\"card\":\"canary\"}]}",
                "{\"status\":\"async\",\"retcode\":1,\"data\":\"canary\"}",
                "{\"status\":\"failed\",\"retcode\":-1,\"msg\":\"canary 246813579\",\"wording\":\"金丝雀\"}")) {
            answers.add(Said.of(200, body));
        }
        answers.add(Said.with(Trouble.BREAKS));
        answers.add(Said.with(Trouble.HANGS));
        OF_THE_JDK.forEach(each -> each.setLevel(Level.OFF));
        List<String> heard = heard(() -> {
            for (Said answer : answers) {
                for (String action : ACTIONS) {
                    scripted.forget(action).saying(action, answer);
                }
                call();
            }
            scripted.close();
            call();
            hear();
        });
        heard.forEach(said::add);

        assertThat(said).hasSizeGreaterThan(150).allSatisfy(OneBotSilenceTest::isSilent);
    }

    @Test
    void what_holds_something_personal_does_not_print_it() throws RejectedCallbackException {
        OneBotEvents events = OneBotEvents.of(House.RISK, House.DOMAIN, House.SETTINGS.selfId("246813579"));
        OneBotInbox inbox = OneBotInbox.of(House.RISK, events, "canary-secret");
        ReverseSocket reverse = ReverseSocket.of(House.RISK, "canary-token", events, heard -> {});
        Callback handshake =
                Callback.of(Map.of("access_token", "canary-token"), Map.of("X-Self-ID", "246813579"), new byte[0]);
        Segments segments = Segments.of(Segment.text("canary"), Segment.at(SOMEBODY), Segment.image("canary"));
        Event event = new Event("canary", "message", Instant.EPOCH, Map.of("user_id", "canary"), Optional.of(segments));

        assertThat(List.of(
                        scripted.endpoint(HttpClient.newHttpClient()),
                        scripted.line(),
                        OneBot.over(House.RISK, scripted.line()),
                        OneBot.over(House.RISK, scripted.line()).administration(),
                        settings,
                        events,
                        inbox,
                        new Signature("canary-secret"),
                        reverse,
                        reverse.opened(handshake, text -> {}),
                        segments,
                        event,
                        new Heard(event, List.of()),
                        new Reply(false, Samples.parsed("\"canary\"")),
                        GroupMember.read(Samples.parsed(
                                        "{\"user_id\":246813579,\"nickname\":\"canary\",\"card\":\"canary\"}"))
                                .orElseThrow()))
                .allSatisfy(OneBotSilenceTest::isSilent);
    }

    private void call() {
        Endpoint endpoint = scripted.endpoint(HttpClient.newHttpClient()).timeout(Duration.ofMillis(300));
        HttpLine line = HttpLine.to(House.RISK, endpoint);
        OneBot bot = OneBot.over(House.RISK, line);
        Message words = new Message.Text("canary 金丝雀");
        told(() -> bot.friends(settings).deliver(to(settings.friend(String.valueOf(SOMEBODY)), words)));
        told(() -> bot.groups(settings).deliver(to(Address.of("onebot-groups", "main", String.valueOf(GROUP)), words)));
        for (String pool : List.of("friends", "groups", "friends-of-the-group")) {
            told(() -> bot.roster(settings).page(pool, Cursor.START));
        }
        told(() -> bot.administration().kick(GROUP, SOMEBODY, false));
        told(() -> bot.administration().members(GROUP).orElseThrow());
        told(() -> {
            Answer<Reply> answer = line.call("send_private_msg", Map.of("user_id", SOMEBODY, "message", "canary"));
            said.add(answer);
            return answer.orElseThrow();
        });
    }

    private void hear() {
        OneBotInbox inbox = OneBotInbox.of(House.RISK, House.EVENTS, "canary-secret");
        for (String body : List.of(
                "canary", "{\"canary\":246813579}", Posted.event("\"post_type\":\"notice\",\"user_id\":246813579"))) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            for (String signature : List.of("sha1=canary", new Signature("canary-secret").of(bytes))) {
                told(() -> hear(inbox, Callback.of(Map.of(), Map.of("X-Signature", signature), bytes)));
            }
        }
        told(() -> OneBotEvents.of(House.RISK, House.DOMAIN, OneBotSettings.of("main", "no-friends", "qq")));
        told(() -> bot().roster(settings).page("friends", Cursor.of("canary")));
        told(() -> bot().roster(settings).page("no-pool", Cursor.START));
    }

    private OneBot bot() {
        return OneBot.over(House.RISK, scripted.line());
    }

    private static Object hear(OneBotInbox inbox, Callback callback) {
        try {
            return inbox.hear(callback);
        } catch (RejectedCallbackException e) {
            return traced(e);
        }
    }

    private void told(Supplier<Object> something) {
        try {
            said.add(something.get());
        } catch (RuntimeException e) {
            said.add(traced(e));
        }
    }

    private static String traced(Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static Outbound to(Address where, Message words) {
        return Outbound.of("k", where, words, Purpose.SERVICE, Instant.MAX);
    }

    private static void isSilent(Object said) {
        assertThat(CANARIES).allSatisfy(each -> assertThat(said.toString()).doesNotContainIgnoringCase(each));
    }
}
