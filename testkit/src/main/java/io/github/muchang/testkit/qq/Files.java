package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Uploaded files, each for the targets of one scope, until their time is over. */
final class Files {
    static final String UPLOADS = "/fake-upload/";

    private final Platform platform;
    private final Uploads uploads;
    private final Map<String, Stored> stored = new HashMap<>();

    Files(Platform platform, Uploads uploads) {
        this.platform = platform;
        this.uploads = uploads;
    }

    void open(Routes routes, Sending sending) {
        uploads.open(routes, sending);
        routes.paced("POST /v2/users/{openid}/files", "files-per-second", Quotas.SECOND, ask -> {
            Sending.Target target = sending.user(ask);
            return upload(ask, target.scope(), info -> sending.sendFile(ask, target, info));
        });
        routes.paced("POST /v2/groups/{group_openid}/files", "files-per-second", Quotas.SECOND, ask -> {
            Sending.Target target = sending.group(ask);
            Group group = target.group();
            if (group != null && group.robotMutedUntil != null && platform.now().isBefore(group.robotMutedUntil)) {
                throw new Refused(850018, "the bot is muted");
            }
            return upload(ask, target.scope(), info -> sending.sendFile(ask, target, info));
        });
    }

    /** Refuses what is unknown, too old or of the other scope. */
    void check(String fileInfo, String scope) {
        Stored file = stored.get(fileInfo);
        if (file == null || !file.scope.equals(scope)) {
            throw Refused.unfit("media.file_info");
        }
        Duration life = platform.quotas().seconds("file-seconds");
        if (!life.isZero() && platform.isOver(file.at, life)) {
            throw Refused.unfit("media.file_info, which is no longer valid");
        }
    }

    private Answer upload(Ask ask, String scope, Function<String, ObjectNode> sending) {
        int type = ask.body.path("file_type").asInt(0);
        if (type < 1 || type > 4) {
            throw new Refused(850019, "file_type");
        }
        String url = ask.text("url");
        String uploadId = ask.text("upload_id");
        Shapes.require(url.isEmpty() != uploadId.isEmpty(), "url or upload_id");
        if (!url.isEmpty()) {
            if (!url.startsWith("http://") && !url.startsWith("https://")) {
                throw new Refused(850026, "cannot be downloaded");
            }
        } else {
            long size = uploads.finish(uploadId, scope);
            platform.quotas()
                    .countToday(
                            "file-bytes-per-day",
                            size,
                            "",
                            ask.route,
                            () -> new Refused(40093002, "too much for a day"));
        }
        String info = platform.openid("file-info");
        stored.put(info, new Stored(scope, platform.now()));
        ObjectNode answer = Trees.object()
                .put("file_uuid", "uuid_" + platform.hex("file").substring(0, 12))
                .put("file_info", info)
                .put("ttl", platform.quotas().of("file-seconds"));
        if (ask.is("srv_send_msg")) {
            answer.put("id", sending.apply(info).path("id").asString(""));
        }
        return Answer.ok(answer);
    }

    private record Stored(String scope, Instant at) {}
}
