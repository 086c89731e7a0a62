package io.github.muchang.testkit.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.muchang.carrier.Callback;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushingTest {
    private static final int NEVER = 0;

    private final FakeWeCom wecom = FakeWeCom.builder(HandClock.at("2026-03-01T09:00:00+08:00"))
            .patience(Duration.ofMillis(300))
            .open();
    private final Envelope envelope = new Envelope(wecom.callbackToken(), wecom.encodingAesKey(), wecom.corpId());

    @AfterEach
    void close() {
        wecom.close();
    }

    @Test
    void an_event_is_handed_over_until_it_is_taken_each_time_in_a_new_envelope() {
        List<Callback> heard = new ArrayList<>();
        wecom.handTo(callback -> {
            heard.add(callback);
            return heard.size() == 3;
        });
        wecom.customer("林小满").adds("zhangsan");

        assertThat(heard).hasSize(3).doesNotHaveDuplicates();
        assertThat(heard).extracting(each -> Told.open(envelope, each)).containsOnly(Told.open(envelope, heard.get(0)));
        assertThat(wecom.callbacks()).isEqualTo(heard);
    }

    @Test
    void an_event_that_nobody_takes_is_given_up_after_three_more_tries() {
        wecom.handTo(callback -> false);
        wecom.customer("林小满").adds("zhangsan");

        assertThat(wecom.callbacks()).hasSize(4);
    }

    @Test
    void events_get_lost_and_come_twice_if_a_test_wants_it() {
        wecom.losesCallbacks(1);
        wecom.customer("林小满").adds("zhangsan");
        assertThat(wecom.callbacks()).isEmpty();
        wecom.doublesCallbacks(1);
        wecom.customer("王小明").adds("zhangsan");
        assertThat(Told.by(wecom)).hasSize(2);
        wecom.customer("李雷").adds("zhangsan");
        assertThat(Told.by(wecom)).hasSize(3);
    }

    @Test
    void a_listener_may_call_the_platform_while_it_is_told() {
        Client client = Client.of(wecom);
        wecom.handTo(callback -> {
            String code = Told.fields(Told.open(envelope, callback)).getOrDefault("WelcomeCode", "");
            client.post("send_welcome_msg", "{'welcome_code':'" + code + "','text':{'content':'你好'}}");
            return true;
        });
        wecom.customer("林小满").adds("zhangsan");

        assertThat(wecom.delivered()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void any_answer_over_http_ends_the_tries(int status) throws IOException {
        List<Callback> posted = new ArrayList<>();
        HttpServer host = host(posted, status);
        try {
            wecom.pushTo(address(host));
            wecom.customer("林小满").adds("zhangsan", "table-7");
        } finally {
            host.stop(0);
        }

        assertThat(posted).singleElement().satisfies(each -> assertThat(Told.fields(Told.open(envelope, each)))
                .containsEntry("State", "table-7"));
    }

    @Test
    void no_answer_over_http_in_time_makes_three_more_tries() throws IOException {
        List<Callback> posted = new ArrayList<>();
        HttpServer host = host(posted, NEVER);
        try {
            wecom.pushTo(address(host));
            wecom.customer("林小满").adds("zhangsan");
        } finally {
            host.stop(0);
        }

        assertThat(wecom.callbacks()).hasSize(4);
        assertThat(posted).hasSize(4);
    }

    @Test
    void nobody_at_the_address_makes_three_more_tries() throws IOException {
        HttpServer host = host(new ArrayList<>(), 200);
        URI address = address(host);
        host.stop(0);
        wecom.pushTo(address);
        wecom.customer("林小满").adds("zhangsan");

        assertThat(wecom.callbacks()).hasSize(4);
    }

    @Test
    void an_address_that_answers_the_decrypted_echo_is_verified() throws IOException {
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", exchange -> {
            try (exchange) {
                Map<String, String> query = query(exchange.getRequestURI());
                boolean right = exchange.getRequestURI().getPath().equals("/right");
                String answer = right ? envelope.decrypt(query.getOrDefault("echostr", "")) : "\"no\"";
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        host.start();
        try {
            assertThat(wecom.verifies(address(host).resolve("/right"))).isTrue();
            assertThat(wecom.verifies(address(host).resolve("/wrong"))).isFalse();
        } finally {
            host.stop(0);
        }
    }

    private static HttpServer host(List<Callback> posted, int status) throws IOException {
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            posted.add(Callback.of(query(exchange.getRequestURI()), Map.of(), body));
            if (status != NEVER) {
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            }
        });
        host.start();
        return host;
    }

    private static URI address(HttpServer host) {
        return URI.create("http://127.0.0.1:" + host.getAddress().getPort() + "/");
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new TreeMap<>();
        for (String each : uri.getRawQuery().split("&", -1)) {
            int equals = each.indexOf('=');
            query.put(each.substring(0, equals), URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return query;
    }
}
