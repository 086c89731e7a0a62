package io.github.muchang.circle;

import io.github.muchang.segment.ConditionJson;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes small circles as a member of the JSON of a domain; nothing where there are none. */
public final class CircleJson {
    private CircleJson() {}

    /** Adds {@code circles}. */
    public static void write(ObjectNode json, List<Circle> circles) {
        if (!circles.isEmpty()) {
            ArrayNode array = json.putArray("circles");
            circles.forEach(each -> circle(array.addObject(), each));
        }
    }

    private static void circle(ObjectNode json, Circle circle) {
        json.put("pool", circle.pool());
        json.set("admits", ConditionJson.write(circle.admits()));
        json.put("holds", circle.holds());
        json.put("chinese", circle.chinese()).put("english", circle.english());
        ArrayNode acts = json.putArray("acts");
        circle.acts().forEach(act -> {
            ObjectNode each = acts.addObject().put("did", act.activity());
            act.label().ifPresent(label -> each.put("labelled", label));
            each.put("worth", act.points());
        });
        circle.within().ifPresent(span -> json.put("within", span.toString()));
        ArrayNode levels = json.putArray("levels");
        circle.levels()
                .forEach(level -> levels.addObject().put("name", level.name()).put("from", level.from()));
    }
}
