package io.github.muchang.adapters.qq.official;

import io.github.muchang.http.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Makes calls that not every bot is granted (11253, 内邀). One that is not granted gives nothing, and is not asked for again for an hour. Thread-safe.
 */
final class Grants {
    private final Client client;
    private final Duration believed;
    private final Map<Api, Instant> absent = new ConcurrentSkipListMap<>();

    Grants(Client client) {
        this.client = client;
        this.believed = Duration.ofSeconds(client.limits().of("not-granted-seconds"));
    }

    /** What a call gives; an empty one if the bot is not granted it. */
    <T> Answer<Optional<T>> call(Ask ask, Function<JsonNode, Answer<T>> read) {
        return granted(ask).then(body -> body.map(read)
                .map(answer -> answer.map(Optional::of))
                .orElseGet(() -> new Answer.Given<>(Optional.empty())));
    }

    /** The same of a call that only does something. */
    Answer<Optional<Done>> done(Ask ask) {
        Answer<Optional<JsonNode>> answer = granted(ask);
        return answer instanceof Answer.Given<Optional<JsonNode>> given
                ? new Answer.Given<>(given.given().map(ignored -> Done.NOW))
                : Done.of(answer).map(Optional::of);
    }

    private Answer<Optional<JsonNode>> granted(Ask ask) {
        Instant until = absent.get(ask.api());
        if (until != null && client.now().isBefore(until)) {
            return new Answer.Given<>(Optional.empty());
        }
        Answer<JsonNode> answer = client.call(ask);
        if (answer instanceof Answer.Refused<JsonNode> refused
                && refused.error().code() == ErrorCodes.NOT_GRANTED) {
            absent.put(ask.api(), client.now().plus(believed));
            return new Answer.Given<>(Optional.empty());
        }
        return answer.map(Optional::of);
    }
}
