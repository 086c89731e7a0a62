package io.github.muchang.testkit.wechat;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a message may carry: a text and up to nine attachments, not nothing (92137, 92135). */
final class Attachments {
    private static final Set<String> KINDS = Set.of("image", "link", "miniprogram", "video", "file");

    private final Limits limits;
    private final Media media;

    Attachments(Limits limits, Media media) {
        this.limits = limits;
        this.media = media;
    }

    void check(JsonNode message) {
        String text = message.path("text").path("content").asString("");
        JsonNode attached = message.path("attachments");
        if (text.isEmpty() && attached.isEmpty()) {
            throw Refusal.lacking("text or attachments");
        }
        limits.fitsBytes("text-bytes", text);
        limits.fits("attachments", attached.size());
        attached.forEach(this::one);
    }

    private void one(JsonNode attachment) {
        String kind = attachment.path("msgtype").asString("");
        if (!KINDS.contains(kind)) {
            throw Refusal.invalid("msgtype");
        }
        JsonNode content = attachment.path(kind);
        switch (kind) {
            case "link" -> {
                limits.fitsBytes("link-title-bytes", required(content, "title"));
                limits.fitsBytes("link-desc-bytes", content.path("desc").asString(""));
                limits.fitsBytes("url-bytes", required(content, "url"));
                limits.fitsBytes("url-bytes", content.path("picurl").asString(""));
            }
            case "miniprogram" -> {
                limits.fitsBytes("miniprogram-title-bytes", required(content, "title"));
                required(content, "appid");
                required(content, "page");
                media.check(required(content, "pic_media_id"));
            }
            case "image" -> {
                if (content.path("pic_url").asString("").isEmpty()) {
                    media.check(required(content, "media_id"));
                }
            }
            default -> media.check(required(content, "media_id"));
        }
    }

    private static String required(JsonNode content, String name) {
        String value = content.path(name).asString("");
        if (value.isEmpty()) {
            throw Refusal.lacking(name);
        }
        return value;
    }
}
