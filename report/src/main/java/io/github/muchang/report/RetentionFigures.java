package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import io.github.muchang.insight.Cohort;
import io.github.muchang.insight.Period;
import io.github.muchang.insight.Retention;
import java.util.List;

/**
 * What became of those who came first in one week or month.
 *
 * @param period WEEK, or MONTH where there are too many weeks to look at
 * @param active who was heard from in later periods
 * @param present who was still there when they ended
 */
record RetentionFigures(Period period, List<Line> active, List<Line> present) {
    private static final int MOST = 26;

    static RetentionFigures of(Retention retention) {
        List<Cohort> weeks = retention.cohorts(Period.WEEK, Retention.Measure.ACTIVE);
        Period period = weeks.size() > MOST ? Period.MONTH : Period.WEEK;
        return new RetentionFigures(
                period,
                lines(period == Period.WEEK ? weeks : retention.cohorts(period, Retention.Measure.ACTIVE)),
                lines(retention.cohorts(period, Retention.Measure.PRESENT)));
    }

    private static List<Line> lines(List<Cohort> cohorts) {
        return cohorts.subList(Math.max(0, cohorts.size() - MOST), cohorts.size()).stream()
                .map(each -> new Line(
                        each.begins().toString(),
                        each.customers(),
                        each.retained().subList(0, Math.min(each.retained().size(), MOST))))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * One cohort.
     *
     * @param begins its first day
     * @param customers how many they are
     * @param retained how many of them were retained in that period, the next, and so on
     */
    record Line(String begins, long customers, List<Long> retained) {}
}
