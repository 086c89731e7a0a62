package io.github.muchang.adapters.qq.peers;

import io.github.muchang.testkit.qq.FakeQqBot;
import io.github.muchang.testkit.wechat.HandClock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import tools.jackson.databind.node.ObjectNode;

/** {@code @satorijs/adapter-qq}, set up for a fake bot. */
final class Satori {
    static final String TOKENS = "POST /app/getAppAccessToken";

    private static final int GROUP_AND_C2C = 1 << 25;
    private static final int INTERACTION = 1 << 26;

    private Satori() {}

    /** It looks at its own clock to see whether a message may still be answered, so the fake's has to begin with the same time. */
    static HandClock clock() {
        return HandClock.at(OffsetDateTime.now(ZoneId.of("Asia/Shanghai")).toString());
    }

    /** Which sends again what was refused with one of these codes. */
    static Peer gateway(FakeQqBot qq, int... again) {
        ObjectNode settings = Peer.MAPPER.createObjectNode();
        ObjectNode bot = bot(settings, qq);
        bot.put("protocol", "websocket").put("retryInterval", 20).put("retryTimes", 1000);
        for (int each : again) {
            bot.withArray("retryWhen").add(each);
        }
        return new Peer("satori", settings);
    }

    static Peer webhook(FakeQqBot qq) {
        ObjectNode settings = Peer.MAPPER.createObjectNode().put("server", true);
        bot(settings, qq).put("protocol", "webhook").put("path", "/qq");
        return new Peer("satori", settings);
    }

    private static ObjectNode bot(ObjectNode settings, FakeQqBot qq) {
        return settings.putObject("bot")
                .put("id", qq.appid())
                .put("secret", qq.secret())
                .put("type", "public")
                .put("endpoint", qq.address().toString())
                .put("intents", GROUP_AND_C2C | INTERACTION);
    }
}
