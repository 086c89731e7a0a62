package io.github.muchang.testkit.qq;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a message may look like, whoever it goes to. */
final class Shapes {
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://([^/\\s:?#)]+)");

    private final Quotas quotas;
    private final Set<String> domains;
    private final Files files;

    Shapes(Quotas quotas, Set<String> domains, Files files) {
        this.quotas = quotas;
        this.domains = domains;
        this.files = files;
        quotas.fits("domains", domains.size());
    }

    void check(JsonNode message, String scope) {
        JsonNode type = message.path("msg_type");
        if (!type.isMissingNode() && !type.isIntegralNumber()) {
            throw Refused.unfit("msg_type");
        }
        String content = message.path("content").asString("");
        String markdown = message.path("markdown").path("content").asString("");
        switch (type.asInt(0)) {
            case 0 -> {
                require(!content.isBlank(), "content");
                require(!message.has("markdown") && !message.has("media"), "msg_type 0 with markdown or media");
            }
            case 2 -> {
                require(!markdown.isBlank(), "markdown.content");
                require(content.isEmpty(), "content with markdown");
            }
            case 3 -> throw new Refused(304004, "no permission for ark");
            case 6 -> require(scope.equals(People.C2C) && message.has("input_notify"), "input_notify");
            case 7 -> files.check(message.path("media").path("file_info").asString(""), scope);
            default -> throw Refused.unfit("msg_type");
        }
        text(content);
        text(markdown);
        if (message.has("keyboard")) {
            keyboard(message.path("keyboard"));
        }
    }

    private void text(String text) {
        if (quotas.isBeyond("content-characters", text.codePointCount(0, text.length()))) {
            throw new Refused(40054007, "content too long");
        }
        Matcher links = LINK.matcher(text);
        while (links.find()) {
            String host = links.group(1).toLowerCase(Locale.ROOT);
            if (domains.stream().noneMatch(each -> host.equals(each) || host.endsWith("." + each))) {
                throw new Refused(40054010, "url not allowed");
            }
        }
    }

    private void keyboard(JsonNode keyboard) {
        if (!keyboard.path("id").asString("").isEmpty()) {
            return;
        }
        JsonNode rows = keyboard.path("content").path("rows");
        require(!rows.isEmpty(), "keyboard");
        quotas.fits("keyboard-rows", rows.size());
        for (JsonNode row : rows) {
            JsonNode buttons = row.path("buttons");
            require(!buttons.isEmpty(), "keyboard");
            quotas.fits("keyboard-buttons-per-row", buttons.size());
            buttons.forEach(this::button);
        }
    }

    private void button(JsonNode button) {
        String label = button.path("render_data").path("label").asString("");
        require(!label.isEmpty(), "label");
        quotas.fits("button-label-characters", label.codePointCount(0, label.length()));
        int action = button.path("action").path("type").asInt(-1);
        require(action >= 0 && action <= 2, "action.type");
        int permission = button.path("action").path("permission").path("type").asInt(-1);
        require(permission >= 0 && permission <= 3, "permission.type");
    }

    static void require(boolean holds, String name) {
        if (!holds) {
            throw Refused.unfit(name);
        }
    }
}
