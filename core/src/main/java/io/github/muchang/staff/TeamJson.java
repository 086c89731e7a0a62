package io.github.muchang.staff;

import io.github.muchang.segment.ConditionJson;
import java.time.DayOfWeek;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a team as members of the JSON of a domain; nothing where there is nobody, or nothing to do. */
public final class TeamJson {
    private TeamJson() {}

    /** Adds {@code staff} and {@code dailyLists}. */
    public static void write(ObjectNode json, Team team) {
        if (!team.members().isEmpty()) {
            ArrayNode array = json.putArray("staff");
            team.members().forEach(each -> member(array.addObject(), each));
        }
        if (!team.lists().isEmpty()) {
            ArrayNode array = json.putArray("dailyLists");
            team.lists().forEach(each -> list(array.addObject(), each));
        }
    }

    private static void member(ObjectNode json, Member member) {
        json.put("name", member.name());
        if (!member.roles().isEmpty()) {
            member.roles().forEach(json.putArray("roles")::add);
        }
        member.zone().ifPresent(zone -> json.put("zone", zone));
        if (!member.shifts().isEmpty()) {
            ArrayNode shifts = json.putArray("shifts");
            member.shifts().forEach(each -> shift(shifts.addObject(), each));
        }
        member.atMost().ifPresent(most -> json.put("atMost", most));
    }

    private static void shift(ObjectNode json, Shift shift) {
        json.put("from", shift.from().toString());
        json.put("to", shift.to().toString());
        if (shift.days().size() < DayOfWeek.values().length) {
            ArrayNode days = json.putArray("on");
            shift.days().forEach(day -> days.add(code(day)));
        }
    }

    private static void list(ObjectNode json, DailyList list) {
        json.put("name", list.name());
        json.set("of", ConditionJson.write(list.of()));
        json.put("todo", list.what());
        json.put("by", list.by());
        json.put("at", list.at().toString());
        json.put("atMost", list.atMost());
        list.recording().ifPresent(activity -> json.put("recording", activity));
    }

    static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
