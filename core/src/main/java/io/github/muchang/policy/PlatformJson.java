package io.github.muchang.policy;

import io.github.muchang.json.StrictJson;
import io.github.muchang.time.Window;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes rules of platforms as JSON; {@link PlatformReader} reads them back as equal values. */
final class PlatformJson {
    private PlatformJson() {}

    static String write(List<PlatformRule> rules) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("rules");
        rules.forEach(rule -> array.add(write(rule)));
        return StrictJson.mapper().writeValueAsString(json);
    }

    static ObjectNode write(PlatformRule rule) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", rule.name());
        json.put("carrier", rule.carrier());
        PolicyJson.put(json, "channel", rule.channel());
        rule.replies().ifPresent(each -> json.put("replies", each));
        json.put("validFrom", rule.validFrom().toString());
        json.put("verifiedOn", rule.verifiedOn().toString());
        json.put("source", rule.source());
        if (!rule.zone().equals(PlatformReader.ZONE)) {
            json.put("zone", rule.zone().getId());
        }
        limit(json, rule.limit());
        return json;
    }

    private static void limit(ObjectNode json, PlatformLimit limit) {
        if (limit instanceof PlatformLimit.ReplyWindow window) {
            json.put("replyWithin", window.length().toString());
            if (window.most() > 0) {
                json.put("atMost", window.most());
            }
        } else if (limit instanceof PlatformLimit.ReceiverQuota quota) {
            json.put("perReceiver", quota.most());
            window(json, quota.window());
        } else if (limit instanceof PlatformLimit.AccountQuota quota) {
            json.put("perAccount", quota.most());
            window(json, quota.window());
        } else if (limit instanceof PlatformLimit.Forbidden forbidden) {
            PolicyJson.purposes(json.putArray("forbids"), forbidden.purposes());
        } else if (limit instanceof PlatformLimit.Lifted) {
            json.put("lifted", true);
        } else {
            throw new AssertionError(limit);
        }
    }

    private static void window(ObjectNode json, Window window) {
        if (window instanceof Window.Rolling rolling) {
            json.put("within", rolling.length().toString());
        } else if (window instanceof Window.Current current) {
            json.put("during", current.period().code());
        } else {
            throw new AssertionError(window);
        }
    }
}
