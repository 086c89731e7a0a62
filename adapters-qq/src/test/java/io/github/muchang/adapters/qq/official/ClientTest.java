package io.github.muchang.adapters.qq.official;

import static io.github.muchang.adapters.qq.official.Scripted.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import io.github.muchang.http.DatedLimits;
import io.github.muchang.http.ErrorClass;
import io.github.muchang.http.PlatformError;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ClientTest {
    private static final String PATH = "/v2/groups/G1/info";
    private static final Ask ASK = Ask.of(Api.GROUP_INFO, "v2", "groups", "G1", "info");

    private final HandClock clock = new HandClock();
    private final Scripted platform = new Scripted();
    private final Endpoint endpoint = platform.endpoint(clock);
    private final DatedLimits limits = Api.limits(LocalDate.parse("2026-11-23"));
    private final Client client = client(limits);

    private Client client(DatedLimits limits) {
        return new Client(endpoint, QqBot.tokens(endpoint, "app", "secret"), limits);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void a_call_is_made_with_the_token_in_its_header() {
        platform.saying(PATH, "{\"group_name\":\"读书\"}");

        assertThat(client.call(ASK).orElseThrow().path("group_name").stringValue())
                .isEqualTo("读书");
        Scripted.Seen seen = platform.seen(PATH).get(0);
        assertThat(seen.method()).isEqualTo("GET");
        assertThat(seen.authorization()).isEqualTo("QQBot token-1");
        assertThat(platform.seen(TOKEN).get(0).body()).isEqualTo("{\"appId\":\"app\",\"clientSecret\":\"secret\"}");
    }

    @Test
    void a_token_is_asked_for_once_and_again_a_minute_before_its_end() {
        AccessTokenSource tokens = QqBot.tokens(endpoint, "app", "secret");
        assertThat(tokens.current()).isEqualTo(tokens.current());
        clock.pass(Duration.ofSeconds(7200 - 61));
        tokens.current();
        assertThat(platform.seen(TOKEN)).hasSize(1);
        clock.pass(Duration.ofSeconds(1));
        tokens.current();
        assertThat(platform.seen(TOKEN)).hasSize(2);
    }

    @Test
    void seconds_may_be_a_number_and_an_error_may_come_with_status_200() {
        platform.saying(TOKEN, "{\"access_token\":\"t\",\"expires_in\":7200}");
        assertThat(QqBot.tokens(endpoint, "app", "secret").current().value()).isPresent();
        platform.forget(TOKEN);
        platform.saying(TOKEN, "{\"code\":100016,\"message\":\"invalid appid or secret\"}");
        assertThat(QqBot.tokens(endpoint, "app", "secret").current())
                .isEqualTo(refused(100016, ErrorClass.ACCOUNT, "trace-1"));
        assertThat(client.call(ASK)).isEqualTo(refused(100016, ErrorClass.ACCOUNT, "trace-1"));
        assertThat(platform.seen(PATH)).as("without a token nothing is asked").isEmpty();
    }

    @Test
    void a_token_that_is_not_taken_is_replaced_once() {
        platform.saying(PATH, 401, Scripted.error(11243)).saying(PATH, "{}");

        assertThat(client.call(ASK).value()).isPresent();
        assertThat(platform.seen(PATH))
                .extracting(Scripted.Seen::authorization)
                .containsExactly("QQBot token-1", "QQBot token-2");
        assertThat(platform.seen(TOKEN)).hasSize(2);
    }

    @Test
    void a_token_that_is_never_taken_is_tried_twice_and_no_more() {
        platform.saying(PATH, 401, "");

        assertThat(client.call(ASK)).isEqualTo(refused(401, ErrorClass.TOKEN, "trace-1"));
        assertThat(platform.seen(PATH)).hasSize(2);
    }

    /** Every code of the table, and one that is not in it; none is repeated but those of the token. */
    @Test
    void each_class_of_errors_is_answered_in_its_way() {
        Map<Integer, ErrorClass> all = new TreeMap<>(ErrorCodes.table());
        all.put(999_999, ErrorClass.UNKNOWN);
        all.forEach((code, kind) -> {
            Client fresh = new Client(endpoint, AccessTokenSource.handed(() -> "t"), limits);
            int before = platform.seen(PATH).size();
            platform.forget(PATH);
            platform.saying(PATH, 400, Scripted.error(code));
            Answer<JsonNode> answer = fresh.call(ASK);
            switch (kind) {
                case UNCERTAIN -> assertThat(answer).isEqualTo(new Answer.Unclear<>(code + " trace-1"));
                case THROTTLED ->
                    assertThat(answer).isEqualTo(new Answer.Later<>(Duration.ofMinutes(1), code + " trace-1"));
                default -> assertThat(answer).isEqualTo(refused(code, kind, "trace-1"));
            }
            assertThat(platform.seen(PATH)).as("%s", code).hasSize(before + 1);
        });
    }

    @Test
    void the_newer_name_of_a_code_counts_and_the_trace_of_the_body_if_there_is_none_above() {
        platform.reply(PATH, new Scripted.Reply(400, "{\"code\":304023,\"err_code\":40034005,\"trace_id\":\"b\"}", ""))
                .reply(PATH, new Scripted.Reply(400, "{\"code\":304027,\"err_code\":0,\"trace_id\":\"a b\"}", ""))
                .reply(PATH, new Scripted.Reply(200, "{\"code\":4294967296}", ""));

        assertThat(client.call(ASK)).isEqualTo(refused(40034005, ErrorClass.ITEM, "b"));
        assertThat(client.call(ASK)).isEqualTo(refused(304027, ErrorClass.ITEM));
        assertThat(client.call(ASK)).isEqualTo(new Answer.Unclear<>("a code that is none"));
    }

    @Test
    void a_status_says_what_it_can_where_there_is_no_code() {
        Answer<?>[] expected = {
            new Answer.Given<>("anything"),
            refused(404, ErrorClass.REQUEST, "trace-1"),
            refused(405, ErrorClass.REQUEST, "trace-1"),
            new Answer.Unclear<>("HTTP 500 trace-1"),
            new Answer.Unclear<>("HTTP 502 trace-1"),
            new Answer.Unclear<>("HTTP 302 trace-1"),
            new Answer.Later<>(Duration.ofMinutes(1), "429 trace-1")
        };
        int[] statuses = {204, 404, 405, 500, 502, 302, 429};
        for (int i = 0; i < statuses.length; i++) {
            platform.forget(PATH);
            platform.saying(PATH, statuses[i], "");
            Answer<JsonNode> answer = client.call(ASK);
            if (i == 0) {
                assertThat(answer.value()).isPresent();
            } else {
                assertThat(answer).as("%s", statuses[i]).isEqualTo(expected[i]);
            }
        }
    }

    @Test
    void what_is_done_later_or_failed_is_unclear_with_a_code_that_nobody_knows() {
        platform.saying(PATH, 202, Scripted.error(999_999))
                .saying(PATH, 500, Scripted.error(999_999))
                .saying(PATH, 202, Scripted.error(304023))
                .saying(PATH, 500, Scripted.error(11253))
                .saying(PATH, 200, "<html>");

        assertThat(client.call(ASK)).isEqualTo(new Answer.Unclear<>("999999 trace-1"));
        assertThat(client.call(ASK)).isEqualTo(new Answer.Unclear<>("999999 trace-1"));
        assertThat(client.call(ASK.givenWith(Set.of(304023))).value()).isPresent();
        assertThat(client.call(ASK)).isEqualTo(refused(11253, ErrorClass.ACCOUNT, "trace-1"));
        assertThat(client.call(ASK)).isEqualTo(new Answer.Unclear<>("not JSON"));
    }

    @Test
    void no_answer_in_time_is_unclear_and_nobody_there_is_later() {
        Client hasty =
                new Client(endpoint.timeout(Duration.ofMillis(200)), AccessTokenSource.handed(() -> "t"), limits);
        platform.reply(PATH, Scripted.Reply.HANGING);
        assertThat(hasty.call(ASK)).isEqualTo(new Answer.Unclear<>("no answer in time"));
        platform.close();
        assertThat(hasty.call(ASK)).isEqualTo(new Answer.Later<>(Duration.ofSeconds(30), "not reached"));
    }

    @Test
    void each_call_keeps_its_own_pace() {
        platform.saying(PATH, "{}").saying("/v2/groups/G1/bot_state", "{}");
        Client slow = client(limits.with("group-info-per-minute", 2));
        slow.call(ASK);
        slow.call(ASK);
        Answer<JsonNode> third = slow.call(ASK);

        assertThat(third).isInstanceOf(Answer.Later.class);
        assertThat(platform.seen(PATH)).hasSize(2);
        assertThat(slow.call(Ask.of(Api.GROUP_STATE, "v2", "groups", "G1", "bot_state"))
                        .value())
                .isPresent();
        clock.pass(((Answer.Later<JsonNode>) third).retryAfter());
        assertThat(slow.call(ASK).value()).isPresent();
    }

    @Test
    void too_many_is_believed_for_longer_each_time_until_it_goes_well() {
        platform.saying(PATH, 429, "");
        assertThat(client.call(ASK)).isEqualTo(new Answer.Later<>(Duration.ofMinutes(1), "429 trace-1"));
        clock.pass(Duration.ofSeconds(20));
        assertThat(client.call(ASK)).isEqualTo(new Answer.Later<>(Duration.ofSeconds(40), "not let in"));
        assertThat(platform.seen(PATH)).hasSize(1);
        clock.pass(Duration.ofSeconds(40));
        assertThat(client.call(ASK)).isEqualTo(new Answer.Later<>(Duration.ofMinutes(2), "429 trace-1"));
        clock.pass(Duration.ofMinutes(2));
        platform.forget(PATH);
        platform.saying(PATH, "{}").saying(PATH, 429, "");
        assertThat(client.call(ASK).value()).isPresent();
        assertThat(client.call(ASK)).isEqualTo(new Answer.Later<>(Duration.ofMinutes(1), "429 trace-1"));
    }

    @Test
    void an_id_cannot_lead_to_another_path() {
        assertThat(Ask.of(Api.GROUP_INFO, "v2", "groups", "../a b?c", "..").target())
                .isEqualTo("/v2/groups/..%2Fa%20b%3Fc/%2E%2E");
        assertThat(ASK.with("cursor", "a&b").with("limit", "5").target()).isEqualTo(PATH + "?cursor=a%26b&limit=5");
    }

    private static Answer<JsonNode> refused(int code, ErrorClass kind) {
        return new Answer.Refused<>(new PlatformError("QQ", code, kind), Optional.empty());
    }

    private static Answer<JsonNode> refused(int code, ErrorClass kind, String trace) {
        return new Answer.Refused<>(new PlatformError("QQ", code, kind), Optional.of(trace));
    }
}
