package io.github.muchang.adapters.wechat;

import static io.github.muchang.adapters.wechat.Scripted.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import io.github.muchang.http.DatedLimits;
import io.github.muchang.http.ErrorClass;
import io.github.muchang.http.Exchange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ClientTest {
    private static final String PATH = "/cgi-bin/externalcontact/add_msg_template";
    private static final String DONE = "{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":\"m-1\"}";

    private final HandClock clock = new HandClock();
    private final Scripted platform = new Scripted();
    private final Endpoint endpoint = platform.endpoint(clock);
    private final DatedLimits limits = Platform.WECOM.limits(LocalDate.parse("2026-11-23"));
    private final Client client = new Client(endpoint, WeCom.tokens(endpoint, "ww1", "secret"), limits);

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void a_call_is_made_with_the_token_and_answered() {
        platform.saying(PATH, DONE);

        assertThat(call().orElseThrow().path("msgid").stringValue()).isEqualTo("m-1");
        assertThat(platform.seen(PATH))
                .containsExactly(new Scripted.Seen(PATH, "access_token=token-1", "{\"a\":\"镜片\"}"));
    }

    @Test
    void success_without_an_errcode_is_success() {
        platform.saying(PATH, "{\"msgid\":\"m-1\"}");

        assertThat(call().value()).isPresent();
    }

    @Test
    void a_token_that_is_not_taken_is_replaced_once() {
        for (int code : new int[] {40014, 42001}) {
            platform.forget(PATH);
            int before = platform.seen(PATH).size();
            platform.saying(PATH, error(code), DONE);

            assertThat(call().value()).as("%s", code).isPresent();
            assertThat(platform.seen(PATH)).hasSize(before + 2);
            assertThat(platform.seen(PATH).get(before).query())
                    .isNotEqualTo(platform.seen(PATH).get(before + 1).query());
        }
        assertThat(platform.seen(TOKEN)).hasSize(3);
    }

    @Test
    void a_token_that_is_never_taken_is_tried_twice_and_no_more() {
        platform.saying(PATH, error(40014));

        assertThat(call()).isEqualTo(refused(40014));
        assertThat(platform.seen(PATH)).hasSize(2);
    }

    @Test
    void nothing_else_is_ever_repeated() {
        for (Map.Entry<Integer, ErrorClass> each : all().entrySet()) {
            if (each.getKey() != 40014 && each.getKey() != 42001) {
                String path = "/cgi-bin/code/" + each.getKey();
                platform.saying(path, error(each.getKey()));
                client.call(Ask.get(path));
                assertThat(platform.seen(path)).as("%s", each).hasSize(1);
            }
        }
        assertThat(platform.seen(TOKEN)).hasSize(1);
    }

    /** Every code of the table, and one that is not in it. */
    @Test
    void each_class_of_errors_is_answered_in_its_way() {
        for (Map.Entry<Integer, ErrorClass> each : all().entrySet()) {
            String path = "/cgi-bin/code/" + each.getKey();
            platform.saying(path, error(each.getKey()));
            Answer<JsonNode> answer = client.call(Ask.get(path));
            switch (each.getValue()) {
                case UNCERTAIN -> assertThat(answer).isEqualTo(new Answer.Unclear<>(each.getKey() + " 16_ab"));
                case THROTTLED -> {
                    Duration wait = Duration.ofSeconds(each.getKey() == 45033 || each.getKey() == 45035 ? 1 : 60);
                    assertThat(answer).isEqualTo(new Answer.Later<>(wait, each.getKey() + " 16_ab"));
                }
                default -> assertThat(answer).isEqualTo(refused(each.getKey()));
            }
        }
    }

    @Test
    void what_is_no_answer_is_unclear() {
        platform.reply(PATH, new Scripted.Reply(500, "oops", false))
                .reply(PATH, new Scripted.Reply(302, "", false))
                .saying(PATH, "<html>", "[]", "", "{\"errcode\":\"0\"}", "{\"errcode\":4294967296}");

        for (String detail : new String[] {
            "HTTP 500",
            "HTTP 302",
            "not JSON",
            "not JSON",
            "not JSON",
            "an errcode that is no number",
            "an errcode that is no number"
        }) {
            assertThat(call()).isEqualTo(new Answer.Unclear<>(detail));
        }
    }

    @Test
    void no_answer_in_time_is_unclear() {
        Client hasty =
                new Client(endpoint.timeout(Duration.ofMillis(200)), AccessTokenSource.handed(() -> "t"), limits);
        platform.reply(PATH, Scripted.Reply.HANGING);

        assertThat(hasty.call(Ask.get(PATH))).isEqualTo(new Answer.Unclear<>("no answer in time"));
    }

    @Test
    void a_platform_that_is_not_there_was_not_asked() {
        platform.saying(PATH, DONE);
        call();
        platform.close();

        assertThat(call()).isInstanceOf(Answer.Later.class);
    }

    @Test
    void an_answer_of_more_than_16_MiB_is_not_read() {
        platform.saying(PATH, "{\"a\":\"" + "x".repeat(Exchange.MOST_BYTES) + "\"}");

        assertThat(call()).isInstanceOf(Answer.Unclear.class);
    }

    @Test
    void a_shut_window_is_not_knocked_at_and_the_next_is_longer() {
        platform.saying(PATH, error(45009));

        assertThat(call()).isEqualTo(new Answer.Later<>(Duration.ofSeconds(60), "45009 16_ab"));
        clock.pass(Duration.ofSeconds(20));
        assertThat(call()).isEqualTo(new Answer.Later<>(Duration.ofSeconds(40), "not let in"));
        assertThat(platform.seen(PATH)).hasSize(1);
        clock.pass(Duration.ofSeconds(40));
        assertThat(call()).isEqualTo(new Answer.Later<>(Duration.ofHours(1), "45009 16_ab"));
        clock.pass(Duration.ofHours(1));
        platform.forget(PATH);
        platform.saying(PATH, DONE, error(45009));
        assertThat(call().value()).isPresent();
        assertThat(call()).isEqualTo(new Answer.Later<>(Duration.ofSeconds(60), "45009 16_ab"));
    }

    @Test
    void a_shut_window_of_one_path_shuts_no_other() {
        platform.saying(PATH, error(45009)).saying("/cgi-bin/other", DONE);
        call();

        assertThat(client.call(Ask.get("/cgi-bin/other")).value()).isPresent();
    }

    @Test
    void calls_for_one_pair_are_made_one_after_the_other() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AccessTokenSource slow = AccessTokenSource.handed(() -> {
            if (begun.getCount() > 0) {
                begun.countDown();
                awaited(goOn);
            }
            return "t";
        });
        Client patient = new Client(endpoint.timeout(Duration.ofMillis(300)), slow, limits);
        platform.saying(PATH, DONE);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Answer<JsonNode>> first = thread.submit(() -> patient.call(Ask.get(PATH), "zhangsan", "wmLin"));
            awaited(begun);

            assertThat(patient.call(Ask.get(PATH), "zhangsan", "wmLin"))
                    .isEqualTo(new Answer.Later<>(Duration.ofSeconds(1), "another call for the same customer"));
            assertThat(patient.call(Ask.get(PATH), "lisi", "wmLin").value()).isPresent();
            goOn.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS).value()).isPresent();
            assertThat(patient.call(Ask.get(PATH), "zhangsan", "wmLin").value()).isPresent();
        } finally {
            thread.shutdownNow();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Answer<JsonNode> call() {
        return client.call(Ask.post(PATH, Map.of("a", "镜片")));
    }

    private static Map<Integer, ErrorClass> all() {
        Map<Integer, ErrorClass> all = new TreeMap<>(ErrorCodes.table(Platform.WECOM));
        all.put(41305, ErrorClass.UNKNOWN);
        return all;
    }

    private static Answer<JsonNode> refused(int code) {
        return new Answer.Refused<>(ErrorCodes.error(Platform.WECOM, code).orElseThrow(), Optional.of("16_ab"));
    }

    private static String error(int code) {
        return "{\"errcode\":" + code + ",\"errmsg\":\"no, hint: [16_ab], from ip: 1.2.3.4, see https://example.com\"}";
    }
}
