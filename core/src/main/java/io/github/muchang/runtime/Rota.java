package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.StaffFact.Why;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.staff.Member;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Moments;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who is at work when, and who therefore takes what. The absences may be changed by one thread while others ask. */
final class Rota {
    private final Map<String, Member> members;
    private final Map<String, LocalCalendar> calendars = new TreeMap<>();
    private volatile Map<String, Absence> absences;

    Rota(PrivateDomain domain, Map<String, Absence> absences) {
        this.members = domain.team().byName();
        this.absences = ImmutableMap.copyOf(absences);
        members.values()
                .forEach(each -> calendars.put(
                        each.name(),
                        each.zone().map(ZoneId::of).map(LocalCalendar::of).orElse(domain.calendar())));
    }

    /** Whose hands a task comes into, and why. */
    record Choice(String staff, Why why) {}

    Map<String, Absence> absences() {
        return absences;
    }

    void absences(Map<String, Absence> now) {
        absences = ImmutableMap.copyOf(now);
    }

    /** A member who has not left. */
    Optional<Member> present(String name) {
        Absence absence = absences.get(name);
        return Optional.ofNullable(members.get(name)).filter(any -> absence == null || !absence.left());
    }

    /** All who have not left. */
    List<Member> present() {
        return members.keySet().stream()
                .map(this::present)
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /** The first moment from one on at which somebody is at work and not away. */
    long atWork(Member member, long from) {
        LocalCalendar calendar = calendars.get(member.name());
        Absence absence = absences.get(member.name());
        if (calendar == null) {
            return Moments.NEVER;
        }
        long moment = member.atWork(from, calendar);
        if (absence == null || moment < absence.from() || moment >= absence.until()) {
            return moment;
        }
        return absence.left() ? Moments.NEVER : member.atWork(absence.until(), calendar);
    }

    /**
     * When somebody is at work again who would be at work earlier if they were not away: what must be done by then they cannot do.
     * {@link Long#MIN_VALUE} if they miss nothing.
     */
    long lateAt(String staff, long now) {
        Member member = members.get(staff);
        LocalCalendar calendar = calendars.get(staff);
        Absence absence = absences.get(staff);
        if (member == null || calendar == null || absence == null) {
            return Long.MIN_VALUE;
        }
        long otherwise = member.atWork(now, calendar);
        return otherwise < absence.from() || otherwise >= absence.until() ? Long.MIN_VALUE : atWork(member, now);
    }

    /** Whether somebody can do a task of a kind until a moment. */
    boolean can(Member member, StaffTask task, long now, long until) {
        return (member.roles().contains(task.role()) || task.staff().contains(member.name()))
                && atWork(member, now) < until;
    }

    /**
     * The owner, if they can; or else the one of those who can who is at work first, then has the least to do, then comes first by name.
     *
     * @param of only one of these; anybody if empty
     * @param loads how many tasks each has
     */
    Optional<Choice> choose(
            StaffTask task, String owner, List<String> of, Map<String, Integer> loads, long now, long until) {
        @Nullable Member best = null;
        long first = Moments.NEVER;
        for (Member each : present()) { // in the order of names
            int load = loads.getOrDefault(each.name(), 0);
            boolean asked = of.isEmpty() || of.contains(each.name());
            if (asked && each.hasRoom(load) && can(each, task, now, until)) {
                if (each.name().equals(owner)) {
                    return Optional.of(new Choice(owner, Why.OWNER));
                }
                long at = atWork(each, now);
                if (best == null || at < first || (at == first && load < loads.getOrDefault(best.name(), 0))) {
                    best = each;
                    first = at;
                }
            }
        }
        return best == null
                ? Optional.empty()
                : Optional.of(new Choice(best.name(), first == now ? Why.AT_WORK : Why.FIRST_AT_WORK));
    }

    /** Who takes over a customer: of the heirs, or else of those with a role in common, the one with the fewest. */
    Optional<String> heir(String leaver, Map<String, Integer> customers) {
        Absence absence = absences.get(leaver);
        List<String> named = absence == null ? ImmutableList.of() : absence.heirs();
        @Nullable Member gone = members.get(leaver);
        @Nullable String best = null;
        for (Member each : present()) {
            boolean takes = named.isEmpty()
                    ? gone != null && each.roles().stream().anyMatch(gone.roles()::contains)
                    : named.contains(each.name());
            if (takes
                    && !each.name().equals(leaver)
                    && (best == null || customers.getOrDefault(each.name(), 0) < customers.getOrDefault(best, 0))) {
                best = each.name();
            }
        }
        return Optional.ofNullable(best);
    }
}
