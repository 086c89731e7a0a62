package io.github.muchang.report;

import static org.assertj.core.api.Assertions.assertThat;

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
        figures = Figures.of(town, Town.spent(), Maturity.NEW);
    }

    @AfterAll
    static void end() {
        town.close();
    }

    @Test
    void the_latest_stock_is_who_is_there() {
        assertThat(figures.stock().days()).startsWith("2025-10-01").endsWith("2026-03-01");
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
        assertThat(balance).containsOnlyKeys("企微好友", "公众号粉丝", "护眼交流群", "VIP members");
        assertThat(balance.values()).containsOnly(0L);
        assertThat(figures.flows().links().rows())
                .contains(
                        new FlowFigures.Link(
                                FlowFigures.Kind.BY_PATHWAY, "桌角码", "企微好友", Town.AT_THE_TABLE + Town.LATER),
                        new FlowFigures.Link(FlowFigures.Kind.BY_PATHWAY, "搜索投放", "企微好友", Town.BY_SEARCH),
                        new FlowFigures.Link(
                                FlowFigures.Kind.BY_PATHWAY, TownPlan.LONGEST_PATHWAY, "企微好友", Town.BY_VOUCHER),
                        new FlowFigures.Link(FlowFigures.Kind.BY_PATHWAY, "橱窗海报", "公众号粉丝", Town.BY_POSTER),
                        new FlowFigures.Link(FlowFigures.Kind.BY_PATHWAY, "", "公众号粉丝", Town.UNKNOWN),
                        new FlowFigures.Link(FlowFigures.Kind.FROM_POOL, "公众号粉丝", "企微好友", Town.MOVED),
                        new FlowFigures.Link(FlowFigures.Kind.TO_POOL, "公众号粉丝", "企微好友", Town.MOVED),
                        new FlowFigures.Link(FlowFigures.Kind.LOST, "护眼交流群", "", 9),
                        new FlowFigures.Link(FlowFigures.Kind.STAYED, "VIP members", "", Town.MEMBERS));
    }

    @Test
    void nobody_comes_farther_than_to_the_stage_before() {
        List<Long> came =
                figures.stages().climb().stream().map(StageFigures.Line::count).toList();

        assertThat(figures.stages().climb())
                .extracting(line -> line.stage().en())
                .containsExactly("stranger", "lead", "connected", "engaged", "buyer", "repeat", "advocate");
        assertThat(came).isSortedAccordingTo((a, b) -> Long.compare(b, a)).doesNotContain(Town.customers() + 1L);
        assertThat(came.get(2)).isEqualTo(Town.customers()); // everybody was in a pool
        assertThat(came.get(4)).isEqualTo(town.segment("买过").size()); // who ever bought
        assertThat(came.get(6)).isZero();
        assertThat(figures.stages().now().stream()
                        .mapToLong(StageFigures.Line::count)
                        .sum())
                .isEqualTo(Town.customers());
    }

    @Test
    void overlaps_are_counted_both_ways() {
        List<List<Integer>> both = figures.segments().both();

        assertThat(figures.segments().names().rows())
                .startsWith("买过", "复购", "silent-30")
                .hasSize(7);
        assertThat(both.get(0).get(1))
                .isEqualTo(both.get(1).get(0))
                .isEqualTo(town.segment("复购").size())
                .isPositive();
    }

    @Test
    void who_goes_to_a_step_goes_from_it_or_is_still_there() {
        figures.journeys().journeys().rows().forEach(FiguresTest::whoGoesSomewhere);
    }

    private static void whoGoesSomewhere(JourneyFigures.Way way) {
        Map<String, Long> in = new TreeMap<>();
        Map<String, Long> out = new TreeMap<>();
        for (JourneyFigures.Edge edge : way.edges()) {
            out.merge(edge.from(), edge.count(), Long::sum);
            if (!edge.ends()) {
                in.merge(edge.to(), edge.count(), Long::sum);
            }
        }

        assertThat(out.getOrDefault("", 0L)).isEqualTo(way.begun());
        assertThat(way.steps()).allSatisfy(step -> assertThat(in.getOrDefault(step.name(), 0L))
                .isGreaterThanOrEqualTo(step.count()) // more where they come twice on one way
                .isGreaterThanOrEqualTo(out.getOrDefault(step.name(), 0L)));
        assertThat(way.plan().stream().map(JourneyFigures.Planned::name)).containsAll(in.keySet());
        assertThat(way.edges().stream()
                        .filter(JourneyFigures.Edge::ends)
                        .mapToLong(JourneyFigures.Edge::count)
                        .sum())
                .isEqualTo(way.begun() - way.underWay());
    }

    @Test
    void a_step_says_what_it_does_in_both_languages() {
        assertThat(figures.journeys().journeys().rows().get(0).plan())
                .contains(
                        new JourneyFigures.Planned("过两天", new Words("等 2 天，到 10:00", "wait 2 days, until 10:00")),
                        new JourneyFigures.Planned("你好", new Words("发送「你好」", "send '你好'")));
    }

    @Test
    void what_to_do_is_apart_from_why() {
        assertThat(figures.next().steps().rows())
                .contains(new NextFigures.Line(
                        NextFigures.Topic.CHANNEL,
                        new Words("先用免费渠道「橱窗海报」", "use the free channel '橱窗海报'"),
                        new Words(
                                "没有记录花费：到来 80 次，首次带来 80 人，共付 0.00 CNY",
                                "no cost is recorded: 80 arrivals, 80 of them first brought by it, who have"
                                        + " paid 0.00 CNY")))
                .anySatisfy(line -> {
                    assertThat(line.what().zh()).startsWith("看看社群 #").endsWith("学会护理镜片");
                    assertThat(line.why().zh()).contains("无人发言");
                });
        assertThat(figures.next().steps().rows()).allSatisfy(line -> {
            assertThat(line.what().en()).isNotEmpty().doesNotContain(line.why().en());
            assertThat(line.why().zh()).isNotEmpty();
        });
    }

    @Test
    void every_section_has_something_of_the_town() {
        assertThat(figures.retention().present()).isNotEmpty();
        assertThat(figures.retention().active())
                .hasSameSizeAs(figures.retention().present());
        assertThat(figures.channels().channels().rows()).hasSize(4);
        assertThat(figures.journeys().journeys().rows())
                .extracting(JourneyFigures.Way::begun)
                .hasSize(4)
                .containsOnlyOnce(0L);
        assertThat(figures.pressure()).hasSize(11);
        assertThat(figures.communities().well()).isEqualTo(1);
        assertThat(figures.communities().groups().rows())
                .hasSize(3)
                .filteredOn(each -> each.signs().isEmpty())
                .singleElement()
                .satisfies(group -> assertThat(group.group()).endsWith(" 一起护眼"));
        assertThat(figures.communities().days()).hasSize(56).endsWith("2026-03-01");
        assertThat(figures.communities().voices())
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.speakers()).hasSize(56).anyMatch(count -> count > 0));
        assertThat(figures.contents().contents().rows()).hasSize(7);
        assertThat(figures.next().steps().rows()).hasSizeGreaterThan(10);
    }
}
