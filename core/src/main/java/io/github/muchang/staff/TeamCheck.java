package io.github.muchang.staff;

import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.StaffTask;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is wrong with a team: in itself, and with what journeys want it to do. A domain without staff asks nothing of journeys. */
public final class TeamCheck {
    /** So many tasks or customers, no more. */
    static final int MOST = 1000;

    private final Team team;
    private final Faults faults;
    private final Set<String> roles = new TreeSet<>();
    private final Map<String, String> needed = new TreeMap<>();

    private TeamCheck(Team team, Faults faults) {
        this.team = team;
        this.faults = faults;
        team.members().forEach(each -> roles.addAll(each.roles()));
    }

    /** Notes the faults of a team, and of what these journeys want of it. */
    public static void check(Team team, List<Journey> journeys, Collection<String> activities, Faults faults) {
        if (team.isEmpty()) {
            return;
        }
        TeamCheck check = new TeamCheck(team, faults);
        for (int i = 0; i < journeys.size(); i++) {
            for (int j = 0; j < journeys.get(i).steps().size(); j++) {
                if (journeys.get(i).steps().get(j) instanceof StaffTask task) {
                    check.task(task, "/journeys/" + i + "/steps/" + j);
                }
            }
        }
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < team.lists().size(); i++) {
            check.list(team.lists().get(i), "/dailyLists/" + i, activities, names);
        }
        names.clear();
        for (int i = 0; i < team.members().size(); i++) {
            check.member(team.members().get(i), "/staff/" + i, names);
        }
    }

    private void task(StaffTask task, String at) {
        if (!task.role().isEmpty()) {
            role(task.role(), at + "/role");
        }
        List<String> known = team.names();
        for (int i = 0; i < task.staff().size(); i++) {
            String name = task.staff().get(i);
            needed.putIfAbsent(name, at + "/staff/" + i);
            if (!known.contains(name)) {
                faults.unknown(at + "/staff/" + i, "member of the staff", name, new TreeSet<>(known));
            }
        }
    }

    private void role(String role, String at) {
        team.members().stream()
                .filter(each -> each.roles().contains(role))
                .forEach(each -> needed.putIfAbsent(each.name(), at));
        if (!roles.contains(role)) {
            faults.unknown(at, "role among the staff", role, roles);
        }
    }

    private void list(DailyList list, String at, Collection<String> activities, Set<String> names) {
        name(list.name(), at, names);
        role(list.by(), at + "/by");
        number(list.atMost(), at + "/atMost");
        if (list.what().isBlank() || list.what().length() > 500) {
            faults.add(at + "/todo", "say in 1 to 500 characters what must be done");
        }
        list.recording()
                .filter(each -> !activities.contains(each))
                .ifPresent(each -> faults.unknown(at + "/recording", "activity", each, activities));
    }

    private void member(Member member, String at, Set<String> names) {
        name(member.name(), at, names);
        member.roles().forEach(role -> Names.check(role, at + "/roles", faults));
        member.zone().ifPresent(zone -> zone(zone, at + "/zone"));
        member.atMost().ifPresent(most -> number(most, at + "/atMost"));
        if (member.shifts().isEmpty() && needed.containsKey(member.name())) {
            faults.add(
                    at + "/shifts",
                    "'" + Faults.shown(member.name()) + "' has tasks by " + needed.get(member.name())
                            + ", and so needs a shift");
        }
        for (int i = 0; i < member.shifts().size(); i++) {
            shift(member.shifts(), i, at + "/shifts/");
        }
    }

    private void shift(List<Shift> shifts, int i, String at) {
        Shift shift = shifts.get(i);
        if (shift.days().isEmpty()) {
            faults.add(at + i + "/on", "name a day of the week at least");
        }
        if (!shift.isForward()) {
            faults.add(
                    at + i,
                    "the shift from " + shift.from() + " to " + shift.to()
                            + " ends before it begins; work over midnight is two shifts, the first until 00:00");
            return;
        }
        for (int j = 0; j < i; j++) {
            if (shifts.get(j).isForward() && shift.overlaps(shifts.get(j))) {
                faults.add(at + i, "overlaps " + at + j);
            }
        }
    }

    private void name(String name, String at, Set<String> names) {
        Names.check(name, at + "/name", faults);
        if (!names.add(name) && !name.isEmpty()) {
            faults.add(at + "/name", "the name '" + Faults.shown(name) + "' is there twice");
        }
    }

    private void number(int number, String at) {
        if (number < 1 || number > MOST) {
            faults.add(at, "found " + number + ", allowed is 1 to " + MOST);
        }
    }

    private void zone(String id, String at) {
        try {
            ZoneId.of(id);
        } catch (DateTimeException e) {
            faults.add(at, "'" + Faults.shown(id) + "' is no time zone such as Asia/Shanghai");
        }
    }
}
