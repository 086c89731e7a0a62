package io.github.muchang.testkit.wechat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** QR codes with a scene, for a time or for ever. */
final class Scenes {
    private static final Set<String> ACTIONS =
            Set.of("QR_SCENE", "QR_STR_SCENE", "QR_LIMIT_SCENE", "QR_LIMIT_STR_SCENE");

    private final World world;
    private final Map<String, Code> byTicket = new HashMap<>();
    private final Map<String, String> permanent = new HashMap<>();

    Scenes(World world) {
        this.world = world;
    }

    void open(Routes routes) {
        routes.post("/cgi-bin/qrcode/create", this::create);
    }

    /** The scene of a code that is still good. */
    String scene(String ticket) {
        Code code = byTicket.get(ticket);
        if (code == null || !world.now().isBefore(code.until)) {
            throw new IllegalStateException("no such code, or it has expired");
        }
        return code.scene;
    }

    private ObjectNode create(Call call) {
        String action = call.required("action_name");
        if (!ACTIONS.contains(action)) {
            throw Refusal.invalid("action_name");
        }
        boolean forEver = action.contains("LIMIT");
        // A scene that is not where it belongs is none: its code says 0.
        String scene = scene(call.body().path("action_info").path("scene"), action.contains("STR"), forEver);
        long seconds = call.number("expire_seconds", 60);
        if (!forEver) {
            world.limits().fits("qr-seconds", seconds);
        }
        String known = forEver ? permanent.get(scene) : null;
        String ticket = known == null ? world.id("TICKET-") : known;
        if (forEver && known == null) {
            world.limits().atMost("qr-permanent", permanent.size() + 1L, 45029, call.path());
            permanent.put(scene, ticket);
        }
        byTicket.put(ticket, new Code(scene, forEver ? Instant.MAX : world.now().plusSeconds(seconds)));
        ObjectNode answer = Json.object().put("ticket", ticket).put("url", "http://weixin.qq.com/q/" + ticket);
        return forEver ? answer : answer.put("expire_seconds", seconds);
    }

    private String scene(JsonNode said, boolean text, boolean forEver) {
        if (text) {
            String scene = said.path("scene_str").asString("0");
            world.limits().fitsCharacters("qr-scene-characters", scene);
            return scene;
        }
        long id = said.path("scene_id").asLong(0);
        if (id < 0 || id > (forEver ? world.limits().of("qr-permanent") : 0xffffffffL)) {
            throw Refusal.invalid("scene_id");
        }
        return Long.toString(id);
    }

    private record Code(String scene, Instant until) {}
}
