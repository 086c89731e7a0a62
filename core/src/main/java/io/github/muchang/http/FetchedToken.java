package io.github.muchang.http;

import com.google.common.primitives.Longs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A token that is asked for when it is needed. Whoever needs one while it is asked for waits for the same answer, or takes the old one while that
 * is good. Thread-safe.
 */
final class FetchedToken implements AccessTokenSource {
    /** It is not asked for more often, as long as there is a good one. */
    private static final Duration LEAST = Duration.ofSeconds(30);

    private static final Duration FIRST_REST = Duration.ofMinutes(1);
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final Supplier<Answer<JsonNode>> ask;
    private final Duration early;
    private final InstantSource clock;

    private @Nullable Held held; // this and the rest is guarded by the object itself
    private @Nullable Rest rest;
    private @Nullable CompletableFuture<Answer<AccessToken>> asking;
    private Optional<AccessToken> lastRefused = Optional.empty();
    private Duration nextRest = FIRST_REST;

    FetchedToken(Supplier<Answer<JsonNode>> ask, Duration early, InstantSource clock) {
        this.ask = ask;
        this.early = early;
        this.clock = clock;
    }

    @Override
    public Answer<AccessToken> current() {
        CompletableFuture<Answer<AccessToken>> mine = new CompletableFuture<>();
        CompletableFuture<Answer<AccessToken>> theirs;
        synchronized (this) {
            Instant now = clock.instant();
            Optional<Answer<AccessToken>> known = known(now);
            if (known.isPresent()) {
                return known.get();
            }
            theirs = asking;
            if (theirs == null) {
                asking = mine;
            }
        }
        return theirs == null ? fetch(mine) : theirs.join();
    }

    @Override
    public synchronized void refused(AccessToken token) {
        Instant now = clock.instant();
        // WeCom gives the same token as long as it thinks it good: asking at every call would help nobody
        boolean sameAgain =
                held != null && lastRefused.equals(Optional.of(token)) && now.isBefore(held.since.plus(LEAST));
        if (held != null && held.token.equals(token) && !sameAgain) {
            held = null;
            lastRefused = Optional.of(token);
        }
    }

    /** What can be said without asking. */
    private Optional<Answer<AccessToken>> known(Instant now) {
        boolean good = held != null && now.isBefore(held.until);
        if (held != null && good && (now.isBefore(held.renew) || asking != null)) {
            return Optional.of(new Answer.Given<>(held.token));
        }
        if (rest != null && now.isBefore(rest.until)) {
            return Optional.of(held != null && good ? new Answer.Given<>(held.token) : rest.answer);
        }
        return Optional.empty();
    }

    private Answer<AccessToken> fetch(CompletableFuture<Answer<AccessToken>> mine) {
        Answer<AccessToken> answer = new Answer.Unclear<>("no token");
        try {
            answer = settle(ask.get());
            return answer;
        } finally {
            synchronized (this) {
                asking = null;
            }
            mine.complete(answer);
        }
    }

    private synchronized Answer<AccessToken> settle(Answer<JsonNode> answer) {
        Instant now = clock.instant();
        Answer<AccessToken> said = answer.then(body -> taken(body, now));
        if (said instanceof Answer.Refused<AccessToken>) {
            rest = new Rest(said, now.plus(nextRest));
            Duration longer = nextRest.multipliedBy(2);
            nextRest = longer.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : longer;
        }
        if (said.value().isEmpty() && held != null && now.isBefore(held.until)) {
            held = new Held(held.token, held.since, now.plus(LEAST), held.until);
            return new Answer.Given<>(held.token);
        }
        return said;
    }

    private Answer<AccessToken> taken(JsonNode body, Instant now) {
        Optional<String> token = LenientJson.text(body, "access_token").filter(each -> !each.isBlank());
        long seconds = seconds(body);
        if (token.isEmpty() || seconds <= 0) {
            return new Answer.Unclear<>("no token in the answer");
        }
        Duration life = Duration.ofSeconds(Math.min(seconds, Duration.ofDays(1).toSeconds()));
        Duration renew = life.minus(early).compareTo(LEAST) < 0 ? LEAST : life.minus(early);
        held = new Held(AccessToken.of(token.get()), now, now.plus(renew), now.plus(life));
        rest = null;
        nextRest = FIRST_REST;
        return new Answer.Given<>(held.token);
    }

    /** QQ's document shows it as a text in the sample and as a number in the table. */
    private static long seconds(JsonNode body) {
        return LenientJson.number(body, "expires_in")
                .or(() -> LenientJson.text(body, "expires_in").map(Longs::tryParse))
                .orElse(0L);
    }

    @Override
    public String toString() {
        return "FetchedToken";
    }

    private record Held(AccessToken token, Instant since, Instant renew, Instant until) {}

    private record Rest(Answer<AccessToken> answer, Instant until) {}
}
