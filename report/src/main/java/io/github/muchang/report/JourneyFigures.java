package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.insight.Funnel;
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

    static JourneyFigures of(PrivateDomain domain, Reading reading) {
        return new JourneyFigures(Capped.of(
                domain.journeys().newest().stream()
                        .map(journey -> way(domain, journey, reading))
                        .collect(ImmutableList.toImmutableList()),
                MOST));
    }

    private static Way way(PrivateDomain domain, Journey journey, Reading reading) {
        Funnel funnel = reading.insight.funnels().journey(journey.name(), journey.version());
        return new Way(
                journey.name(),
                journey.version(),
                funnel.begun(),
                funnel.underWay(),
                journey.steps().stream()
                        .map(step -> new Planned(step.name(), Words.of(domain, step::in)))
                        .collect(ImmutableList.toImmutableList()),
                funnel.rungs().stream().map(JourneyFigures::count).collect(ImmutableList.toImmutableList()),
                funnel.ended().entrySet().stream()
                        .map(each -> new Count(each.getKey(), each.getValue()))
                        .collect(ImmutableList.toImmutableList()),
                reading.edges.edges().entrySet().stream()
                        .filter(each -> each.getKey().journey().equals(journey.name())
                                && each.getKey().version() == journey.version())
                        .map(each -> new Edge(
                                each.getKey().from(),
                                each.getKey().to(),
                                each.getKey().ends(),
                                each.getValue()))
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
     * @param plan its steps, in their order
     * @param steps how many came to each step
     * @param ended how often it ended, by outcome
     * @param edges how often from which step to which
     */
    record Way(
            String journey,
            int version,
            long begun,
            long underWay,
            List<Planned> plan,
            List<Count> steps,
            List<Count> ended,
            List<Edge> edges) {}

    /**
     * A step.
     *
     * @param name its name
     * @param does what it does
     */
    record Planned(String name, Words does) {}

    /**
     * From one step to another.
     *
     * @param from the step left; empty for the beginning
     * @param to the step come to, or how it ended
     * @param ends whether it ended
     * @param count how often
     */
    record Edge(String from, String to, boolean ends, long count) {}

    /**
     * How many.
     *
     * @param name of a step or an outcome
     * @param count how many
     */
    record Count(String name, long count) {}
}
