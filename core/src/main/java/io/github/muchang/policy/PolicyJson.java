package io.github.muchang.policy;

import io.github.muchang.content.Purpose;
import io.github.muchang.segment.ConditionJson;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes policies as JSON; {@link PolicyReader} reads them back as equal values. */
public final class PolicyJson {
    /** Whose rule an {@link OnlyIf} is, where it is not the house's. */
    static final String BY_CONSENT = "consent";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PolicyJson() {}

    /** The JSON of a policy. */
    public static ObjectNode write(Policy policy) {
        ObjectNode json = NODES.objectNode();
        if (policy instanceof QuietHours quiet) {
            json.putArray(kind(policy))
                    .add(quiet.from().toString())
                    .add(quiet.to().toString());
        } else if (policy instanceof Cap cap) {
            json.put(kind(policy), cap.most()).put("per", cap.window().toString());
        } else if (policy instanceof MinimumGap gap) {
            json.put(kind(policy), gap.length().toString());
        } else if (policy instanceof AdShare share) {
            json.put(kind(policy), share.percent());
            share.window()
                    .ifPresentOrElse(
                            window -> json.put("per", window.toString()), () -> json.put("ofLast", share.last()));
        } else if (policy instanceof ConsentRequired consent) {
            purposes(json.putArray(kind(policy)), consent.purposes());
        } else if (policy instanceof Admission admission) {
            json.put(kind(policy), admission.pool()).set("if", ConditionJson.write(admission.whom()));
        } else if (policy instanceof Suppression suppression) {
            json.put(kind(policy), suppression.length().toString());
            put(json, "category", suppression.category());
        } else if (policy instanceof ServiceCase open) {
            json.put(kind(policy), open.opened()).put("until", open.closed());
        } else if (policy instanceof Minors minors) {
            json.set(kind(policy), ConditionJson.write(minors.who()));
        } else if (policy instanceof OnlyIf only) {
            json.set(kind(policy), ConditionJson.write(only.when()));
            if (only.standing() == Standing.CONSENT) {
                json.put("by", BY_CONSENT);
            }
        } else if (policy instanceof NotWhile not) {
            json.set(kind(policy), ConditionJson.write(not.when()));
        } else if (policy instanceof NotDuring days) {
            json.putArray(kind(policy))
                    .add(days.first().toString())
                    .add(days.last().toString());
        } else if (policy instanceof BuiltIn always) {
            json.put(kind(policy), always.code());
        } else if (policy instanceof PlatformRule rule) {
            json.set(kind(policy), PlatformJson.write(rule));
        } else {
            throw new AssertionError(policy);
        }
        if (policy instanceof Scoped<?> scoped) {
            scope(json, scoped.scope());
        }
        return json;
    }

    /** The name of a kind of policy: the member of its JSON that says what it is. */
    public static String kind(Policy policy) {
        return PolicyReader.kindOf(policy.getClass());
    }

    /** The name of the member that holds the policy's condition, if it has one. */
    public static String conditionMember(Policy policy) {
        return policy instanceof Admission ? "if" : kind(policy);
    }

    private static void scope(ObjectNode json, Scope scope) {
        if (!scope.purposes().isEmpty()) {
            purposes(json.putArray("of"), scope.purposes());
        }
        put(json, "on", scope.carrier());
        put(json, "along", scope.pathway());
        put(json, "inPool", scope.pool());
        put(json, "ofBrand", scope.brand());
    }

    static void purposes(ArrayNode array, Set<Purpose> purposes) {
        purposes.forEach(each -> array.add(each.code()));
    }

    static void put(ObjectNode json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }
}
