package io.github.muchang.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.muchang.attribution.Economics;
import io.github.muchang.attribution.Maturity;
import io.github.muchang.runtime.Muchang;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static Muchang town;
    private static Figures figures;

    @BeforeAll
    static void live() {
        town = Town.lived();
        figures = Figures.of(town, Economics.of(ImmutableList.of()), Maturity.NEW);
    }

    @AfterAll
    static void end() {
        town.close();
    }

    @Test
    void the_latest_stock_is_who_is_there() {
        assertThat(figures.stock().days()).startsWith("2025-12-02").endsWith("2026-03-11");
        for (StockFigures.Line line : figures.stock().pools().rows()) {
            assertThat(line.now()).isEqualTo(town.pool(line.pool()).size());
            assertThat(line.closing()).hasSameSizeAs(figures.stock().days()).endsWith(line.now());
            assertThat(line.entered() - line.moved() - line.lost()).isEqualTo(line.now());
        }
    }

    @Test
    void what_flows_into_a_pool_flows_on_or_stays() {
        Map<String, Long> balance = new TreeMap<>();
        for (FlowFigures.Link link : figures.flows().links().rows()) {
            boolean comes = link.kind() == FlowFigures.Kind.BY_PATHWAY || link.kind() == FlowFigures.Kind.FROM_POOL;
            balance.merge(comes ? link.to() : link.from(), comes ? link.count() : -link.count(), Long::sum);
        }
        assertThat(balance).containsOnlyKeys("eye-care-groups", "followers", "wecom-friends");
        assertThat(balance.values()).containsOnly(0L);
        assertThat(figures.flows().links().rows())
                .contains(
                        new FlowFigures.Link(FlowFigures.Kind.BY_PATHWAY, "table", "wecom-friends", 60),
                        new FlowFigures.Link(FlowFigures.Kind.BY_PATHWAY, "paid", "wecom-friends", 40),
                        new FlowFigures.Link(FlowFigures.Kind.BY_PATHWAY, "", "followers", 30),
                        new FlowFigures.Link(FlowFigures.Kind.FROM_POOL, "followers", "wecom-friends", 1),
                        new FlowFigures.Link(FlowFigures.Kind.TO_POOL, "followers", "wecom-friends", 1),
                        new FlowFigures.Link(FlowFigures.Kind.LOST, "followers", "", 1),
                        new FlowFigures.Link(FlowFigures.Kind.STAYED, "followers", "", 28));
    }

    @Test
    void nobody_comes_farther_than_to_the_stage_before() {
        List<Long> came =
                figures.stages().climb().stream().map(StageFigures.Line::count).toList();

        assertThat(figures.stages().climb())
                .extracting(line -> line.stage().en())
                .containsExactly("stranger", "lead", "connected", "engaged", "buyer", "repeat", "advocate");
        assertThat(came).isSortedAccordingTo((a, b) -> Long.compare(b, a)).doesNotContain(131L);
        assertThat(came.get(2)).isEqualTo(130); // everybody was in a pool
        assertThat(came.get(4)).isEqualTo(town.segment("buyers").size()); // who ever bought
        assertThat(came.get(6)).isZero();
        assertThat(figures.stages().now().stream()
                        .mapToLong(StageFigures.Line::count)
                        .sum())
                .isEqualTo(130);
    }

    @Test
    void overlaps_are_counted_both_ways() {
        List<List<Integer>> both = figures.segments().both();

        assertThat(figures.segments().names().rows()).containsExactly("buyers", "repeat-buyers", "silent");
        assertThat(both.get(0).get(1))
                .isEqualTo(both.get(1).get(0))
                .isEqualTo(town.segment("repeat-buyers").size())
                .isPositive();
    }

    @Test
    void who_goes_to_a_step_goes_from_it_or_is_still_there() {
        JourneyFigures.Way way = figures.journeys().journeys().rows().get(0);
        Map<String, Long> in = new TreeMap<>();
        Map<String, Long> out = new TreeMap<>();
        for (JourneyFigures.Edge edge : way.edges()) {
            out.merge(edge.from(), edge.count(), Long::sum);
            if (!edge.ends()) {
                in.merge(edge.to(), edge.count(), Long::sum);
            }
        }

        assertThat(out).containsEntry("", way.begun());
        assertThat(way.steps()).hasSize(3).allSatisfy(step -> assertThat(in).containsEntry(step.name(), step.count()));
        assertThat(way.plan())
                .containsExactlyElementsOf(in.keySet().stream()
                        .sorted((a, b) -> Integer.compare(
                                way.plan().indexOf(a), way.plan().indexOf(b)))
                        .toList());
        assertThat(way.edges().stream()
                        .filter(JourneyFigures.Edge::ends)
                        .mapToLong(JourneyFigures.Edge::count)
                        .sum())
                .isEqualTo(way.begun() - way.underWay());
    }

    @Test
    void every_section_has_something_of_the_town() {
        assertThat(figures.retention().present()).isNotEmpty();
        assertThat(figures.retention().active())
                .hasSameSizeAs(figures.retention().present());
        assertThat(figures.channels().channels().rows()).hasSizeGreaterThan(1);
        assertThat(figures.journeys().journeys().rows()).singleElement().satisfies(way -> assertThat(way.begun())
                .isEqualTo(101));
        assertThat(figures.pressure()).hasSize(11);
        assertThat(figures.communities().groups().rows()).singleElement().satisfies(group -> assertThat(group.signs())
                .isNotEmpty());
        assertThat(figures.contents().contents().rows())
                .extracting(ContentFigures.Line::content)
                .containsExactlyInAnyOrder("hello", "care-tips");
        assertThat(figures.next().steps().rows()).isNotEmpty().anySatisfy(step -> assertThat(step.zh())
                .startsWith("看看社群 #"));
    }
}
