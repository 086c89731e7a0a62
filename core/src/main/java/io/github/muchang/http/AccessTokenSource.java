package io.github.muchang.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Where the access token comes from: the platform itself, or the host's own token centre. Thread-safe. A token is one per app, so whoever shares
 * an app among programs gives all of them the same source.
 */
public interface AccessTokenSource {
    /** The token to call with now; called before each call to the platform, so it is remembered. */
    Answer<AccessToken> current();

    /** The platform did not take a token: {@link #current} is another from now on, unless it is another already. */
    void refused(AccessToken token);

    /**
     * One that the platform gives when it is asked: JSON with {@code access_token} and {@code expires_in}, in seconds, as a number or a text. It is asked
     * for once, whoever needs it at the same time, renewed before it is over, at most every 30 seconds while the old one is good, and after a refusal not
     * asked for again for a minute and longer: a wrong secret, said often, makes platforms shut out an address.
     *
     * @param ask asks the platform, once
     * @param early how long before its end it is renewed
     */
    static AccessTokenSource fetched(Supplier<Answer<JsonNode>> ask, Duration early, InstantSource clock) {
        return new FetchedToken(ask, early, clock);
    }

    /** The host's: answers the token that is valid now, from memory. What it throws is nobody's answer, and prints its type only. */
    static AccessTokenSource handed(Supplier<String> centre) {
        return new HandedToken(centre);
    }
}
