package io.github.muchang.adapters.wechat;

import com.google.common.util.concurrent.Uninterruptibles;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Makes one call and reads what comes back. Repeats nothing; what it says of a failure is a code, a status or a type, never a sentence. */
final class Wire {
    /** How long to leave a platform alone that cannot be reached. */
    static final Duration UNREACHABLE = Duration.ofSeconds(30);

    /** WeCom's hint, an official account's rid; it stands in a sentence that also tells our address. */
    private static final Pattern TRACE = Pattern.compile("(?:hint: \\[|rid: )([0-9A-Za-z_-]{1,64})");

    private static final int OK = 200;

    private final Endpoint endpoint;

    Wire(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    Answer<JsonNode> send(Ask ask, Optional<AccessToken> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.base() + ask.target(token)))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(endpoint.timeout());
        ask.payload().ifPresent(payload -> request.header("Content-Type", payload.type())
                .POST(payload.publisher()));
        CompletableFuture<HttpResponse<byte[]>> answer =
                endpoint.http().sendAsync(request.build(), ignored -> new Bounded());
        try {
            HttpResponse<byte[]> response = Uninterruptibles.getUninterruptibly(answer, endpoint.timeout());
            return read(Objects.requireNonNull(response, "response"), ask);
        } catch (TimeoutException e) { // the client's own time-out ends with the headers
            answer.cancel(true);
            return new Answer.Unclear<>("no answer in time");
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private static Answer<JsonNode> failed(Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new Answer.Later<>(UNREACHABLE, "not reached");
        }
        return new Answer.Unclear<>(
                cause instanceof HttpTimeoutException
                        ? "no answer in time"
                        : "no answer: " + cause.getClass().getSimpleName());
    }

    private Answer<JsonNode> read(HttpResponse<byte[]> response, Ask ask) {
        if (response.statusCode() != OK) {
            return new Answer.Unclear<>("HTTP " + response.statusCode());
        }
        return Json.object(response.body())
                .map(body -> read(body, ask))
                .orElseGet(() -> new Answer.Unclear<>("not JSON"));
    }

    /** Success is 0 or nothing at all: some of WeCom's calls leave it out (page 90664). */
    private Answer<JsonNode> read(JsonNode body, Ask ask) {
        if (body.path("errcode").isMissingNode()) {
            return new Answer.Given<>(body);
        }
        Optional<Long> code = Json.number(body, "errcode").filter(each -> each == each.intValue());
        if (code.isEmpty()) {
            return new Answer.Unclear<>("an errcode that is no number");
        }
        if (ask.isGivenWith(code.get().intValue())) {
            return new Answer.Given<>(body);
        }
        Optional<String> trace = Json.text(body, "errmsg").flatMap(Wire::trace);
        Optional<PlatformError> error =
                PlatformError.of(endpoint.platform(), code.get().intValue());
        return error.<Answer<JsonNode>>map(each -> each.kind() == ErrorClass.UNCERTAIN
                        ? new Answer.Unclear<>(
                                each.code() + trace.map(id -> " " + id).orElse(""))
                        : new Answer.Refused<>(each, trace))
                .orElseGet(() -> new Answer.Given<>(body));
    }

    private static Optional<String> trace(String sentence) {
        Matcher matcher = TRACE.matcher(sentence);
        return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
    }
}
