package io.github.muchang.referral;

import io.github.muchang.segment.ConditionJson;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes referral programmes as a member of the JSON of a domain; nothing where there are none. */
public final class ReferralJson {
    private ReferralJson() {}

    /** Adds {@code referrals}. */
    public static void write(ObjectNode json, List<ReferralProgramme> programmes) {
        if (!programmes.isEmpty()) {
            ArrayNode array = json.putArray("referrals");
            programmes.forEach(each -> programme(array.addObject(), each));
        }
    }

    /** What a constant is called in JSON. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void programme(ObjectNode json, ReferralProgramme programme) {
        json.put("name", programme.name());
        json.put("track", code(programme.track()));
        json.put("goal", code(programme.goal()));
        json.set("open", ConditionJson.write(programme.open()));
        ArrayNode rewards = json.putArray("rewards");
        programme.rewards().forEach(each -> rewards.add(each.toString()));
        json.put("within", programme.within().toString());
        json.put("stays", programme.stays().toString());
        json.put("waits", programme.waits().toString());
        json.put("most", programme.most());
        json.put("per", programme.per().toString());
        programme.budget().ifPresent(each -> json.put("budget", each.toString()));
        programme.refund().ifPresent(each -> json.put("refund", each));
        programme.payer().ifPresent(each -> json.put("payer", each));
    }
}
