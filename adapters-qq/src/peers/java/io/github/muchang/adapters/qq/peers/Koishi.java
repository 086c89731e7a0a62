package io.github.muchang.adapters.qq.peers;

import io.github.muchang.testkit.qq.FakeOneBot;
import java.net.URI;
import tools.jackson.databind.node.ObjectNode;

/** {@code koishi-plugin-adapter-onebot}, set up for a fake account. */
final class Koishi {
    private Koishi() {}

    /** Which opens a WebSocket to the account. */
    static Peer forward(FakeOneBot account, String token) {
        ObjectNode settings = Peer.MAPPER.createObjectNode();
        bot(settings, account, "ws", token)
                .put("endpoint", account.webSocketAddress().toString())
                .put("retryInterval", 20)
                .put("retryTimes", 1000)
                .put("responseTimeout", 5000);
        return new Peer("koishi", settings);
    }

    /** To which the account opens a WebSocket, at {@link #address}. */
    static Peer reverse(FakeOneBot account) {
        ObjectNode settings = Peer.MAPPER.createObjectNode().put("server", true);
        bot(settings, account, "ws-reverse", "").put("path", "/onebot");
        return new Peer("koishi", settings);
    }

    /** Which posts actions, and to which events are posted. */
    static Peer http(FakeOneBot account, String token, String secret) {
        ObjectNode settings = Peer.MAPPER.createObjectNode().put("server", true);
        bot(settings, account, "http", token)
                .put("endpoint", account.address().toString())
                .put("path", "/onebot")
                .put("secret", secret);
        return new Peer("koishi", settings);
    }

    /** Where the account finds it, in this scheme. */
    static URI address(Peer koishi, String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + koishi.server().getPort() + "/onebot");
    }

    private static ObjectNode bot(ObjectNode settings, FakeOneBot account, String protocol, String token) {
        ObjectNode bot = settings.putObject("bot")
                .put("selfId", Long.toString(account.selfId()))
                .put("protocol", protocol);
        return token.isEmpty() ? bot : bot.put("token", token);
    }
}
