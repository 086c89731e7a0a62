package io.github.muchang.testkit.qq;

import java.util.Map;

/** The token that an application shows, in a header or in the query. */
final class OneBotToken {
    private static final String SCHEME = "Bearer ";

    private final String token;

    OneBotToken(String token) {
        this.token = token;
    }

    /** The token that was shown; empty if there was none. */
    static String of(String authorization, Map<String, String> query) {
        return authorization.startsWith(SCHEME)
                ? authorization.substring(SCHEME.length())
                : query.getOrDefault("access_token", "");
    }

    boolean isGood(String given) {
        return token.isEmpty() || token.equals(given);
    }
}
