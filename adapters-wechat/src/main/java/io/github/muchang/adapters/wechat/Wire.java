package io.github.muchang.adapters.wechat;

import io.github.muchang.http.AccessToken;
import io.github.muchang.http.Answer;
import io.github.muchang.http.ErrorClass;
import io.github.muchang.http.Exchange;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.PlatformError;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Makes one call and reads what comes back. Repeats nothing; what it says of a failure is a code, a status or a type, never a sentence. */
final class Wire {
    /** WeCom's hint, an official account's rid; it stands in a sentence that also tells our address. */
    private static final Pattern TRACE = Pattern.compile("(?:hint: \\[|rid: )([0-9A-Za-z_-]{1,64})");

    private static final int OK = 200;

    private final Endpoint endpoint;

    Wire(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    Answer<JsonNode> send(Ask ask, Optional<AccessToken> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.base() + ask.target(token)));
        ask.payload().ifPresent(payload -> request.header("Content-Type", payload.type())
                .POST(payload.publisher()));
        return Exchange.send(endpoint.http(), request, endpoint.timeout()).then(response -> read(response, ask));
    }

    private Answer<JsonNode> read(HttpResponse<byte[]> response, Ask ask) {
        if (response.statusCode() != OK) {
            return new Answer.Unclear<>("HTTP " + response.statusCode());
        }
        return LenientJson.object(response.body())
                .map(body -> read(body, ask))
                .orElseGet(() -> new Answer.Unclear<>("not JSON"));
    }

    /** Success is 0 or nothing at all: some of WeCom's calls leave it out (page 90664). */
    private Answer<JsonNode> read(JsonNode body, Ask ask) {
        if (body.path("errcode").isMissingNode()) {
            return new Answer.Given<>(body);
        }
        Optional<Long> code = LenientJson.number(body, "errcode").filter(each -> each == each.intValue());
        if (code.isEmpty()) {
            return new Answer.Unclear<>("an errcode that is no number");
        }
        if (ask.isGivenWith(code.get().intValue())) {
            return new Answer.Given<>(body);
        }
        Optional<String> trace = LenientJson.text(body, "errmsg").flatMap(Wire::trace);
        Optional<PlatformError> error =
                ErrorCodes.error(endpoint.platform(), code.get().intValue());
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
