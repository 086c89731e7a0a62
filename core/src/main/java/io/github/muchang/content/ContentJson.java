package io.github.muchang.content;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes contents as JSON: members in a fixed order, left out where {@link Content#named} begins with the same. */
public final class ContentJson {
    private ContentJson() {}

    /** The JSON of a content. */
    public static ObjectNode write(Content content) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", content.name());
        intent(json, content);
        Handling handling = content.handling();
        handling.category().ifPresent(each -> json.put("category", each));
        handling.brand().ifPresent(each -> json.put("brand", each));
        handling.theme().ifPresent(each -> json.put("theme", each));
        handling.reason().ifPresent(each -> json.put("reason", each));
        handling.former().ifPresent(each -> json.put("rewrites", each));
        if (handling.weight() != Handling.USUAL.weight()) {
            json.put("weight", handling.weight());
        }
        handling.priority().ifPresent(each -> json.put("priority", each));
        if (handling.emergency()) {
            json.put("emergency", true);
        }
        if (!handling.expiry().equals(Handling.USUAL.expiry())) {
            json.put("expiry", handling.expiry().toString());
        }
        disclosure(json, content);
        if (!content.approvals().isEmpty()) {
            ArrayNode array = json.putArray("approvals");
            content.approvals().forEach(each -> array.addObject()
                    .put("state", each.state().code())
                    .put("by", each.by())
                    .put("at", each.at().toString())
                    .put("of", each.of()));
        }
        return json;
    }

    /** The first 64 bits of the SHA-256 of what an approval is about. */
    static String fingerprint(Content content) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        intent(json, content);
        disclosure(json, content);
        return Hashing.sha256()
                .hashString(json.toString(), StandardCharsets.UTF_8)
                .toString()
                .substring(0, 16);
    }

    private static void intent(ObjectNode json, Content content) {
        json.put("purpose", content.purpose().code());
        content.value().ifPresent(each -> json.put("value", each.sentence()));
        body(json, content.body());
        if (!content.variants().isEmpty()) {
            ObjectNode variants = json.putObject("variants");
            content.variants().forEach((persona, body) -> body(variants.putObject(persona), body));
        }
        if (!content.defaults().isEmpty()) {
            ObjectNode defaults = json.putObject("defaults");
            content.defaults().forEach(defaults::put);
        }
    }

    private static void disclosure(ObjectNode json, Content content) {
        content.sender().ifPresent(each -> json.put("sender", each));
        content.refusal().ifPresent(each -> json.put("refusal", each));
        if (!content.overrides().isEmpty()) {
            ObjectNode overrides = json.putObject("overrides");
            for (Map.Entry<Lint.Rule, String> each : content.overrides().entrySet()) {
                overrides.put(each.getKey().code(), each.getValue());
            }
        }
        if (!content.proofs().isEmpty()) {
            ArrayNode proofs = json.putArray("proofs");
            content.proofs().forEach(proofs::add);
        }
    }

    private static void body(ObjectNode json, Body body) {
        String code = body.kind().code();
        if (body instanceof Body.Text text) {
            json.put(code, text.text().source());
        } else if (body instanceof Body.Image image) {
            ObjectNode each = json.putObject(code).put("media", image.media());
            put(each, "text", image.words());
        } else if (body instanceof Body.Link link) {
            ObjectNode each = json.putObject(code)
                    .put("url", link.url().source())
                    .put("title", link.title().source());
            put(each, "description", link.description());
            link.cover().ifPresent(cover -> each.put("cover", cover));
            put(each, "text", link.words());
        } else if (body instanceof Body.MiniProgram program) {
            ObjectNode each = json.putObject(code)
                    .put("app", program.app())
                    .put("page", program.page().source())
                    .put("title", program.title().source())
                    .put("cover", program.cover());
            put(each, "text", program.words());
        } else if (body instanceof Body.File file) {
            ObjectNode each = json.putObject(code).put("media", file.media()).put("name", file.name());
            put(each, "text", file.words());
        } else if (body instanceof Body.Buttons buttons) {
            buttons(json.putObject(code), buttons);
        } else {
            throw new AssertionError(body);
        }
    }

    private static void buttons(ObjectNode json, Body.Buttons buttons) {
        json.put("text", buttons.text().source());
        ArrayNode rows = json.putArray("rows");
        buttons.rows().forEach(row -> {
            ArrayNode array = rows.addArray();
            row.forEach(button -> {
                ObjectNode each = array.addObject()
                        .put("id", button.id())
                        .put("label", button.label().source());
                put(each, "url", button.url());
            });
        });
    }

    private static void put(ObjectNode json, String name, Optional<Template> template) {
        template.ifPresent(each -> json.put(name, each.source()));
    }
}
