package io.github.muchang.staff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.time.Horizon;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Hours at which somebody is at work, every week. Work over midnight is two shifts.
 *
 * @param days on these days
 * @param from from this local hour on
 * @param to until before this one; midnight is the end of the day
 */
public record Shift(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    /** From Monday to Friday. */
    public static final List<DayOfWeek> WORKDAYS = ImmutableList.of(
            DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /** Copies the days. */
    public Shift {
        days = ImmutableSortedSet.copyOf(days);
    }

    /**
     * From one local hour to another, such as {@code 09:00} and {@code 18:00}, on these days; every day if none is named.
     *
     * @throws java.time.DateTimeException if either is no local hour
     */
    public static Shift between(String from, String to, DayOfWeek... days) {
        List<DayOfWeek> which = Arrays.asList(days.length == 0 ? DayOfWeek.values() : days);
        return new Shift(ImmutableSortedSet.copyOf(which), Horizon.hour(from), Horizon.hour(to));
    }

    /** The same from Monday to Friday. */
    public Shift onWorkdays() {
        return new Shift(ImmutableSortedSet.copyOf(WORKDAYS), from, to);
    }

    /** Whether it ends after it begins. */
    boolean isForward() {
        return toMidnight() || from.isBefore(to);
    }

    boolean toMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    /** Whether both ever hold at once. */
    boolean overlaps(Shift other) {
        return days.stream().anyMatch(other.days::contains)
                && (toMidnight() || other.from.isBefore(to))
                && (other.toMidnight() || from.isBefore(other.to));
    }
}
