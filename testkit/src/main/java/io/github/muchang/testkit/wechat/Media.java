package io.github.muchang.testkit.wechat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Uploaded files, which live three days. */
final class Media {
    private static final Set<String> KINDS = Set.of("image", "video", "file", "voice", "thumb");

    private final World world;
    private final Map<String, Instant> uploaded = new HashMap<>();

    Media(World world) {
        this.world = world;
    }

    void open(Routes routes) {
        routes.post("/cgi-bin/media/upload", call -> upload(call, call.requiredParameter("type")));
    }

    void openAttachments(Routes routes) {
        routes.post("/cgi-bin/media/upload_attachment", call -> {
            if (!Set.of("1", "2").contains(call.requiredParameter("attachment_type"))) {
                throw Refusal.invalid("attachment_type");
            }
            return upload(call, call.requiredParameter("media_type"));
        });
    }

    /** Refuses what is unknown or too old with 40007. */
    void check(String id) {
        Instant since = uploaded.get(id);
        if (since == null || world.isOver(since, Duration.ofDays(world.limits().of("media-days")))) {
            throw new Refusal(40007, "invalid media_id");
        }
    }

    private ObjectNode upload(Call call, String kind) {
        if (!KINDS.contains(kind)) {
            throw Refusal.invalid("type");
        }
        if (!new String(call.bytes(), StandardCharsets.ISO_8859_1).contains("filename=")) {
            throw Refusal.lacking("a file");
        }
        String id = world.id("MEDIA-");
        uploaded.put(id, world.now());
        return Json.ok().put("type", kind).put("media_id", id).put("created_at", world.seconds());
    }
}
