package io.github.muchang.testkit.simulation;

import static io.github.muchang.segment.Conditions.did;

import io.github.muchang.staff.DailyList;
import io.github.muchang.staff.Member;
import io.github.muchang.staff.Shift;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who works in a world, and what that means in the plainest words. The library is told by {@link #members} and {@link #lists}. */
record Crew(List<Hand> hands, List<Round> rounds) {
    static final Crew NOBODY = new Crew(List.of(), List.of());

    /**
     * Somebody.
     *
     * @param zone empty for that of the house
     * @param most so many tasks at once; 0 for any number
     */
    record Hand(String name, Set<String> roles, String zone, List<Hours> hours, int most) {
        boolean hasRoom(int tasks) {
            return most == 0 || tasks < most;
        }

        /** When they are first at work from a moment on; {@link Long#MAX_VALUE} if not before another. */
        long first(long from, long before, ZoneId house, @Nullable Away away) {
            ZoneId clocks = zone.isEmpty() ? house : ZoneId.of(zone);
            long first = Long.MAX_VALUE;
            LocalDate last = date(before, clocks).plusDays(1);
            for (LocalDate day = date(from, clocks).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
                for (Hours each : hours) {
                    if (each.days().contains(day.getDayOfWeek())) {
                        LocalDate end = each.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
                        long begins = Math.max(from, moment(day, each.from(), clocks));
                        long ends = Math.min(before, moment(end, each.to(), clocks));
                        begins = away == null ? begins : away.after(begins);
                        first = begins < ends ? Math.min(first, begins) : first;
                    }
                }
            }
            return first;
        }
    }

    /** From one local hour to another on some days; midnight is the end of a day. */
    record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {}

    /** What somebody of a role does every day for those of their customers who ever replied. */
    record Round(String name, String by, LocalTime at, int most) {}

    /** Not there; until {@link Long#MAX_VALUE} if gone for good. */
    record Away(long from, long until, List<String> heirs) {
        boolean left() {
            return until == Long.MAX_VALUE;
        }

        /** The first moment from one on at which they are there. */
        long after(long moment) {
            return moment >= from && moment < until ? until : moment;
        }
    }

    Optional<Hand> hand(String name) {
        return hands.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    Optional<Round> round(String name) {
        return rounds.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    Member[] members() {
        return hands.stream().map(Crew::member).toArray(Member[]::new);
    }

    DailyList[] lists() {
        return rounds.stream()
                .map(each -> DailyList.named(
                                each.name(), did("replied").atLeast(1).ever())
                        .by(each.by())
                        .at(each.at().toString())
                        .atMost(each.most()))
                .toArray(DailyList[]::new);
    }

    private static Member member(Hand hand) {
        Member member = Member.named(hand.name()).as(hand.roles().toArray(String[]::new));
        member = hand.zone().isEmpty() ? member : member.in(hand.zone());
        for (Hours each : hand.hours()) {
            member = member.on(new Shift(each.days(), each.from(), each.to()));
        }
        return hand.most() == 0 ? member : member.atMost(hand.most());
    }

    static LocalDate date(long at, ZoneId zone) {
        return Instant.ofEpochMilli(at).atZone(zone).toLocalDate();
    }

    static long moment(LocalDate day, LocalTime hour, ZoneId zone) {
        return day.atTime(hour).atZone(zone).toInstant().toEpochMilli();
    }
}
