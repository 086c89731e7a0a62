package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.insight.Funnel;
import io.github.muchang.insight.Funnels;
import io.github.muchang.insight.Rung;
import io.github.muchang.journey.Journey;
import java.util.List;

/**
 * How far those came who began the journeys of today, in their newest versions.
 *
 * @param journeys the journeys, in the order of definition
 */
record JourneyFigures(Capped<Way> journeys) {
    private static final int MOST = 30;

    static JourneyFigures of(PrivateDomain domain, Funnels funnels) {
        return new JourneyFigures(Capped.of(
                domain.journeys().newest().stream()
                        .map(journey -> way(journey, funnels.journey(journey.name(), journey.version())))
                        .collect(ImmutableList.toImmutableList()),
                MOST));
    }

    private static Way way(Journey journey, Funnel funnel) {
        return new Way(
                journey.name(),
                journey.version(),
                funnel.begun(),
                funnel.underWay(),
                funnel.rungs().stream().map(JourneyFigures::count).collect(ImmutableList.toImmutableList()),
                funnel.ended().entrySet().stream()
                        .map(each -> new Count(each.getKey(), each.getValue()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Count count(Rung rung) {
        return new Count(rung.name(), rung.came());
    }

    /**
     * One journey.
     *
     * @param journey its name
     * @param version its version
     * @param begun how often it was begun
     * @param underWay how often it has not ended yet
     * @param steps how many came to each step
     * @param ended how often it ended, by outcome
     */
    record Way(String journey, int version, long begun, long underWay, List<Count> steps, List<Count> ended) {}

    /**
     * How many.
     *
     * @param name of a step or an outcome
     * @param count how many
     */
    record Count(String name, long count) {}
}
