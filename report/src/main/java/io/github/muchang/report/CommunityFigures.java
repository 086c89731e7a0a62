package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import io.github.muchang.community.Health;
import io.github.muchang.domain.PrivateDomain;
import java.util.Comparator;
import java.util.List;

/**
 * How groups are.
 *
 * @param groups the groups, those that somebody should look at first
 * @param well how many of all show nothing
 */
record CommunityFigures(Capped<Line> groups, int well) {
    private static final int MOST = 100;

    static CommunityFigures of(PrivateDomain domain, List<Health> all) {
        return new CommunityFigures(
                Capped.of(
                        all.stream()
                                .sorted(Comparator.comparing(Health::isWell)
                                        .thenComparing(Comparator.comparingInt(Health::members)
                                                .reversed())
                                        .thenComparing(each -> each.group().value()))
                                .map(each -> line(domain, each))
                                .collect(ImmutableList.toImmutableList()),
                        MOST),
                (int) all.stream().filter(Health::isWell).count());
    }

    private static Line line(PrivateDomain domain, Health each) {
        return new Line(
                "#" + each.group().value(),
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
     * @param group its number
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
}
