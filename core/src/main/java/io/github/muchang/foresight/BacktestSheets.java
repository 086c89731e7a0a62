package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.foresight.Side.Conversion;
import io.github.muchang.foresight.Side.Hit;
import io.github.muchang.foresight.Side.Sends;
import io.github.muchang.policy.Policy;
import io.github.muchang.segment.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The tables of a backtest in one language. */
final class BacktestSheets {
    private final BacktestReport report;
    private final Wording w;

    private BacktestSheets(BacktestReport report, Wording w) {
        this.report = report;
        this.w = w;
    }

    static List<Sheet> of(BacktestReport report, Wording w) {
        BacktestSheets sheets = new BacktestSheets(report, w);
        return ImmutableList.of(
                sheets.whole(),
                sheets.contents(),
                sheets.policies(),
                sheets.perDay(),
                sheets.followed(),
                sheets.days());
    }

    private Sheet whole() {
        Side done = report.done();
        Side would = report.would();
        return new Sheet(
                w.of("回测「", "Backtest of '")
                        + report.domain().name()
                        + w.of("」，", "', ")
                        + w.moment(report.from())
                        + w.of(" 至 ", " to ")
                        + w.moment(report.to())
                        + w.of("，", ", ")
                        + w.unit(report.customers(), "位客户", "customer")
                        + w.of("，", ", ")
                        + w.unit(report.signals(), "个信号", "signal"),
                columns("", w.of("相差", "difference")),
                ImmutableList.of(
                        row(w.of("想发", "wanted"), done.wanted(), would.wanted()),
                        row(w.of("先等待", "had to wait"), done.waited(), would.waited()),
                        row(w.of("送达", "delivered"), done.delivered(), would.delivered()),
                        row(w.of("按家规不发", "stopped by a policy"), done.suppressed(), would.suppressed()),
                        row(w.of("未送达或不明", "not delivered, or unknown"), done.failed(), would.failed()),
                        row(w.of("收到消息的客户", "customers written to"), done.customers(), would.customers()),
                        row(w.of("一天最多", "most on one day"), done.mostOnADay(), would.mostOnADay())));
    }

    private Sheet contents() {
        return new Sheet(
                w.of("话术：同一客户同一天收到算同一条", "Contents: the same customer on the same day counts as the same"),
                ImmutableList.of(
                        w.of("话术", "content"),
                        w.of("都发", "both"),
                        w.of("只有实际发了", "only done"),
                        w.of("只有回测会发", "only would be")),
                report.differences().stream()
                        .map(each -> List.of(
                                each.content(),
                                Long.toString(each.both()),
                                Long.toString(each.onlyDone()),
                                Long.toString(each.onlyWould())))
                        .toList());
    }

    private Sheet policies() {
        Map<String, long[]> rows = new TreeMap<>();
        BiConsumer<List<Hit>, Integer> side = (hits, first) -> hits.forEach(each -> {
            long[] row = rows.computeIfAbsent(each.policy(), any -> new long[4]);
            row[first] += each.putOff();
            row[first + 1] += each.stopped();
        });
        side.accept(report.done().hits(), 0);
        side.accept(report.would().hits(), 2);
        List<List<String>> cells = new ArrayList<>();
        rows.forEach((policy, row) -> cells.add(List.of(
                policy(policy),
                Long.toString(row[0]),
                Long.toString(row[2]),
                Long.toString(row[1]),
                Long.toString(row[3]))));
        return new Sheet(
                w.of("家规", "Policies"),
                ImmutableList.of(
                        w.of("家规", "policy"),
                        w.of("实际推迟", "put off, done"),
                        w.of("回测推迟", "put off, would be"),
                        w.of("实际拦下", "stopped, done"),
                        w.of("回测拦下", "stopped, would be")),
                cells);
    }

    private Sheet perDay() {
        TreeSet<Integer> many = new TreeSet<>(report.done().perDay().keySet());
        many.addAll(report.would().perDay().keySet());
        return new Sheet(
                w.of("一位客户一天收到几条", "How many a customer received on one day"),
                columns(w.of("条数", "messages"), w.of("相差", "difference")),
                many.stream()
                        .map(each -> row(
                                Integer.toString(each),
                                report.done().perDay().getOrDefault(each, 0L),
                                report.would().perDay().getOrDefault(each, 0L)))
                        .toList());
    }

    private Sheet followed() {
        Map<String, Conversion> done = byContent(report.done());
        Map<String, Conversion> would = byContent(report.would());
        TreeSet<String> all = new TreeSet<>(done.keySet());
        all.addAll(would.keySet());
        List<List<String>> rows = new ArrayList<>();
        for (String each : all) {
            rows.add(List.of(
                    each.replace("\n", " "),
                    done.containsKey(each) ? followed(done.get(each)) : "0",
                    would.containsKey(each) ? followed(would.get(each)) : "0",
                    Long.toString(done.containsKey(each) ? done.get(each).first() : 0),
                    Long.toString(would.containsKey(each) ? would.get(each).first() : 0)));
        }
        return new Sheet(
                w.of("消息之后 ", "Within ")
                        + w.length(report.within().millis())
                        + w.of("内发生的「", " after a message: '")
                        + w.verb(report.activity())
                        + w.of("」（先后关系，不是因果）", "' (what followed, not because of it)"),
                ImmutableList.of(
                        w.of("话术", "content"),
                        w.of("最后触点，实际", "last touch, done"),
                        w.of("最后触点，回测", "last touch, would be"),
                        w.of("最初触点，实际", "first touch, done"),
                        w.of("最初触点，回测", "first touch, would be")),
                rows);
    }

    private Sheet days() {
        Map<Sends, long[]> days = new TreeMap<>(
                Comparator.comparing(Sends::day).thenComparing(Sends::content).thenComparing(Sends::purpose));
        report.done().sends().forEach(each -> days.computeIfAbsent(each, any -> new long[2])[0] += each.messages());
        report.would().sends().forEach(each -> days.computeIfAbsent(each, any -> new long[2])[1] += each.messages());
        List<List<String>> rows = new ArrayList<>();
        days.forEach((at, row) -> rows.add(List.of(
                at.day().toString(),
                at.content(),
                w.purpose(at.purpose()),
                Long.toString(row[0]),
                Long.toString(row[1]))));
        return new Sheet(
                w.of("每天送达", "Delivered each day"),
                ImmutableList.of(
                        w.of("日期", "day"),
                        w.of("话术", "content"),
                        w.of("目的", "purpose"),
                        w.of("实际", "done"),
                        w.of("回测", "would be")),
                rows);
    }

    private List<String> columns(String first, String last) {
        return ImmutableList.of(first, w.of("实际", "done"), w.of("回测", "would be"), last);
    }

    private static List<String> row(String name, long done, long would) {
        long difference = would - done;
        return List.of(
                name,
                Long.toString(done),
                Long.toString(would),
                difference > 0 ? "+" + difference : Long.toString(difference));
    }

    private static Map<String, Conversion> byContent(Side side) {
        Map<String, Conversion> found = new TreeMap<>();
        side.conversions()
                .forEach(each -> found.put(
                        each.currency().isEmpty() ? each.content() : each.content() + "\n" + each.currency(), each));
        return found;
    }

    private String followed(Conversion conversion) {
        return conversion.last()
                + (conversion.currency().isEmpty()
                        ? ""
                        : w.of("（", " (") + w.amount(conversion.lastAmount(), conversion.currency()) + w.of("）", ")"));
    }

    /** In this language, where the definition has the policy. */
    private String policy(String english) {
        Wording known = report.domain().wording(Locale.ENGLISH);
        return report.domain().policies().all().stream()
                .filter(each -> each.sentence(known).equals(english))
                .findFirst()
                .map((Policy each) -> each.sentence(w))
                .orElse(english);
    }
}
