package io.github.muchang.adapters.qq.official;

import io.github.muchang.carrier.Callback;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Callbacks as the platform posts them, at {@link #NOW}. */
final class Posted {
    static final Instant NOW = Instant.parse("2026-07-21T02:00:05Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);
    static final CallbackSecret SECRET = CallbackSecret.of("11111111", "canarySecretDG5g3B4j9X2KOErG");

    private Posted() {}

    static Callback signed(String body) {
        return signed(body, NOW);
    }

    static Callback signed(String body, Instant at) {
        String timestamp = String.valueOf(at.getEpochSecond());
        return Callback.of(
                Map.of(),
                Map.of(
                        "X-Signature-Ed25519",
                        SECRET.sign(timestamp + body),
                        "X-Signature-Timestamp",
                        timestamp,
                        "X-Bot-Appid",
                        "11111111"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    static Callback bare(String body) {
        return Callback.of(Map.of(), Map.of("X-Bot-Appid", "11111111"), body.getBytes(StandardCharsets.UTF_8));
    }
}
