package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.muchang.community.Health;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.insight.GroupDay;
import io.github.muchang.insight.GroupDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How groups are.
 *
 * @param groups the groups, those that somebody should look at first
 * @param well how many of all show nothing
 * @param days the latest days, today the last
 * @param voices how many spoke on each of these days, in the first groups
 */
record CommunityFigures(Capped<Line> groups, int well, List<String> days, List<Voices> voices) {
    private static final int MOST = 100;
    private static final int MOST_VOICES = 6;
    private static final int DAYS = 56;

    static CommunityFigures of(PrivateDomain domain, List<Health> all, GroupDays history, LocalDate today) {
        List<Health> sorted = all.stream()
                .sorted(Comparator.comparing(Health::isWell)
                        .thenComparing(Comparator.comparingInt(Health::members).reversed())
                        .thenComparing(each -> each.group().value()))
                .collect(ImmutableList.toImmutableList());
        List<LocalDate> days =
                today.minusDays(DAYS - 1).datesUntil(today.plusDays(1)).collect(ImmutableList.toImmutableList());
        return new CommunityFigures(
                Capped.of(
                        sorted.stream().map(each -> line(domain, each)).collect(ImmutableList.toImmutableList()), MOST),
                (int) all.stream().filter(Health::isWell).count(),
                days.stream().map(LocalDate::toString).collect(ImmutableList.toImmutableList()),
                sorted.stream()
                        .limit(MOST_VOICES)
                        .map(each -> new Voices(name(each), speakers(history.days(each.group()), days)))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** A group's number, and what it is to reach. */
    static String name(Health each) {
        String goal = each.plan().goal();
        return "#" + each.group().value() + (goal.isEmpty() ? "" : " " + goal);
    }

    private static List<Long> speakers(List<GroupDay> history, List<LocalDate> days) {
        Map<LocalDate, Long> speakers =
                history.stream().collect(ImmutableMap.toImmutableMap(GroupDay::day, GroupDay::speakers));
        return days.stream().map(day -> speakers.getOrDefault(day, 0L)).collect(ImmutableList.toImmutableList());
    }

    private static Line line(PrivateDomain domain, Health each) {
        return new Line(
                name(each),
                each.members(),
                each.days(),
                each.latest().words(),
                each.former().words(),
                each.latest().speakers(),
                each.latest().joined(),
                each.latest().left() + each.latest().removed(),
                each.signs().stream()
                        .map(sign -> Words.of(
                                domain, w -> each.in(w).get(each.signs().indexOf(sign))))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * One group.
     *
     * @param group its number, and what it is to reach
     * @param members how many members
     * @param days how many days are looked at
     * @param words messages in these days
     * @param before messages in as many days before
     * @param speakers who spoke, counted anew each day
     * @param joined who joined
     * @param gone who left or was removed
     * @param signs what shows
     */
    record Line(
            String group,
            int members,
            int days,
            int words,
            int before,
            int speakers,
            int joined,
            int gone,
            List<Words> signs) {}

    /**
     * Who spoke.
     *
     * @param group the group's number, and what it is to reach
     * @param speakers how many, on each day
     */
    record Voices(String group, List<Long> speakers) {}
}
