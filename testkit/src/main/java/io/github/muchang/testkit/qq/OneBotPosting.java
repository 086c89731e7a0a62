package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Poster;
import io.github.muchang.testkit.fake.Trees;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Posts events to the application, each once, and does what it answers. */
final class OneBotPosting {
    private final OneBotState state;
    private final OneBotDesk desk;
    private final List<OneBotQuickReply> replies = new ArrayList<>();
    private volatile @Nullable URI address;

    OneBotPosting(OneBotState state, OneBotDesk desk) {
        this.state = state;
        this.desk = desk;
    }

    void to(URI posted) {
        address = posted;
    }

    synchronized List<OneBotQuickReply> replies() {
        return List.copyOf(replies);
    }

    void tells(ObjectNode event) {
        URI to = address;
        if (to == null) {
            return;
        }
        byte[] body = Trees.bytes(event);
        Poster.Said said = Poster.post(to, state.settings.patience, headers(body), body);
        JsonNode operation = Trees.read(said.body());
        boolean quick = said.status() == 200 && operation.isObject() && !operation.isEmpty();
        synchronized (this) {
            replies.add(new OneBotQuickReply(
                    state.now(), said.status(), event, quick ? operation : Trees.read(new byte[0])));
        }
        if (quick) {
            does(event, operation);
        }
    }

    private Map<String, String> headers(byte[] body) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("X-Self-ID", Long.toString(state.settings.selfId));
        // This flavour has one token for everything.
        String key = state.settings.flavour == OneBotFlavour.NAPCAT ? state.settings.token : state.settings.secret;
        if (!key.isEmpty()) {
            headers.put("X-Signature", "sha1=" + signature(key, body));
        }
        return headers;
    }

    static String signature(String key, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private void does(JsonNode event, JsonNode operation) {
        ObjectNode about = Trees.object();
        for (String each : List.of("group_id", "user_id", "message_id", "flag", "sub_type")) {
            if (event.has(each)) {
                about.set(each, event.get(each));
            }
        }
        if (event.path("post_type").asString("").equals("request")) {
            if (operation.has("approve")) {
                about.put("approve", operation.path("approve").asBoolean(false));
                boolean friend = event.path("request_type").asString("").equals("friend");
                desk.quietly(friend ? "set_friend_add_request" : "set_group_add_request", about);
            }
            return;
        }
        if (!event.path("post_type").asString("").equals("message")) {
            return;
        }
        replies(event, operation, about);
        if (event.has("group_id")) {
            doesIf(operation, "delete", "delete_msg", about);
            doesIf(operation, "kick", "set_group_kick", about);
            ObjectNode mute = about.deepCopy()
                    .put("duration", operation.path("ban_duration").asLong(1800));
            doesIf(operation, "ban", "set_group_ban", mute);
        }
    }

    private void replies(JsonNode event, JsonNode operation, ObjectNode about) {
        if (!operation.has("reply")) {
            return;
        }
        var message = CqCode.segments(
                operation.path("reply"), operation.path("auto_escape").asBoolean(false));
        var whole = CqCode.array();
        if (event.has("group_id") && operation.path("at_sender").asBoolean(true)) {
            whole.addObject()
                    .put("type", "at")
                    .putObject("data")
                    .put("qq", event.path("user_id").asString(""));
        }
        message.forEach(whole::add);
        ObjectNode sent = about.deepCopy();
        sent.set("message", whole);
        desk.quietly("send_msg", sent);
    }

    private void doesIf(JsonNode operation, String name, String action, ObjectNode params) {
        if (operation.path(name).asBoolean(false)) {
            desk.quietly(action, params);
        }
    }
}
