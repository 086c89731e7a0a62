package io.github.muchang.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What WeCom's and official accounts' tokens do is tried in adapters-wechat; here is what they do not show. */
class FetchedTokenTest {
    private Instant now = Instant.parse("2026-11-23T00:00:00Z");
    private final Deque<Answer<JsonNode>> answers = new ArrayDeque<>();
    private final AccessTokenSource source =
            AccessTokenSource.fetched(answers::remove, Duration.ofMinutes(1), () -> now);

    @Test
    void the_seconds_may_be_a_text() {
        answers.addAll(List.of(
                given("{\"access_token\": \"first\", \"expires_in\": \"7200\"}"),
                given("{\"access_token\": \"second\", \"expires_in\": 7200}")));

        assertThat(token()).isEqualTo("first");
        now = now.plusSeconds(7139);
        assertThat(token()).isEqualTo("first");
        now = now.plusSeconds(1);
        assertThat(token()).as("renewed a minute early").isEqualTo("second");
        assertThat(answers).isEmpty();
    }

    @Test
    void an_answer_without_a_token_or_without_its_seconds_is_unclear() {
        answers.addAll(List.of(
                given("{\"access_token\": \"first\", \"expires_in\": \"soon\"}"),
                given("{\"access_token\": \"\", \"expires_in\": 7200}"),
                given("{\"code\": 100016, \"message\": \"invalid appid or secret\"}")));

        for (int i = 0; i < 3; i++) {
            assertThat(source.current()).isEqualTo(new Answer.Unclear<>("no token in the answer"));
        }
        assertThat(answers).isEmpty();
    }

    private String token() {
        return source.current().orElseThrow().value();
    }

    private static Answer<JsonNode> given(String json) {
        return new Answer.Given<>(
                LenientJson.object(json.getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }
}
