package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import io.github.muchang.insight.DayFlow;
import io.github.muchang.insight.Stock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many were in each pool at the end of each day.
 *
 * @param days the days, at most the latest 366
 * @param pools the pools, the fullest first
 */
record StockFigures(List<String> days, Capped<Line> pools) {
    private static final int MOST_DAYS = 366;
    private static final int MOST_POOLS = 40;

    static StockFigures of(Stock stock, LocalDate today) {
        LocalDate first = today;
        for (String pool : stock.names(Stock.By.POOL)) {
            List<DayFlow> flows = stock.days(Stock.By.POOL, pool);
            if (!flows.isEmpty() && flows.get(0).day().isBefore(first)) {
                first = flows.get(0).day();
            }
        }
        LocalDate from = first.isBefore(today.minusDays(MOST_DAYS - 1)) ? today.minusDays(MOST_DAYS - 1) : first;
        List<Line> lines = new ArrayList<>();
        for (String pool : stock.names(Stock.By.POOL)) {
            lines.add(line(pool, stock.days(Stock.By.POOL, pool), from, today));
        }
        lines.sort(Comparator.comparingLong(Line::now).reversed().thenComparing(Line::pool));
        return new StockFigures(
                from.datesUntil(today.plusDays(1)).map(LocalDate::toString).collect(ImmutableList.toImmutableList()),
                Capped.of(lines, MOST_POOLS));
    }

    private static Line line(String pool, List<DayFlow> flows, LocalDate from, LocalDate to) {
        ImmutableList.Builder<Long> closing = ImmutableList.builder();
        int next = 0;
        long now = 0;
        long entered = 0;
        long moved = 0;
        long lost = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            while (next < flows.size() && !flows.get(next).day().isAfter(day)) {
                DayFlow flow = flows.get(next++);
                now = flow.closing();
                if (!flow.day().isBefore(from)) {
                    entered += flow.entered();
                    moved += flow.moved();
                    lost += flow.lost();
                }
            }
            closing.add(now);
        }
        return new Line(pool, closing.build(), now, entered, moved, lost);
    }

    /**
     * One pool.
     *
     * @param pool its name
     * @param closing how many were there when each day ended
     * @param now how many are there
     * @param entered how many entered in these days
     * @param moved how many left for another pool in these days
     * @param lost how many left for nowhere that we know in these days
     */
    record Line(String pool, List<Long> closing, long now, long entered, long moved, long lost) {}
}
