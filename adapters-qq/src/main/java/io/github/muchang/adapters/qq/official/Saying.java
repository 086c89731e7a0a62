package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.muchang.http.AccessToken;
import io.github.muchang.http.LenientJson;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What we say to the gateway. */
final class Saying {
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;

    private Saying() {}

    /** That we are here, and how far we came. */
    static byte[] heartbeat(Optional<GatewaySession> session) {
        Map<String, Object> said = new TreeMap<>();
        said.put("op", HEARTBEAT);
        said.put("d", session.<Object>map(GatewaySession::place).orElse(null));
        return LenientJson.bytes(said);
    }

    /** Who we are, and what we want to be told. */
    static byte[] identify(AccessToken token, Set<Intent> intents) {
        return said(
                IDENTIFY,
                ImmutableMap.of(
                        "token",
                        authorization(token),
                        "intents",
                        Intent.bits(intents),
                        "shard",
                        ImmutableList.of(0, 1),
                        "properties",
                        ImmutableMap.of()));
    }

    /** Who we are, and where to go on. */
    static byte[] resume(AccessToken token, GatewaySession session) {
        return said(
                RESUME,
                ImmutableMap.of("token", authorization(token), "session_id", session.id(), "seq", session.place()));
    }

    private static String authorization(AccessToken token) {
        return "QQBot " + token.value();
    }

    private static byte[] said(int op, Map<String, ?> what) {
        return LenientJson.bytes(ImmutableMap.of("op", op, "d", what));
    }
}
