package io.github.muchang.preset;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.ContentJson;
import io.github.muchang.json.Place;
import io.github.muchang.segment.Rhythm;
import io.github.muchang.time.Span;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a category: {@code "by"} a role or in a {@code "group"}. */
final class CycleJson {
    private CycleJson() {}

    static ObjectNode write(Cycle cycle) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("category", cycle.category())
                .put("every", cycle.every().toString())
                .put("personalFrom", cycle.personalFrom())
                .put("before", cycle.before().toString())
                .put("after", cycle.after().toString())
                .put(cycle.often() ? "group" : "by", cycle.place());
        json.set("reminder", ContentJson.write(cycle.reminder()));
        cycle.invitation().ifPresent(each -> json.set("invitation", ContentJson.write(each)));
        return json;
    }

    static Optional<Cycle> read(Place place) {
        if (!place.isObject()) {
            return Optional.empty();
        }
        place.only(ImmutableList.of(
                "category", "every", "personalFrom", "before", "after", "by", "group", "reminder", "invitation"));
        if (place.has("by") && place.has("group")) {
            place.fault("a category is looked after 'by' a role or in a 'group', not both");
        }
        Optional<String> category = place.required("category").flatMap(Place::text);
        Optional<Span> every = place.required("every").flatMap(each -> each.parsed(Span::parse));
        Optional<String> group = place.text("group");
        if (group.isEmpty()) {
            place.member("invitation").ifPresent(each -> each.fault("there is no 'group' to invite to"));
        }
        return category.flatMap(label -> every.map(span -> {
            Cycle plain = Cycle.of(label, span);
            Cycle mannered =
                    group.map(plain::inGroup).orElseGet(() -> plain.by(ReadyMadeReader.text(place, "by", Cycle.ROLE)));
            Cycle said = mannered.saying(ReadyMadeReader.content(place, "reminder", mannered.reminder()))
                    .personalFrom(
                            ReadyMadeReader.number(place, "personalFrom", 0, Rhythm.MOST, mannered.personalFrom()))
                    .due(
                            ReadyMadeReader.span(place, "before", mannered.before()),
                            ReadyMadeReader.span(place, "after", mannered.after()));
            return mannered.invitation()
                    .map(each -> said.inviting(ReadyMadeReader.content(place, "invitation", each)))
                    .orElse(said);
        }));
    }
}
