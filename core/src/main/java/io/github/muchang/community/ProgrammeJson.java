package io.github.muchang.community;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes programmes as a member of the JSON of a domain; nothing where there are none. */
public final class ProgrammeJson {
    private ProgrammeJson() {}

    /** Adds {@code programmes}. */
    public static void write(ObjectNode json, List<Programme> programmes) {
        if (!programmes.isEmpty()) {
            ArrayNode array = json.putArray("programmes");
            programmes.forEach(each -> programme(array.addObject(), each));
        }
    }

    private static void programme(ObjectNode json, Programme programme) {
        json.put("name", programme.name());
        if (!programme.slots().isEmpty()) {
            ArrayNode slots = json.putArray("slots");
            programme.slots().forEach(each -> slots.addObject()
                    .put("on", code(each.day()))
                    .put("at", each.hour().toString())
                    .put("minutes", each.minutes())
                    .put("content", each.content()));
        }
        if (!programme.events().isEmpty()) {
            ArrayNode events = json.putArray("events");
            programme.events().forEach(each -> event(events.addObject(), each));
        }
        programme.feed().ifPresent(each -> {
            ObjectNode feed = json.putObject("feed").put("aDay", each.aDay()).put("apart", each.apart());
            ObjectNode posts = feed.putObject("posts");
            each.posts().forEach(post -> posts.put(post.at().toString(), post.content()));
        });
        programme.farewell().ifPresent(each -> json.putObject("farewell")
                .put("days", each.days())
                .put("at", each.hour().toString())
                .put("content", each.content()));
        programme.handOver().ifPresent(each -> {
            ObjectNode onward = json.putObject("handOver").put("to", each.to()).put("content", each.content());
            if (!each.of().isEmpty()) {
                each.of().forEach(onward.putArray("of")::add);
            }
        });
    }

    private static void event(ObjectNode json, Event event) {
        json.put("at", event.at().toString()).put("minutes", event.minutes()).put("content", event.content());
        if (!event.partner().isEmpty()) {
            json.put("partner", event.partner());
        }
        event.notice()
                .ifPresent(each ->
                        json.putObject("notice").put("days", each.days()).put("content", each.content()));
    }

    static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
