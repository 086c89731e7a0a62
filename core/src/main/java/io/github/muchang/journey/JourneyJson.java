package io.github.muchang.journey;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes journeys as JSON: members in a fixed order, left out where a reader assumes the same. */
public final class JourneyJson {
    private JourneyJson() {}

    /** The JSON of a journey; {@link JourneyReader} reads it back as an equal value. */
    public static ObjectNode write(Journey journey) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", journey.name());
        if (journey.version() != 1) {
            json.put("version", journey.version());
        }
        ArrayNode starts = json.putArray("starts");
        journey.starts().forEach(trigger -> trigger(starts.addObject(), trigger));
        if (!journey.exits().isEmpty()) {
            ArrayNode exits = json.putArray("endIf");
            journey.exits().forEach(exit -> {
                ObjectNode each = exits.addObject();
                StepJson.put(each, "outcome", exit.outcome(), Exit.EXITED);
                each.set("when", StepJson.condition(exit.when()));
            });
        }
        if (journey.endsOnLeaving()) {
            json.put("endsOnLeaving", true);
        }
        reentry(json, journey.reentry());
        journey.atOnce().ifPresent(most -> json.put("atMostAtOnce", most));
        journey.limit().ifPresent(limit -> json.putObject("atMost")
                .put("times", limit.most())
                .put("per", limit.per().toString()));
        if (journey.priority() != Journey.PRIORITY) {
            json.put("priority", journey.priority());
        }
        ArrayNode steps = json.putArray("steps");
        journey.steps().forEach(step -> StepJson.write(steps.addObject(), step));
        if (!journey.replaces().isEmpty()) {
            ArrayNode replaces = json.putArray("replaces");
            journey.replaces().forEach(older -> succession(replaces.addObject(), older));
        }
        return json;
    }

    static void deed(ObjectNode json, Deed deed) {
        json.put("done", deed.activity());
        deed.label().ifPresent(label -> json.put("labelled", label));
    }

    private static void trigger(ObjectNode json, Trigger trigger) {
        if (trigger instanceof Trigger.PoolEntered entered) {
            json.put("entered", entered.pool());
        } else if (trigger instanceof Trigger.PoolLeft left) {
            json.put("left", left.pool());
        } else if (trigger instanceof Trigger.Done done) {
            deed(json, done.deed());
        } else if (trigger instanceof Trigger.SegmentEntered segment) {
            json.put("enteredSegment", segment.segment());
        } else if (trigger instanceof Trigger.SegmentLeft segment) {
            json.put("leftSegment", segment.segment());
        } else if (trigger instanceof Trigger.StageEntered stage) {
            json.put("cameTo", stage.stage());
        } else if (trigger instanceof Trigger.AttributeTold told) {
            json.put("told", told.attribute());
        } else if (trigger instanceof Trigger.Called) {
            json.put("called", true);
        } else {
            throw new AssertionError(trigger);
        }
    }

    private static void reentry(ObjectNode json, Reentry reentry) {
        if (reentry instanceof Reentry.AfterEnd) {
            json.put("reentry", JourneyReader.AFTER_END);
        } else if (reentry instanceof Reentry.Restart) {
            json.put("reentry", JourneyReader.RESTART);
        } else if (reentry instanceof Reentry.After after) {
            json.putObject("reentry").put("after", after.length().toString());
        } else if (!(reentry instanceof Reentry.Never)) {
            throw new AssertionError(reentry);
        }
    }

    private static void succession(ObjectNode json, Succession older) {
        json.put("version", older.of());
        if (!older.steps().isEmpty()) {
            ObjectNode steps = json.putObject("steps");
            older.steps().forEach((step, fate) -> fate(steps, step, fate));
        }
        if (!(older.otherwise() instanceof Fate.Finish)) {
            fate(json, "otherwise", older.otherwise());
        }
    }

    private static void fate(ObjectNode json, String name, Fate fate) {
        if (fate instanceof Fate.MoveTo move) {
            json.putObject(name).put("moveTo", move.step());
        } else {
            json.put(name, fate instanceof Fate.Leave ? JourneyReader.LEAVE : JourneyReader.FINISH);
        }
    }
}
