package io.github.muchang.adapters.qq.official;

import io.github.muchang.http.LenientJson;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What somebody wrote to the bot, without what only called it. */
final class Words {
    private static final Pattern MENTION = Pattern.compile("\\s*<@!?([A-Za-z0-9_-]{1,128})>");

    private Words() {}

    /** The words without white space around them and without mentions of the bot before them. */
    static String of(String content, JsonNode message) {
        Matcher mention = MENTION.matcher(content);
        int from = 0;
        while (mention.region(from, content.length()).lookingAt() && isOurs(mention.group(1), message)) {
            from = mention.end();
        }
        return content.substring(from).strip();
    }

    /** Where the message does not say who is mentioned, it is the bot: the platform tells the bot of nobody else. */
    private static boolean isOurs(String mentioned, JsonNode message) {
        JsonNode mentions = message.path("mentions");
        if (!mentions.isArray()) {
            return true;
        }
        return LenientJson.list(
                        message,
                        "mentions",
                        each -> each.path("is_you").asBoolean(false)
                                && (LenientJson.text(each, "id")
                                                .filter(mentioned::equals)
                                                .isPresent()
                                        || LenientJson.text(each, "member_openid")
                                                .filter(mentioned::equals)
                                                .isPresent()))
                .contains(true);
    }
}
