package io.github.muchang.domain;

import io.github.muchang.circle.CircleJson;
import io.github.muchang.community.ProgrammeJson;
import io.github.muchang.journey.JourneyJson;
import io.github.muchang.json.StrictJson;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.lifecycle.Stage;
import io.github.muchang.party.ActivityType;
import io.github.muchang.policy.PolicyJson;
import io.github.muchang.referral.ReferralJson;
import io.github.muchang.repurchase.PurchaseModelJson;
import io.github.muchang.segment.ConditionJson;
import io.github.muchang.staff.TeamJson;
import java.util.List;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a definition as JSON: members in a fixed order, left out where {@link PrivateDomainBuilder} begins with the same. Equal
 * definitions give equal texts.
 */
final class DomainJson {
    /** The lifecycle that every domain begins with. */
    static final String STANDARD = "standard";

    private static final PrettyPrinter PRINTER = new DefaultPrettyPrinter()
            .withSeparators(PrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private DomainJson() {}

    static String write(DomainParts parts) {
        DomainParts plain = new PrivateDomainBuilder(parts.name()).parts();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", parts.name());
        put(json, "owner", parts.owner(), plain.owner());
        put(json, "statement", parts.statement(), plain.statement());
        put(json, "zone", parts.zone().getId(), plain.zone().getId());
        put(json, "currency", parts.currency(), plain.currency());
        put(json, "lateness", parts.lateness().toString(), plain.lateness().toString());
        texts(json, "brands", parts.brands());
        identities(json, parts, plain);
        if (!parts.attributes().isEmpty()) {
            ArrayNode array = json.putArray("attributes");
            parts.attributes().forEach(rule -> attribute(array.addObject(), rule));
        }
        List<ActivityType> own = OwnActivities.of(parts.activities()).list();
        if (!own.isEmpty()) {
            ArrayNode array = json.putArray("activities");
            own.forEach(type -> activity(array.addObject(), type));
        }
        ChannelJson.pools(json, parts.pools());
        ChannelJson.pathways(json, parts.pathways());
        if (!parts.segments().isEmpty()) {
            ArrayNode array = json.putArray("segments");
            parts.segments().forEach(segment -> array.addObject()
                    .put("name", segment.name())
                    .set("when", ConditionJson.write(segment.when())));
        }
        ContentsJson.write(json, parts.library());
        lifecycle(json, parts.lifecycle());
        if (!parts.journeys().isEmpty()) {
            ArrayNode array = json.putArray("journeys");
            parts.journeys().forEach(journey -> array.add(JourneyJson.write(journey)));
        }
        if (!parts.policies().isEmpty()) {
            ArrayNode array = json.putArray("policies");
            parts.policies().forEach(policy -> array.add(PolicyJson.write(policy)));
        }
        TeamJson.write(json, parts.team());
        ProgrammeJson.write(json, parts.programmes());
        CircleJson.write(json, parts.circles());
        PurchaseModelJson.write(json, parts.purchaseModels());
        ReferralJson.write(json, parts.referrals());
        return StrictJson.mapper().writer().with(PRINTER).writeValueAsString(json);
    }

    /** A text, unless it is what a reader assumes. */
    static void put(ObjectNode json, String name, String text, String assumed) {
        if (!text.equals(assumed)) {
            json.put(name, text);
        }
    }

    /** Texts, unless there are none. */
    static void texts(ObjectNode json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(json.putArray(name)::add);
        }
    }

    private static void identities(ObjectNode json, DomainParts parts, DomainParts plain) {
        parts.identities().forEach((kind, strength) -> {
            if (strength != plain.identities().get(kind)) {
                json.withObjectProperty("identities").put(kind, Codes.of(strength));
            }
        });
    }

    private static void attribute(ObjectNode json, AttributeRule rule) {
        json.put("name", rule.name());
        if (rule.plain()) {
            json.put("plain", true);
        }
        json.put("purpose", rule.purpose());
        rule.retention().ifPresent(span -> json.put("retention", span.toString()));
    }

    private static void activity(ObjectNode json, ActivityType type) {
        json.put("name", type.name());
        put(json, "chinese", type.chinese(), type.name());
        put(json, "english", type.english(), type.name());
        if (!type.heard()) {
            json.put("heard", false);
        }
        put(json, "currency", type.currency(), "");
    }

    private static void lifecycle(ObjectNode json, Lifecycle lifecycle) {
        if (lifecycle.equals(Lifecycle.standard())) {
            json.put("lifecycle", STANDARD);
            return;
        }
        ArrayNode array = json.putArray("lifecycle");
        List<Stage> stages = lifecycle.stages();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            ObjectNode each = array.addObject().put("name", stage.name());
            put(each, "chinese", stage.chinese(), stage.name());
            if (i > 0) {
                each.set("when", ConditionJson.write(stage.when()));
            }
            texts(each, "next", stage.next());
        }
    }
}
