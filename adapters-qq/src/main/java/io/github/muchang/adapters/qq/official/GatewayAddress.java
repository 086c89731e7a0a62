package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableSet;
import io.github.muchang.http.AccessToken;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Exchange;
import io.github.muchang.http.LenientJson;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Where the gateway is, and how often sessions may begin there.
 *
 * @param url where; as secure as the endpoint at least
 * @param token with which it was told
 * @param remaining how many sessions may still begin
 * @param reset after how long as many as ever may begin
 */
record GatewayAddress(URI url, AccessToken token, long remaining, Duration reset) {
    private static final int UNAUTHORIZED = 401;
    private static final int MISSING = 404;
    private static final Set<Long> OF_THE_TOKEN = ImmutableSet.of(11241L, 11242L, 11243L, 11251L, 11261L, 11275L);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Asks for it, after a token that was not taken is refused to its source. Takes as long as three calls. */
    static Answer<GatewayAddress> find(Endpoint endpoint, AccessTokenSource tokens, Optional<AccessToken> refused) {
        refused.ifPresent(tokens::refused);
        return tokens.current().then(token -> ask(endpoint, tokens, token));
    }

    /** For the plain address where the platform does not tell a bot's. A token that is not taken is refused to its source. */
    private static Answer<GatewayAddress> ask(Endpoint endpoint, AccessTokenSource tokens, AccessToken token) {
        Answer<HttpResponse<byte[]>> answer = get(endpoint, token, "/gateway/bot");
        if (answer instanceof Answer.Given<HttpResponse<byte[]>> own
                && own.given().statusCode() == MISSING) {
            answer = get(endpoint, token, "/gateway");
        }
        return answer.then(response -> read(response, endpoint, tokens, token));
    }

    private static Answer<HttpResponse<byte[]>> get(Endpoint endpoint, AccessToken token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.api() + path))
                .header("Authorization", "QQBot " + token.value())
                .GET();
        return Exchange.send(endpoint.http(), request, endpoint.timeout());
    }

    private static Answer<GatewayAddress> read(
            HttpResponse<byte[]> response, Endpoint endpoint, AccessTokenSource tokens, AccessToken token) {
        Optional<JsonNode> body = LenientJson.object(response.body());
        long code = body.map(each -> LenientJson.number(each, "err_code", LenientJson.number(each, "code", 0)))
                .orElse(0L);
        if (response.statusCode() == UNAUTHORIZED || OF_THE_TOKEN.contains(code)) {
            tokens.refused(token);
        }
        Optional<URI> url =
                body.flatMap(each -> LenientJson.text(each, "url")).flatMap(each -> address(each, endpoint));
        if (url.isEmpty()) {
            return new Answer.Later<>(
                    Duration.ZERO, "no address of a gateway: status " + response.statusCode() + ", code " + code);
        }
        JsonNode limit = body.orElseThrow().path("session_start_limit");
        Duration reset = Duration.ofMillis(Math.max(0, LenientJson.number(limit, "reset_after", 0)));
        return new Answer.Given<>(new GatewayAddress(
                url.get(),
                token,
                LenientJson.number(limit, "remaining", Long.MAX_VALUE),
                reset.compareTo(LONGEST) > 0 ? LONGEST : reset));
    }

    /** A token goes over it: never in clear where calls are not. */
    private static Optional<URI> address(String text, Endpoint endpoint) {
        try {
            URI url = URI.create(text);
            boolean clear =
                    "ws".equals(url.getScheme()) && "http".equals(endpoint.api().getScheme());
            return Optional.of(url).filter(each -> each.getHost() != null && (clear || "wss".equals(each.getScheme())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
