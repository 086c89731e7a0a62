package io.github.muchang.adapters.qq.official;

import io.github.muchang.fault.Faults;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Page;
import io.github.muchang.http.Shelf;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Makes calls that not every bot is granted (11253, 内邀). One that is not granted gives nothing, and is not asked for again for an hour. Thread-safe.
 */
final class Grants {
    private final Client client;
    private final Duration believed;
    private final Shelf<Api> absent = new Shelf<>(Api.values().length);

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

    /** A page of a list, from the start if there is no cursor. */
    <T> Answer<Optional<Page<T>>> page(Ask ask, Optional<String> cursor, Function<JsonNode, Answer<List<T>>> rows) {
        return call(cursor.map(each -> ask.with("cursor", each)).orElse(ask), body -> rows.apply(body)
                .map(each -> new Page<>(each, LenientJson.text(body, "next_cursor"))));
    }

    /** Finds fault with too many or none. */
    Faults counted(Collection<String> all, String place, String limit) {
        Faults faults = new Faults();
        int most = client.limits().of(limit);
        if (all.isEmpty() || all.size() > most) {
            faults.add(place, "1 to " + most + ", not " + all.size());
        }
        return faults;
    }

    private Answer<Optional<JsonNode>> granted(Ask ask) {
        if (absent.find(ask.api().name(), client.now()).isPresent()) {
            return new Answer.Given<>(Optional.empty());
        }
        Answer<JsonNode> answer = client.call(ask);
        if (answer instanceof Answer.Refused<JsonNode> refused
                && refused.error().code() == ErrorCodes.NOT_GRANTED) {
            absent.keep(ask.api().name(), ask.api(), client.now().plus(believed));
            return new Answer.Given<>(Optional.empty());
        }
        return answer.map(Optional::of);
    }
}
