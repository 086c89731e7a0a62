package io.github.muchang.community;

import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * 活动: what a group does once, alone or together with a partner from another trade (跨界). A weekly slot that would fall into it gives way.
 * Immutable; each method answers a changed copy.
 *
 * @param at when it begins, on the clock of the domain's zone
 * @param minutes how long it takes
 * @param content what is posted when it begins, by the content's name
 * @param partner whom it is done with, by name; empty for nobody. A partner is named, and learns nothing of anybody.
 * @param notice what is posted before; empty for nothing
 */
public record Event(LocalDateTime at, int minutes, String content, String partner, Optional<Notice> notice) {
    /** It takes so many days, no more. */
    static final int MOST_DAYS = 14;

    private static final int MOST_MINUTES = MOST_DAYS * 24 * 60;
    private static final int EARLIEST_NOTICE = 60;
    private static final int LONGEST_NAME = 100;

    /**
     * One at a local moment such as {@code 2026-03-07T14:00}, for so many minutes.
     *
     * @throws java.time.DateTimeException if it is no moment
     */
    public static Event at(String moment, int minutes, String content) {
        return at(LocalDateTime.parse(moment), minutes, content);
    }

    /** One at a local moment, for so many minutes. */
    public static Event at(LocalDateTime moment, int minutes, String content) {
        return new Event(moment, minutes, content, "", Optional.empty());
    }

    /** Together with somebody. */
    public Event with(String other) {
        return new Event(at, minutes, content, other, notice);
    }

    /** With a content posted so many days before, at the same hour. */
    public Event noticed(int days, String before) {
        return new Event(at, minutes, content, partner, Optional.of(new Notice(days, before)));
    }

    /** Whether both take place at one time; not asked of what is at no {@link #isTime}. */
    boolean overlaps(Event other) {
        return isTime(at)
                && isTime(other.at)
                && at.isBefore(other.at.plusMinutes(other.minutes))
                && other.at.isBefore(at.plusMinutes(minutes));
    }

    /** What a calendar reaches: the years 1970 to 9999. */
    static boolean isTime(LocalDateTime moment) {
        return moment.getYear() >= 1970 && moment.getYear() <= 9999;
    }

    void check(String place, Faults faults) {
        if (!isTime(at)) {
            faults.add(place + "/at", at + " is not in the years 1970 to 9999");
        }
        Names.check(content, place + "/content", faults);
        if (minutes < 1 || minutes > MOST_MINUTES) {
            faults.add(place + "/minutes", "an event takes 1 minute to " + MOST_DAYS + " days, not " + minutes);
        }
        if (partner.length() > LONGEST_NAME) {
            faults.add(place + "/partner", "a name has at most " + LONGEST_NAME + " characters");
        }
        notice.ifPresent(each -> {
            Names.check(each.content(), place + "/notice/content", faults);
            if (each.days() < 1 || each.days() > EARLIEST_NOTICE) {
                faults.add(
                        place + "/notice/days",
                        "notice is given 1 to " + EARLIEST_NOTICE + " days before, not " + each.days());
            }
        });
    }

    /**
     * What is posted before an event.
     *
     * @param days so many days before
     * @param content the content's name
     */
    public record Notice(int days, String content) {}
}
