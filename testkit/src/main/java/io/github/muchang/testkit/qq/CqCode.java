package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages as texts with CQ codes, and as arrays of segments. */
final class CqCode {
    private static final Pattern CODE = Pattern.compile("\\[CQ:([A-Za-z0-9_.-]+)((?:,[^,=\\[\\]]+=[^,\\[\\]]*)*)]");

    private CqCode() {}

    /** The segments of a message, however it was sent; codes are left as they are if they are not to be read. */
    static ArrayNode segments(JsonNode message, boolean plain) {
        if (message instanceof ArrayNode array) {
            return array.deepCopy();
        }
        ArrayNode segments = array();
        if (message instanceof ObjectNode one) {
            return segments.add(one.deepCopy());
        }
        String text = message.asString("");
        if (plain) {
            return text(segments, text);
        }
        Matcher codes = CODE.matcher(text);
        int from = 0;
        while (codes.find()) {
            text(segments, unescape(text.substring(from, codes.start())));
            ObjectNode data = segments.addObject().put("type", codes.group(1)).putObject("data");
            for (String each : codes.group(2).split(",", -1)) {
                int equals = each.indexOf('=');
                if (equals > 0) {
                    data.put(each.substring(0, equals), unescape(each.substring(equals + 1)));
                }
            }
            from = codes.end();
        }
        return text(segments, unescape(text.substring(from)));
    }

    /** The message as one text with CQ codes. */
    static String text(ArrayNode segments) {
        StringBuilder text = new StringBuilder();
        for (JsonNode each : segments) {
            String type = each.path("type").asString("");
            if (type.equals("text")) {
                text.append(escape(each.path("data").path("text").asString(""), false));
                continue;
            }
            text.append("[CQ:").append(type);
            each.path("data").properties().forEach(field -> text.append(',')
                    .append(field.getKey())
                    .append('=')
                    .append(escape(field.getValue().asString(field.getValue().toString()), true)));
            text.append(']');
        }
        return text.toString();
    }

    static ArrayNode array() {
        return Trees.object().putArray("message");
    }

    private static ArrayNode text(ArrayNode segments, String text) {
        if (!text.isEmpty()) {
            segments.addObject().put("type", "text").putObject("data").put("text", text);
        }
        return segments;
    }

    private static String escape(String text, boolean inCode) {
        String escaped = text.replace("&", "&amp;").replace("[", "&#91;").replace("]", "&#93;");
        return inCode ? escaped.replace(",", "&#44;") : escaped;
    }

    private static String unescape(String text) {
        return text.replace("&#91;", "[")
                .replace("&#93;", "]")
                .replace("&#44;", ",")
                .replace("&amp;", "&");
    }
}
