package io.github.muchang.adapters.wechat;

import static io.github.muchang.adapters.wechat.Scripted.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.http.AccessToken;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FetchedTokenTest {
    private final HandClock clock = new HandClock();
    private final Scripted platform = new Scripted();
    private final AccessTokenSource source = WeCom.tokens(platform.endpoint(clock), "ww5b1d3f", "secret-of-the-app");

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void a_token_is_asked_for_once_and_remembered() {
        assertThat(current()).isEqualTo("token-1");
        assertThat(current()).isEqualTo("token-1");

        assertThat(platform.seen(TOKEN)).hasSize(1);
        assertThat(platform.seen(TOKEN).get(0).query()).isEqualTo("corpid=ww5b1d3f&corpsecret=secret-of-the-app");
    }

    @Test
    void callers_at_the_same_time_share_one_request() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<String>> tokens = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tokens.add(threads.submit(() -> {
                    go.await();
                    return current();
                }));
            }
            go.countDown();
            for (Future<String> each : tokens) {
                assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo("token-1");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(platform.seen(TOKEN)).hasSize(1);
    }

    @Test
    void it_is_renewed_five_minutes_early() {
        current();
        clock.pass(Duration.ofMinutes(115).minusSeconds(1));
        assertThat(current()).isEqualTo("token-1");
        clock.pass(Duration.ofSeconds(1));
        assertThat(current()).isEqualTo("token-2");
    }

    @Test
    void while_it_cannot_be_renewed_the_old_one_is_used_as_long_as_it_is_good() {
        current();
        clock.pass(Duration.ofMinutes(116));
        platform.saying(TOKEN, "{\"errcode\":-1,\"errmsg\":\"system busy\"}");

        assertThat(current()).isEqualTo("token-1");
        assertThat(current()).isEqualTo("token-1");
        assertThat(platform.seen(TOKEN))
                .as("asked again after half a minute only")
                .hasSize(2);

        clock.pass(Duration.ofMinutes(4));
        assertThat(source.current()).isEqualTo(new Answer.Unclear<>("-1"));
    }

    @Test
    void a_token_that_is_refused_is_replaced_and_one_that_was_replaced_is_not() {
        AccessToken first = source.current().orElseThrow();
        source.refused(first);
        AccessToken second = source.current().orElseThrow();
        source.refused(first);

        assertThat(second).isNotEqualTo(first);
        assertThat(source.current().orElseThrow()).isEqualTo(second);
        assertThat(platform.seen(TOKEN)).hasSize(2);
    }

    @Test
    void a_platform_that_gives_a_refused_token_again_is_not_asked_at_every_call() {
        platform.saying(TOKEN, "{\"errcode\":0,\"access_token\":\"always\",\"expires_in\":7200}");
        for (int i = 0; i < 5; i++) {
            source.refused(source.current().orElseThrow());
        }
        assertThat(platform.seen(TOKEN)).hasSize(2);

        clock.pass(Duration.ofSeconds(30));
        source.refused(source.current().orElseThrow());
        current();
        assertThat(platform.seen(TOKEN)).hasSize(3);
    }

    @Test
    void a_wrong_secret_is_not_said_again_for_a_minute_and_then_longer() {
        platform.saying(
                TOKEN, "{\"errcode\":40001,\"errmsg\":\"invalid credential, hint: [1607_ab], from ip: 1.2.3.4\"}");

        Answer<AccessToken> refused = source.current();
        assertThat(refused).hasToString("Refused[error=WECOM 40001 (ACCOUNT), trace=Optional[1607_ab]]");
        clock.pass(Duration.ofSeconds(59));
        assertThat(source.current()).isEqualTo(refused);
        assertThat(platform.seen(TOKEN)).hasSize(1);
        clock.pass(Duration.ofSeconds(1));
        source.current();
        clock.pass(Duration.ofSeconds(119));
        source.current();
        assertThat(platform.seen(TOKEN)).hasSize(2);
    }

    @Test
    void an_answer_without_a_token_is_no_token() {
        platform.saying(
                TOKEN, "{\"errcode\":0}", "{\"access_token\":\"t\"}", "{\"access_token\":\" \",\"expires_in\":7200}");

        for (int i = 0; i < 3; i++) {
            assertThat(source.current()).isEqualTo(new Answer.Unclear<>("no token in the answer"));
        }
    }

    @Test
    void an_official_account_is_asked_for_a_stable_token_in_normal_mode() {
        String path = "/cgi-bin/stable_token";
        platform.saying(path, "{\"access_token\":\"stable\",\"expires_in\":7200}");
        Endpoint endpoint = Endpoint.officialAccount(HttpClient.newHttpClient(), clock)
                .at(platform.endpoint(clock).base());

        assertThat(OfficialAccount.tokens(endpoint, "wx1", "s").current().orElseThrow())
                .isEqualTo(AccessToken.of("stable"));
        assertThat(platform.seen(path).get(0).body())
                .isEqualTo("{\"appid\":\"wx1\",\"grant_type\":\"client_credential\",\"secret\":\"s\"}");
    }

    @Test
    void a_host_hands_its_own_tokens() {
        assertThat(AccessTokenSource.handed(() -> "theirs").current().orElseThrow())
                .isEqualTo(AccessToken.of("theirs"));
        assertThat(AccessTokenSource.handed(() -> {
                            throw new IllegalStateException("secret-of-the-app");
                        })
                        .current())
                .isEqualTo(new Answer.Unclear<>("the token centre threw IllegalStateException"));
    }

    @Test
    void an_endpoint_is_an_address_without_a_query() {
        Endpoint endpoint = platform.endpoint(clock);

        assertThat(endpoint.at(URI.create("https://gateway.example.com/wecom/")).base())
                .isEqualTo(URI.create("https://gateway.example.com/wecom"));
        for (String wrong : List.of("ftp://example.com", "https://example.com/?a=b", "mailto:a@example.com")) {
            assertThatThrownBy(() -> endpoint.at(URI.create(wrong))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> endpoint.timeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private String current() {
        return source.current().orElseThrow().value();
    }
}
