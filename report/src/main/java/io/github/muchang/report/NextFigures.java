package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import io.github.muchang.attribution.Advice;
import io.github.muchang.attribution.ChannelWorth;
import io.github.muchang.attribution.Maturity;
import io.github.muchang.attribution.ReachMatrix;
import io.github.muchang.community.Health;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.insight.Dependence;
import io.github.muchang.insight.MultiHome;
import java.util.List;

/**
 * What to do next, each with its reason. Suggestions by rule, for people to decide on.
 *
 * @param steps first people who cannot be reached at all, then what depends on one platform, then groups, then channels
 */
record NextFigures(Capped<Words> steps) {
    private static final int MOST = 40;
    private static final int MOST_GROUPS = 10;
    private static final double HALF = 0.5;

    static NextFigures of(
            PrivateDomain domain,
            Reading reading,
            List<ChannelWorth> channels,
            List<Health> health,
            Maturity maturity) {
        ImmutableList.Builder<Words> steps = ImmutableList.builder();
        int unreachable = reading.reachability.inventory().unreachable();
        if (unreachable > 0) {
            steps.add(new Words(
                    "给 " + unreachable + " 人补一条能触达的道：他们在渠里，却没有任何道能触达",
                    "give " + unreachable + " customers a pathway: they are in a pool, and none reaches them"));
        }
        for (Dependence each : MultiHome.of(reading.reachability).alerts(HALF)) {
            steps.add(Words.of(domain, each::in));
        }
        health.stream().filter(each -> !each.isWell()).limit(MOST_GROUPS).forEach(each -> {
            String number = "#" + each.group().value();
            steps.add(Words.of(
                    domain,
                    w -> w.of("看看社群 " + number + "：", "look at community " + number + ": ")
                            + String.join(w.of("；", "; "), each.in(w))));
        });
        ReachMatrix matrix = ReachMatrix.of(domain, reading.reachability.presence());
        for (Advice each : Advice.of(maturity, matrix, channels)) {
            steps.add(Words.of(domain, each::in));
        }
        return new NextFigures(Capped.of(steps.build(), MOST));
    }
}
