package io.github.muchang.adapters.qq.official;

import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import io.github.muchang.http.DatedLimits;
import io.github.muchang.http.Done;
import io.github.muchang.http.ErrorClass;
import io.github.muchang.http.Exchange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.JsonNode;

/**
 * Calls the platform with its token: at its pace, and once. A call is repeated in one case only, with another token when the first was not taken, since
 * nothing was done then. Thread-safe; starts no thread, and waits for nothing but answers.
 */
final class Client {
    private final Endpoint endpoint;
    private final AccessTokenSource tokens;
    private final Wire wire;
    private final DatedLimits limits;
    private final Map<Api, Turnstile> turnstiles = new ConcurrentSkipListMap<>();

    Client(Endpoint endpoint, AccessTokenSource tokens, DatedLimits limits) {
        this.endpoint = endpoint;
        this.tokens = tokens;
        this.wire = new Wire(endpoint);
        this.limits = limits;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    DatedLimits limits() {
        return limits;
    }

    Instant now() {
        return endpoint.clock().instant();
    }

    /** Counts a call that is made under the name of another; or says how long it has to wait. */
    Optional<Duration> enter(Api api) {
        return turnstile(api).enter(now());
    }

    Answer<JsonNode> call(Ask ask) {
        Turnstile turnstile = turnstile(ask.api());
        Optional<Duration> wait = turnstile.enter(now());
        return wait.isPresent()
                ? new Answer.Later<>(wait.get(), "not let in")
                : judged(
                        Exchange.withToken(
                                tokens,
                                token -> wire.send(ask, token),
                                error -> error.kind() == ErrorClass.TOKEN,
                                () -> turnstile.again(now())),
                        turnstile);
    }

    /** Puts bytes at an address that the platform gave for them. */
    Answer<Done> put(URI address, byte[] bytes) {
        return wire.put(address, bytes);
    }

    private Turnstile turnstile(Api api) {
        return turnstiles.computeIfAbsent(api, each -> new Turnstile(each, limits));
    }

    private Answer<JsonNode> judged(Answer<JsonNode> answer, Turnstile turnstile) {
        if (answer instanceof Answer.Refused<JsonNode> refused
                && refused.error().kind() == ErrorClass.THROTTLED) {
            return new Answer.Later<>(turnstile.shut(now()), refused.detail());
        }
        if (answer.value().isPresent()) {
            turnstile.well();
        }
        return answer;
    }

    @Override
    public String toString() {
        return "Client[" + endpoint + "]";
    }
}
