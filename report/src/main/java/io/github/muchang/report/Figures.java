package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import io.github.muchang.attribution.ChannelWorth;
import io.github.muchang.attribution.Economics;
import io.github.muchang.attribution.Grain;
import io.github.muchang.attribution.Maturity;
import io.github.muchang.community.Health;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.insight.Inventory;
import io.github.muchang.insight.PressureLine;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.time.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * Everything that the report shows.
 *
 * @param domain what the domain is called
 * @param asOf up to when it speaks, to the minute in the domain's zone; empty if its clock never moved
 * @param zone that zone
 * @param currency the domain's currency, in which amounts are
 * @param customers how many customers are known
 * @param reachable how many of those who are in a pool can be reached now
 * @param unreachable how many of them cannot
 * @param stock how many are where, day by day
 * @param flows what flowed between pools
 * @param retention what became of those who came
 * @param stages how far they came in the lifecycle
 * @param segments who is in which segment
 * @param channels what pathways cost and brought
 * @param journeys how far they came on journeys
 * @param pressure how many messages they got a week in the latest 53 weeks, beside how many of them went
 * @param communities how groups are
 * @param contents what followed each content
 * @param next what to do next
 */
record Figures(
        String domain,
        String asOf,
        String zone,
        String currency,
        int customers,
        int reachable,
        int unreachable,
        StockFigures stock,
        FlowFigures flows,
        RetentionFigures retention,
        StageFigures stages,
        SegmentFigures segments,
        ChannelFigures channels,
        JourneyFigures journeys,
        List<PressureLine> pressure,
        CommunityFigures communities,
        ContentFigures contents,
        NextFigures next) {
    private static final int WEEKS = 52;
    private static final int MOST_MESSAGES = 10;

    static Figures of(Muchang muchang, Economics economics, Maturity maturity) {
        PrivateDomain domain = muchang.domain();
        Instant now = muchang.now();
        LocalDate today = LocalDate.ofInstant(now, domain.zone());
        Reading reading = Reading.of(muchang);
        List<ChannelWorth> channels = economics.channels(
                reading.histories, Grain.PATHWAY, new Days(LocalDate.EPOCH.minusDays(1), today), now);
        List<Health> health = muchang.communities().health();
        Inventory inventory = reading.reachability.inventory();
        return new Figures(
                domain.name(),
                now.equals(Instant.EPOCH) ? "" : domain.wording(Locale.ROOT).moment(now.toEpochMilli()),
                domain.zone().getId(),
                domain.currency(),
                muchang.customers().size(),
                inventory.reachable(),
                inventory.unreachable(),
                StockFigures.of(reading.insight.stock(), today),
                FlowFigures.of(reading),
                RetentionFigures.of(reading.insight.retention()),
                StageFigures.of(muchang, reading.climb),
                SegmentFigures.of(muchang),
                ChannelFigures.of(channels),
                JourneyFigures.of(domain, reading),
                ImmutableList.copyOf(reading.insight
                        .pressure()
                        .lines(today.minusWeeks(WEEKS), today, EnumSet.allOf(Purpose.class), MOST_MESSAGES)),
                CommunityFigures.of(domain, health, reading.insight.groups(), today),
                ContentFigures.of(domain, reading.insight.effects().contents()),
                NextFigures.of(
                        domain,
                        reading,
                        channels,
                        health,
                        reading.insight.effects().contents(),
                        maturity));
    }
}
