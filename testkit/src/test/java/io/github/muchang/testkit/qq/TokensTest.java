package io.github.muchang.testkit.qq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.testkit.wechat.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final HandClock clock = HandClock.at("2026-09-10T09:00:00+08:00");
    private final FakeQqBot qq = FakeQqBot.builder(clock).open();

    @AfterEach
    void close() {
        qq.close();
    }

    @Test
    void a_token_has_the_shape_of_its_sample() {
        Samples.sameShape(ask(qq, qq.appid(), qq.secret()).body(), "official/resp-token.json");
    }

    @Test
    void a_life_may_be_a_number() {
        try (FakeQqBot other = FakeQqBot.builder(clock).expiresInAsNumber().open()) {
            assertThat(ask(other, other.appid(), other.secret())
                            .body()
                            .path("expires_in")
                            .isIntegralNumber())
                    .isTrue();
        }
    }

    @Test
    void a_token_stays_the_same_until_its_last_minute_when_both_are_good() {
        String first = QqClient.token(qq);
        clock.passes(Duration.ofSeconds(7139));
        assertThat(QqClient.token(qq)).isEqualTo(first);
        assertThat(ask(qq, qq.appid(), qq.secret()).body().path("expires_in").asString())
                .isEqualTo("61");
        clock.passes(Duration.ofSeconds(1));
        String second = QqClient.token(qq);

        assertThat(second).isNotEqualTo(first);
        assertThat(gateway("QQBot " + first).status()).isEqualTo(200);
        assertThat(gateway("QQBot " + second).status()).isEqualTo(200);
        clock.passes(Duration.ofSeconds(60));
        assertThat(gateway("QQBot " + first).code()).isEqualTo(11243);
        assertThat(gateway("QQBot " + second).status()).isEqualTo(200);
    }

    @Test
    void errors_come_with_status_200() {
        assertThat(code(ask(qq, qq.appid(), "wrong"))).isEqualTo(100016);
        assertThat(code(ask(qq, "1", qq.secret()))).isEqualTo(100007);
        try (FakeQqBot other =
                FakeQqBot.builder(clock).limit("token-calls-per-minute", 1).open()) {
            ask(other, other.appid(), other.secret());
            assertThat(code(ask(other, other.appid(), other.secret()))).isEqualTo(100001);
            assertThat(other.exceeded()).extracting(QqExceeded::limit).containsExactly("token-calls-per-minute");
        }
    }

    @Test
    void a_call_without_a_good_token_is_refused_with_its_trace() {
        assertThat(gateway("").code()).isEqualTo(11241);
        assertThat(gateway("QQBot nonsense").status()).isEqualTo(401);
        String good = QqClient.token(qq);
        assertThat(gateway("Bot " + good).code()).isEqualTo(11243);
        qq.voidsToken();
        QqClient.Said voided = gateway("QQBot " + good);
        assertThat(voided.code()).isEqualTo(11243);
        assertThat(voided.answer().headers().firstValue("X-Tps-trace-ID"))
                .hasValue(voided.body().path("trace_id").asString());
    }

    @Test
    void what_is_recorded_has_no_secrets() {
        ask(qq, qq.appid(), qq.secret());
        assertThat(qq.asked("POST /app/getAppAccessToken"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.body().toString()).contains(qq.appid()).doesNotContain(qq.secret()));
    }

    private QqClient.Said gateway(String authorization) {
        return new QqClient(qq.address(), authorization).get("/gateway");
    }

    private static QqClient.Said ask(FakeQqBot qq, String appid, String secret) {
        return new QqClient(qq.address(), "")
                .post("/app/getAppAccessToken", "{'appId':'" + appid + "','clientSecret':'" + secret + "'}");
    }

    private static int code(QqClient.Said said) {
        assertThat(said.status()).isEqualTo(200);
        return said.body().path("code").asInt();
    }
}
