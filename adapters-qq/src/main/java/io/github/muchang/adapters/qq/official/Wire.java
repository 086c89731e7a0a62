package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.http.AccessToken;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.http.ErrorClass;
import io.github.muchang.http.Exchange;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.PlatformError;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Makes one call and reads what comes back. Repeats nothing; what it says of a failure is a code, a status or a type, never a sentence. */
final class Wire {
    private static final Pattern TRACE = Pattern.compile("[0-9A-Za-z_.:-]{1,64}");
    private static final String JSON = "application/json; charset=utf-8";
    private static final int OK = 200;

    private final Endpoint endpoint;

    Wire(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    Answer<JsonNode> send(Ask ask, AccessToken token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.api() + ask.target()))
                .header("Authorization", "QQBot " + token.value());
        Optional<BodyPublisher> payload = ask.payload();
        payload.ifPresent(ignored -> request.header("Content-Type", JSON));
        request.method(ask.api().method(), payload.orElseGet(BodyPublishers::noBody));
        return Exchange.send(endpoint.http(), request, endpoint.timeout())
                .then(response -> read(response, ask::isGivenWith));
    }

    /** Asks for a token. An error may come with status 200. */
    Answer<JsonNode> token(String appId, String clientSecret) {
        Map<String, String> body = ImmutableSortedMap.of("appId", appId, "clientSecret", clientSecret);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.tokens() + "/app/getAppAccessToken"))
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofByteArray(LenientJson.bytes(body)));
        return Exchange.send(endpoint.http(), request, endpoint.timeout())
                .then(response -> read(response, code -> false));
    }

    /** Puts bytes where the platform has said, which has its own permission in its address. */
    Answer<Done> put(URI address, byte[] bytes) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).PUT(BodyPublishers.ofByteArray(bytes));
        return Exchange.send(endpoint.http(), request, endpoint.timeout())
                .then(response -> isWell(response.statusCode())
                        ? new Answer.Given<>(Done.NOW)
                        : new Answer.Unclear<>("HTTP " + response.statusCode() + " of an upload"));
    }

    private static Answer<JsonNode> read(HttpResponse<byte[]> response, IntPredicate given) {
        int status = response.statusCode();
        Optional<JsonNode> body = response.body().length == 0
                ? Optional.of(LenientJson.tree(Map.of()))
                : LenientJson.object(response.body());
        Optional<String> trace = response.headers()
                .firstValue("X-Tps-trace-ID")
                .filter(Wire::isTrace)
                .or(() ->
                        body.flatMap(each -> LenientJson.text(each, "trace_id")).filter(Wire::isTrace));
        Optional<Long> code = body.flatMap(Wire::code);
        if (code.isPresent()) {
            return code.get() != code.get().intValue()
                    ? new Answer.Unclear<>("a code that is none")
                    : refused(code.get().intValue(), status, trace, body.get(), given);
        }
        if (isWell(status)) {
            return body.<Answer<JsonNode>>map(Answer.Given::new).orElseGet(() -> new Answer.Unclear<>("not JSON"));
        }
        return ErrorCodes.byStatus(status) == ErrorClass.UNKNOWN
                ? new Answer.Unclear<>("HTTP " + status + shown(trace))
                : new Answer.Refused<>(ErrorCodes.error(status, status), trace);
    }

    /** A code that is not known proves nothing if the platform failed, or has taken the call to do it later (201, 202). */
    private static Answer<JsonNode> refused(
            int code, int status, Optional<String> trace, JsonNode body, IntPredicate given) {
        if (given.test(code)) {
            return new Answer.Given<>(body);
        }
        PlatformError error = ErrorCodes.error(code, status);
        boolean unknown = error.kind() == ErrorClass.UNKNOWN && (status >= 500 || (isWell(status) && status != OK));
        return unknown || error.kind() == ErrorClass.UNCERTAIN
                ? new Answer.Unclear<>(code + shown(trace))
                : new Answer.Refused<>(error, trace);
    }

    /** {@code err_code} since 2026, {@code code} before; 0 is none. */
    private static Optional<Long> code(JsonNode body) {
        return LenientJson.number(body, "err_code").filter(each -> each != 0).or(() -> LenientJson.number(body, "code")
                .filter(each -> each != 0));
    }

    private static boolean isTrace(String text) {
        return TRACE.matcher(text).matches();
    }

    private static boolean isWell(int status) {
        return status / 100 == 2;
    }

    private static String shown(Optional<String> trace) {
        return trace.map(id -> " " + id).orElse("");
    }
}
