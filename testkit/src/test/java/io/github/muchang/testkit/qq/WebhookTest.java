package io.github.muchang.testkit.qq;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.muchang.carrier.Callback;
import io.github.muchang.testkit.wechat.HandClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WebhookTest {
    private final HandClock clock = HandClock.at("2026-09-10T09:00:00+08:00");
    private final FakeQqBot qq =
            FakeQqBot.builder(clock).patience(Duration.ofSeconds(10)).open();
    private final QqUser lin = qq.user("林小满");
    private final List<HttpServer> hosts = new ArrayList<>();

    @AfterEach
    void close() {
        hosts.forEach(each -> each.stop(0));
        qq.close();
    }

    @Test
    void the_signer_agrees_with_the_official_vectors() throws GeneralSecurityException {
        JsonNode vectors = Samples.read("ed25519.json");
        JsonNode validation = vectors.path(0);
        JsonNode data = QqClient.MAPPER
                .readTree(validation.path("request_body").asString())
                .path("d");
        assertThat(new Signer(validation.path("secret").asString())
                        .sign(
                                data.path("event_ts").asString(),
                                bytes(data.path("plain_token").asString())))
                .isEqualTo(validation.path("signature").asString());
        JsonNode seeded = vectors.path(1);
        assertThat(new String(Signer.seed(seeded.path("secret").asString()), StandardCharsets.UTF_8))
                .isEqualTo(seeded.path("seed").asString());
        assertThat(publicHex(seeded.path("secret").asString()))
                .isEqualTo(seeded.path("public_key_hex").asString());
        JsonNode broken = vectors.path(2);
        assertThat(new Signer(broken.path("secret").asString())
                        .sign(
                                broken.path("timestamp").asString(),
                                bytes(broken.path("body").asString())))
                .isEqualTo(broken.path("computed_signature").asString())
                .isNotEqualTo(broken.path("signature_as_printed").asString());
    }

    @Test
    void an_event_is_signed_and_has_its_envelope() throws GeneralSecurityException {
        qq.handTo(callback -> true);
        lin.adds();

        Callback callback = qq.callbacks().get(0);
        assertThat(isSigned(callback)).isTrue();
        assertThat(callback.header("X-Bot-Appid")).hasValue(qq.appid());
        assertThat(callback.header("User-Agent")).hasValue("QQBot-Callback");
        JsonNode envelope = QqClient.MAPPER.readTree(callback.body());
        assertThat(envelope.path("t").asString()).isEqualTo("FRIEND_ADD");
        assertThat(envelope.path("op").asInt(-1)).isZero();
        assertThat(envelope.path("id").asString()).startsWith("FRIEND_ADD:");
    }

    @Test
    void an_event_is_told_until_it_is_taken_and_at_most_four_times() {
        List<Callback> heard = new ArrayList<>();
        qq.handTo(callback -> {
            heard.add(callback);
            return heard.size() == 3;
        });
        lin.adds();
        assertThat(qq.callbacks()).hasSize(3);
        assertThat(ids()).containsOnly(ids().get(0));
        qq.handTo(callback -> false);
        lin.leaves();
        assertThat(qq.callbacks()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"op\":12,\"d\":0}", "{\"d\":{},\"op\":12}"})
    void an_answer_of_op_12_ends_the_tries(String answer) throws IOException {
        qq.pushTo(host(200, body -> answer));
        lin.adds();
        assertThat(qq.callbacks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"op\":12,\"d\":1}", "{\"op\":11,\"d\":0}", "ok", ""})
    void any_other_answer_makes_three_more_tries(String answer) throws IOException {
        qq.pushTo(host(200, body -> answer));
        lin.adds();
        assertThat(qq.callbacks()).hasSize(4);
    }

    @Test
    void a_status_that_is_no_200_makes_three_more_tries_and_so_does_nobody() throws IOException {
        URI address = host(500, body -> "{\"op\":12,\"d\":0}");
        qq.pushTo(address);
        lin.adds();
        assertThat(qq.callbacks()).hasSize(4);
        hosts.forEach(each -> each.stop(0));
        lin.leaves();
        assertThat(qq.callbacks()).hasSize(8);
    }

    @Test
    void events_are_lost_doubled_and_swapped_if_a_test_wants_it() {
        qq.handTo(callback -> true);
        qq.losesCallbacks(1);
        lin.adds();
        assertThat(qq.callbacks()).isEmpty();
        qq.doublesCallbacks(1);
        lin.rejectsPushes();
        assertThat(types()).containsExactly("C2C_MSG_REJECT", "C2C_MSG_REJECT");
        qq.swapsCallbacks(1);
        lin.acceptsPushes();
        lin.leaves();
        assertThat(types()).endsWith("C2C_MSG_REJECT", "FRIEND_DEL", "C2C_MSG_RECEIVE");
    }

    @Test
    void forged_and_replayed_callbacks_are_what_they_are_called() throws GeneralSecurityException {
        List<Callback> heard = new ArrayList<>();
        qq.handTo(callback -> {
            heard.add(callback);
            return heard.size() > 1;
        });
        qq.forgesCallbacks(1);
        lin.adds();
        assertThat(isSigned(heard.get(0))).isFalse();
        assertThat(isSigned(heard.get(1))).isTrue();
        assertThat(qq.replaysCallbacks()).isEqualTo(2);
        assertThat(heard.subList(2, 4)).isEqualTo(heard.subList(0, 2));
    }

    @Test
    void an_address_that_signs_the_plain_token_is_valid() throws IOException {
        Signer right = new Signer(qq.secret());
        Signer wrong = new Signer("wrong");
        assertThat(qq.validates(host(200, body -> validated(right, body)))).isTrue();
        assertThat(qq.validates(host(200, body -> validated(wrong, body)))).isFalse();
        assertThat(qq.validates(host(403, body -> validated(right, body)))).isFalse();
        assertThat(headers.containsKey("X-signature-ed25519")).isTrue();
        try (FakeQqBot bare = FakeQqBot.builder(clock).unsignedValidation().open()) {
            assertThat(bare.validates(host(200, body -> validated(right, body))))
                    .isTrue();
            assertThat(headers.containsKey("X-signature-ed25519")).isFalse();
        }
    }

    @Test
    void a_listener_may_call_the_platform_while_it_is_told() {
        QqClient client = QqClient.of(qq);
        qq.handTo(callback -> {
            String id = QqClient.MAPPER.readTree(callback.body()).path("id").asString();
            return client.toUser(lin, "{'content':'欢迎','event_id':'" + id + "'}")
                            .status()
                    == 200;
        });
        lin.adds();
        assertThat(qq.delivered()).singleElement().satisfies(each -> assertThat(each.by())
                .isEqualTo(QqDelivered.By.EVENT_REPLY));
    }

    private final Map<String, String> headers = new TreeMap<>();

    private static String validated(Signer signer, JsonNode body) {
        JsonNode data = body.path("d");
        String token = data.path("plain_token").asString();
        return "{\"plain_token\":\"" + token + "\",\"signature\":\""
                + signer.sign(data.path("event_ts").asString(), bytes(token)) + "\"}";
    }

    private URI host(int status, Function<JsonNode, String> answering) throws IOException {
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", exchange -> {
            try (exchange) {
                headers.clear();
                exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
                byte[] answer = bytes(answering.apply(QqClient.MAPPER.readTree(exchange.getRequestBody())));
                exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        host.start();
        hosts.add(host);
        return URI.create("http://127.0.0.1:" + host.getAddress().getPort() + "/qq");
    }

    private List<String> ids() {
        return qq.callbacks().stream()
                .map(each -> QqClient.MAPPER.readTree(each.body()).path("id").asString())
                .toList();
    }

    private List<String> types() {
        return qq.callbacks().stream()
                .map(each -> QqClient.MAPPER.readTree(each.body()).path("t").asString())
                .toList();
    }

    private boolean isSigned(Callback callback) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(publicKey(qq.secret()));
        signature.update(bytes(callback.header("X-Signature-Timestamp").orElseThrow()));
        signature.update(callback.body());
        return signature.verify(
                HexFormat.of().parseHex(callback.header("X-Signature-Ed25519").orElseThrow()));
    }

    private static PublicKey publicKey(String secret) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(255, new Seeded(Signer.seed(secret)));
        return generator.generateKeyPair().getPublic();
    }

    private static String publicHex(String secret) throws GeneralSecurityException {
        byte[] encoded = ((EdECPublicKey) publicKey(secret)).getEncoded();
        return HexFormat.of().formatHex(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A source of chance that knows only one number. */
    private static final class Seeded extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
