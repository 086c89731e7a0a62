package io.github.muchang.testkit.simulation;

import io.github.muchang.community.Programme;
import io.github.muchang.community.Programme.Farewell;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a programme has for a group, day by day as a calendar on the wall shows it. */
record Almanac(Programme programme, Crowd crowd, ZoneId zone) {

    /** Something for a moment. */
    record Entry(long due, long until, String content, boolean farewell) {}

    /** All from one moment to another, both included. */
    List<Entry> between(long first, long last) {
        List<Entry> entries = new ArrayList<>();
        LocalDate end = Crew.date(last, zone).plusDays(1);
        for (LocalDate day = Crew.date(first, zone).minusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            for (Programme.Slot each : programme.slots()) {
                long due = Crew.moment(day, each.hour(), zone);
                if (day.getDayOfWeek() == each.day() && isFree(each, day)) {
                    entries.add(new Entry(due, due + each.minutes() * 60_000L, each.content(), false));
                }
            }
        }
        for (io.github.muchang.community.Event each : programme.events()) {
            long begins = moment(each.at());
            each.notice()
                    .ifPresent(note -> entries.add(
                            new Entry(moment(each.at().minusDays(note.days())), begins, note.content(), false)));
            entries.add(new Entry(begins, begins + each.minutes() * 60_000L, each.content(), false));
        }
        entries.removeIf(each -> each.due() < crowd.begins || (crowd.ends > 0 && each.due() >= crowd.ends));
        if (crowd.ends > 0) {
            programme.farewell().ifPresent(each -> entries.add(farewell(each)));
        }
        entries.removeIf(each -> each.due() < first || each.due() > last);
        return entries;
    }

    /** A slot gives way to an event that it would fall into. */
    private boolean isFree(Programme.Slot slot, LocalDate day) {
        LocalDateTime from = day.atTime(slot.hour());
        return programme.events().stream()
                .noneMatch(each -> from.isBefore(each.at().plusMinutes(each.minutes()))
                        && each.at().isBefore(from.plusMinutes(slot.minutes())));
    }

    private long moment(LocalDateTime local) {
        return Crew.moment(local.toLocalDate(), local.toLocalTime(), zone);
    }

    /** On its day, but an hour before the end, and after the begin. */
    private Entry farewell(Farewell farewell) {
        LocalDate day = Crew.date(crowd.ends, zone).minusDays(farewell.days());
        long wanted = Crew.moment(day, farewell.hour(), zone);
        long due = Math.max(Math.min(wanted, crowd.ends - PlanDraw.HOUR), crowd.begins);
        return new Entry(due, Math.max(Math.min(due + Rule.DAY, crowd.ends), due + 1), farewell.content(), true);
    }
}
