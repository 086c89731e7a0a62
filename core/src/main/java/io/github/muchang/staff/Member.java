package io.github.muchang.staff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Moments;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Somebody of the staff. Each method answers a changed copy.
 *
 * @param name durable; the name of the account by which they write
 * @param roles what they do
 * @param zone where their hours are meant, such as {@code Asia/Shanghai}; empty for the domain's zone
 * @param shifts when they are at work
 * @param atMost so many open tasks at once, no more; empty for as many as there are
 */
public record Member(String name, Set<String> roles, Optional<String> zone, List<Shift> shifts, OptionalInt atMost) {
    private static final int WEEK = 7;

    /** Copies the collections. */
    public Member {
        roles = ImmutableSortedSet.copyOf(roles);
        shifts = ImmutableList.copyOf(shifts);
    }

    /** Somebody who bears no role and is never at work yet. */
    public static Member named(String account) {
        return new Member(account, ImmutableSortedSet.of(), Optional.empty(), ImmutableList.of(), OptionalInt.empty());
    }

    /** Bears these roles as well. */
    public Member as(String... more) {
        Set<String> all = ImmutableSortedSet.<String>naturalOrder()
                .addAll(roles)
                .addAll(Arrays.asList(more))
                .build();
        return new Member(name, all, zone, shifts, atMost);
    }

    /** Works by the clocks of this zone. */
    public Member in(String zoneId) {
        return new Member(name, roles, Optional.of(zoneId), shifts, atMost);
    }

    /** Is at work in these hours as well. */
    public Member on(Shift... more) {
        List<Shift> all =
                ImmutableList.<Shift>builder().addAll(shifts).add(more).build();
        return new Member(name, roles, zone, all, atMost);
    }

    /** Has at most so many open tasks at once. */
    public Member atMost(int tasks) {
        return new Member(name, roles, zone, shifts, OptionalInt.of(tasks));
    }

    /** Whether so many open tasks leave room for one more. */
    public boolean hasRoom(int open) {
        return atMost.isEmpty() || open < atMost.getAsInt();
    }

    /**
     * The first moment from {@code from} on at which they are at work, in milliseconds; {@link Moments#NEVER} without a shift.
     *
     * @param calendar that of their zone
     */
    public long atWork(long from, LocalCalendar calendar) {
        long today = calendar.dayOf(from);
        for (long day = today - 1; day <= today + WEEK + 1; day++) { // the clocks may go back over midnight
            long first = Moments.NEVER;
            for (Shift shift : shifts) {
                if (shift.days().contains(LocalDate.ofEpochDay(day).getDayOfWeek())) {
                    long begin = calendar.momentOf(day, shift.from());
                    long end = shift.toMidnight() ? calendar.startOf(day + 1) : calendar.momentOf(day, shift.to());
                    first = end > from && end > begin ? Math.min(first, Math.max(begin, from)) : first;
                }
            }
            if (first != Moments.NEVER) {
                return first;
            }
        }
        return Moments.NEVER;
    }
}
