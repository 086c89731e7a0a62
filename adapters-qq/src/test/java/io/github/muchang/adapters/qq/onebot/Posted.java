package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.carrier.Callback;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Events as implementations post them. */
final class Posted {
    static final String SECRET = "canary-secret";

    private Posted() {}

    static Callback signed(String body) {
        return signed(body, "10001000");
    }

    static Callback signed(String body, String selfId) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return Callback.of(
                Map.of(), Map.of("X-Self-ID", selfId, "X-Signature", new Signature(SECRET).of(bytes)), bytes);
    }

    /** With these fields, at 2018-01-06T02:04:14Z. */
    static String event(String fields) {
        return "{\"time\":1515204254,\"self_id\":10001000," + fields + "}";
    }
}
