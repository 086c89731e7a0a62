package io.github.muchang.adapters.wechat;

import com.google.common.util.concurrent.Striped;
import com.google.common.util.concurrent.Uninterruptibles;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import io.github.muchang.http.DatedLimits;
import io.github.muchang.http.ErrorClass;
import io.github.muchang.http.Exchange;
import io.github.muchang.http.PlatformError;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Calls a platform with its token: at its pace, and once. A call is repeated in one case only, with another token when the first was not taken
 * (40014, 42001), since nothing was done then. Thread-safe; starts no thread, and waits for nothing but answers.
 */
final class Client {
    private static final int BAD_TOKEN = 40014;
    private static final int TOKEN_OVER = 42001;
    private static final int NOT_LATEST_TOKEN = 40001;
    private static final int CROWDED = 45033;
    private static final int SAME_PAIR = 45035;
    private static final int MINUTE_OVER = 45011;
    private static final int PAIRS = 1024;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Endpoint endpoint;
    private final AccessTokenSource tokens;
    private final Wire wire;
    private final DatedLimits limits;
    private final Map<String, Turnstile> turnstiles = new ConcurrentSkipListMap<>();
    private final Striped<Lock> pairs = Striped.lock(PAIRS);

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

    Answer<JsonNode> call(Ask ask) {
        Turnstile turnstile = turnstiles.computeIfAbsent(ask.path(), path -> new Turnstile(limits));
        Optional<Duration> wait = turnstile.enter(endpoint.clock().instant());
        if (wait.isPresent()) {
            return new Answer.Later<>(wait.get(), "not let in");
        }
        try {
            return judged(
                    Exchange.withToken(
                            tokens,
                            token -> wire.send(ask, Optional.of(token)),
                            Client::isAboutToken,
                            () -> turnstile.again(endpoint.clock().instant())),
                    turnstile);
        } finally {
            turnstile.leave();
        }
    }

    /** A call about a member and a customer, of which the platform takes one at a time (45035). */
    Answer<JsonNode> call(Ask ask, String member, String customer) {
        return alone(member + "\n" + customer, () -> call(ask));
    }

    private Answer<JsonNode> alone(String pair, Supplier<Answer<JsonNode>> call) {
        Lock lock = pairs.get(pair);
        if (!Uninterruptibles.tryLockUninterruptibly(lock, endpoint.timeout())) {
            return new Answer.Later<>(SOON, "another call for the same customer");
        }
        try {
            return call.get();
        } finally {
            lock.unlock();
        }
    }

    private static boolean isAboutToken(PlatformError error) {
        return error.code() == BAD_TOKEN
                || error.code() == TOKEN_OVER
                || (error.code() == NOT_LATEST_TOKEN && Platform.OFFICIAL_ACCOUNT.said(error));
    }

    private Answer<JsonNode> judged(Answer<JsonNode> answer, Turnstile turnstile) {
        if (answer instanceof Answer.Refused<JsonNode> refused
                && refused.error().kind() == ErrorClass.THROTTLED) {
            return new Answer.Later<>(wait(refused.error().code(), turnstile), refused.detail());
        }
        if (answer.value().isPresent()) {
            turnstile.well();
        }
        return answer;
    }

    private Duration wait(int code, Turnstile turnstile) {
        return switch (code) {
            case CROWDED -> turnstile.crowded();
            case SAME_PAIR -> SOON;
            case MINUTE_OVER -> turnstile.shutForAMinute(endpoint.clock().instant());
            default -> turnstile.shut(endpoint.clock().instant());
        };
    }

    @Override
    public String toString() {
        return "Client[" + endpoint + "]";
    }
}
