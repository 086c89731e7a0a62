package io.github.muchang.journey;

import io.github.muchang.segment.Condition;
import io.github.muchang.segment.ConditionJson;
import io.github.muchang.time.Horizon;
import java.time.LocalTime;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes steps as JSON: the name first, then the member that says what the step does. */
final class StepJson {
    private StepJson() {}

    static void write(ObjectNode json, Step step) {
        json.put("name", step.name());
        if (step instanceof Send send) {
            json.put("send", send.content());
            persona(json, send.persona());
        } else if (step instanceof Pause pause) {
            pause(json, pause.until());
        } else if (step instanceof Ask ask) {
            ask(json, ask);
        } else if (step instanceof Choose choose) {
            ArrayNode cases = json.putArray("choose");
            choose.cases().forEach(each -> {
                ObjectNode one = cases.addObject();
                one.set("when", condition(each.when()));
                put(one, "then", each.then(), Way.NEXT);
            });
            choose.otherwise().ifPresent(then -> json.put("otherwise", then));
        } else if (step instanceof Split split) {
            ArrayNode arms = json.putArray("split");
            split.arms().forEach(arm -> {
                ObjectNode one = arms.addObject().put("arm", arm.name()).put("weight", arm.weight());
                if (arm.then().isEmpty()) {
                    one.put("holdout", true);
                }
                put(one, "then", arm.then().orElse(Way.NEXT), Way.NEXT);
            });
        } else if (step instanceof Invite invite) {
            invite(json, invite);
        } else if (step instanceof StaffTask task) {
            task(json, task);
        } else {
            small(json, step);
        }
    }

    static ObjectNode condition(Condition condition) {
        return ConditionJson.write(condition);
    }

    /** A text, unless it is what a reader assumes. */
    static void put(ObjectNode json, String name, String text, String assumed) {
        if (!text.equals(assumed)) {
            json.put(name, text);
        }
    }

    private static void small(ObjectNode json, Step step) {
        if (step instanceof GiveTag give) {
            json.put("tag", give.tag());
        } else if (step instanceof TakeTag take) {
            json.put("untag", take.tag());
        } else if (step instanceof RecordActivity record) {
            json.put("record", record.activity());
            put(json, "label", record.label(), "");
        } else if (step instanceof Jump jump) {
            json.put("jump", jump.to());
        } else if (step instanceof End end) {
            json.put("end", end.outcome());
        } else {
            throw new AssertionError(step);
        }
    }

    private static void persona(ObjectNode json, Optional<String> persona) {
        persona.ifPresent(who -> json.put("persona", who));
    }

    private static void pause(ObjectNode json, Horizon until) {
        if (until instanceof Horizon.After after) {
            json.put("pause", after.length().toString());
        } else if (until instanceof Horizon.FirstAt first) {
            json.put("pause", first.length().toString()).put("at", first.hour().toString());
        } else if (until instanceof Horizon.OnDay day) {
            json.put("untilDay", day.number());
            put(json, "at", day.hour().toString(), LocalTime.MIDNIGHT.toString());
        } else {
            throw new AssertionError(until);
        }
    }

    private static void ask(ObjectNode json, Ask ask) {
        json.put("ask", ask.content());
        persona(json, ask.persona());
        if (ask.answer() instanceof Answer.Told told) {
            json.put("into", told.attribute());
        } else if (ask.answer() instanceof Answer.Done done) {
            JourneyJson.deed(json.putObject("answeredBy"), done.deed());
        } else {
            throw new AssertionError(ask.answer());
        }
        json.put("within", ask.within().toString());
        if (!ask.again().isEmpty()) {
            ArrayNode again = json.putArray("again");
            ask.again().forEach(each -> {
                ObjectNode one = again.addObject().put("after", each.after().toString());
                put(one, "ask", each.content(), ask.content());
            });
        }
        ask.refusal().ifPresent(deed -> JourneyJson.deed(json.putObject("refusedBy"), deed));
        put(json, "answered", ask.answered(), Way.NEXT);
        put(json, "refused", ask.refused(), Way.NEXT);
        put(json, "silent", ask.silent(), Way.NEXT);
    }

    private static void invite(ObjectNode json, Invite invite) {
        json.put("invite", invite.content()).put("to", invite.pool());
        persona(json, invite.persona());
        invite.within().ifPresent(span -> json.put("within", span.toString()));
        put(json, "joined", invite.joined(), Way.NEXT);
        put(json, "missed", invite.missed(), Way.NEXT);
    }

    private static void task(ObjectNode json, StaffTask task) {
        json.put("task", task.what());
        put(json, "role", task.role(), "");
        if (!task.staff().isEmpty()) {
            task.staff().forEach(json.putArray("staff")::add);
        }
        json.put("within", task.within().toString());
        ArrayNode outcomes = json.putArray("outcomes");
        task.outcomes().forEach(each -> {
            ObjectNode one = outcomes.addObject().put("outcome", each.name());
            put(one, "then", each.then(), Way.NEXT);
        });
        put(json, "overdue", task.overdue(), Way.NEXT);
        task.remind().ifPresent(before -> json.put("remind", before.toString()));
    }
}
