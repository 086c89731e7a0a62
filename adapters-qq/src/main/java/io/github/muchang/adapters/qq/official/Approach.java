package io.github.muchang.adapters.qq.official;

import io.github.muchang.http.AccessToken;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import java.time.Duration;
import java.util.Optional;

/** A token, and where the gateway is; either may be missing. Prints why, and no token. */
record Approach(Optional<AccessToken> token, Answer<GatewayAddress> where) {

    /** Asks for both, after a token that was not taken is refused to its source. Takes as long as two calls. */
    static Approach find(Endpoint endpoint, AccessTokenSource tokens, Optional<AccessToken> refused) {
        refused.ifPresent(tokens::refused);
        Answer<AccessToken> token = tokens.current();
        return new Approach(token.value(), token.then(each -> GatewayAddress.ask(endpoint, tokens, each)));
    }

    /** How long to wait at least if there is none. */
    Duration least() {
        return where instanceof Answer.Later<GatewayAddress> later ? later.retryAfter() : Duration.ZERO;
    }
}
