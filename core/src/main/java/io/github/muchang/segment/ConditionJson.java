package io.github.muchang.segment;

import io.github.muchang.money.Money;
import io.github.muchang.time.Window;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes conditions as JSON; {@link ConditionReader} reads them back as equal values. */
public final class ConditionJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ConditionJson() {}

    /** The JSON of a condition. */
    public static ObjectNode write(Condition condition) {
        ObjectNode json = NODES.objectNode();
        if (condition instanceof AllOf all) {
            all.parts().forEach(add(json.putArray("all")));
        } else if (condition instanceof AnyOf any) {
            any.parts().forEach(add(json.putArray("any")));
        } else if (condition instanceof NotThat not) {
            json.set("not", write(not.part()));
        } else if (condition instanceof Scored scored) {
            scored.parts().forEach(add(json.putArray("score")));
            scored.points().forEach(json.putArray("worth")::add);
            json.put("atLeast", scored.atLeast());
        } else if (condition instanceof Measured measured) {
            metric(json, measured.metric());
            bounds(json, measured);
        } else if (condition instanceof Sequence sequence) {
            json.putArray("sequence").add(sequence.first()).add(sequence.then());
            json.put("apart", sequence.apart().toString());
            window(json, sequence.window());
        } else if (condition instanceof Repurchase repurchase) {
            repurchase(json, repurchase);
        } else if (condition instanceof Prevailing prevailing) {
            json.put("share", prevailing.percent());
            json.set("of", write(prevailing.what()));
            json.set("among", write(prevailing.among()));
        } else if (condition instanceof Ranked ranked) {
            json.put("top", ranked.top());
            metric(json.putObject("by"), ranked.metric());
        } else if (condition instanceof MemberOf member) {
            json.put("memberOf", member.pool());
            member.role().ifPresent(role -> json.put("role", role.name().toLowerCase(Locale.ROOT)));
        } else if (condition instanceof Tagged tagged) {
            json.put("tagged", tagged.tag());
        } else if (condition instanceof AtStage stage) {
            json.put("atStage", stage.stage());
        } else if (condition instanceof AtLevel level) {
            json.put("belonging", level.circle()).put("atLeast", level.atLeast());
        } else if (condition instanceof InSegment segment) {
            json.put("inSegment", segment.segment());
        } else if (condition instanceof HasAttribute attribute) {
            attribute(json, attribute);
        } else if (condition instanceof Consented consented) {
            json.put("consentedTo", consented.purpose().code());
            consented.carrier().ifPresent(carrier -> json.put("on", carrier));
        } else if (condition instanceof CameFrom came) {
            json.put("cameFrom", came.source());
        } else {
            throw new AssertionError(condition);
        }
        return json;
    }

    private static java.util.function.Consumer<Condition> add(ArrayNode array) {
        return part -> array.add(write(part));
    }

    private static void metric(ObjectNode json, Metric metric) {
        if (metric instanceof Tally tally) {
            json.put(tally.aggregate().code(), tally.activity());
            tally.label().ifPresent(label -> json.put("labelled", label));
            window(json, tally.window());
        } else if (metric instanceof Age age) {
            if (age.name().isEmpty()) {
                json.put(age.of().code(), true);
            } else {
                json.put(age.of().code(), age.name());
            }
            age.label().ifPresent(label -> json.put("labelled", label));
        } else if (metric instanceof Outlook outlook) {
            json.put(outlook.code(), outlook.activity());
            outlook.ahead().ifPresent(span -> json.put(OutlookReader.AHEAD, span.toString()));
        } else if (metric instanceof Pools) {
            json.put("pools", true);
        } else {
            throw new AssertionError(metric);
        }
    }

    private static void window(ObjectNode json, Window window) {
        if (!(window instanceof Window.Ever)) {
            json.put(window instanceof Window.Rolling ? WindowJson.WITHIN : WindowJson.DURING, WindowJson.key(window));
        }
    }

    private static void repurchase(ObjectNode json, Repurchase repurchase) {
        json.put("repurchase", repurchase.activity());
        repurchase.label().ifPresent(label -> json.put("labelled", label));
        json.put("every", repurchase.cycle().toString());
        if (repurchase.personalFrom() != Repurchase.PERSONAL_FROM) {
            json.put("personalFrom", repurchase.personalFrom());
        }
        json.put("before", repurchase.before().toString());
        json.put("after", repurchase.after().toString());
    }

    private static void bounds(ObjectNode json, Measured measured) {
        Bounds bounds = measured.bounds();
        if (measured.metric() instanceof Age) {
            if (bounds.hasLow()) {
                json.put("atLeast", new io.github.muchang.time.Span(bounds.low()).toString());
            }
            if (bounds.hasHigh()) {
                json.put("lessThan", new io.github.muchang.time.Span(bounds.high() + 1).toString());
            }
            return;
        }
        if (measured.metric() instanceof Outlook) {
            if (bounds.hasLow()) {
                json.put("atLeast", Outlook.number(bounds.low()));
            }
            if (bounds.hasHigh()) {
                json.put("lessThan", Outlook.number(bounds.high() + 1));
            }
            return;
        }
        if (bounds.hasLow()) {
            put(json, "atLeast", bounds.low(), bounds.currency());
        }
        if (bounds.hasHigh()) {
            put(json, "atMost", bounds.high(), bounds.currency());
        }
    }

    private static void put(ObjectNode json, String name, long value, String currency) {
        if (currency.isEmpty()) {
            json.put(name, value);
        } else {
            json.put(name, Money.of(value, currency).toString());
        }
    }

    private static void attribute(ObjectNode json, HasAttribute attribute) {
        json.put("attribute", attribute.name());
        if (!attribute.values().isEmpty()) {
            attribute.values().forEach(json.putArray("isOneOf")::add);
        }
        attribute.least().ifPresent(low -> json.put("atLeast", low));
        attribute.most().ifPresent(high -> json.put("atMost", high));
    }
}
