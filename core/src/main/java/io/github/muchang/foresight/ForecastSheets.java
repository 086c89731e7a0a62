package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.segment.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tables of a forecast in one language. */
final class ForecastSheets {
    private ForecastSheets() {}

    static List<Sheet> of(ForecastReport report, Wording w) {
        return ImmutableList.of(
                whole(report, w),
                policies(report, w),
                days(report, w),
                putOff(report, w),
                accounts(report, w),
                quotas(report, w),
                tasks(report, w));
    }

    private static Sheet whole(ForecastReport report, Wording w) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(w.of("想发", "wanted"), report.wanted()));
        rows.add(row(w.of("送出", "sent"), report.sent()));
        rows.add(row(w.of("推迟（次）", "put off (times)"), report.deferrals()));
        rows.add(row(w.of("不发", "dropped"), report.dropped()));
        report.began()
                .forEach((journey, many) ->
                        rows.add(row(w.of("开始旅程「" + journey + "」", "begin '" + journey + "'"), many)));
        report.keptOut()
                .forEach((journey, many) ->
                        rows.add(row(w.of("未能开始「" + journey + "」", "are kept out of '" + journey + "'"), many)));
        return new Sheet(
                w.of("预测「", "Forecast of '")
                        + report.plan().name()
                        + w.of("」，", "', ")
                        + w.moment(report.from())
                        + w.of(" 至 ", " to ")
                        + w.moment(report.to())
                        + w.of("，", ", ")
                        + w.unit(report.customers(), "位客户", "customer"),
                ImmutableList.of("", w.of("数量", "number")),
                rows);
    }

    private static Sheet policies(ForecastReport report, Wording w) {
        Wording english = report.plan().wording(Locale.ENGLISH);
        return sheet(
                w.of("原因", "Why"),
                columns(w, "家规|policy", "推迟|put off", "拦下|stopped"),
                report.hits().stream()
                        .map(each -> row(
                                report.plan().policies().all().stream()
                                        .filter(policy ->
                                                policy.sentence(english).equals(each.policy()))
                                        .findFirst()
                                        .map(policy -> policy.sentence(w))
                                        .orElse(each.policy()),
                                each.putOff(),
                                each.stopped())));
    }

    private static Sheet days(ForecastReport report, Wording w) {
        return sheet(
                w.of("每天", "Each day"),
                columns(w, "日期|day", "话术|content", "想发|wanted", "送出|sent", "推迟|put off", "不发|dropped"),
                report.days().stream()
                        .map(each -> row(
                                each.day(),
                                each.content(),
                                each.wanted(),
                                each.sent(),
                                each.putOff(),
                                each.dropped())));
    }

    private static Sheet putOff(ForecastReport report, Wording w) {
        return sheet(
                w.of("推迟到哪天", "Put off until"),
                columns(w, "日期|day", "推迟到|until", "话术|content", "条数|messages"),
                report.putOff().stream().map(each -> row(each.day(), each.until(), each.content(), each.messages())));
    }

    private static Sheet accounts(ForecastReport report, Wording w) {
        return sheet(
                w.of("每个账号", "Each account"),
                columns(w, "日期|day", "载体|carrier", "账号|account", "条数|messages"),
                report.accounts().stream()
                        .map(each -> row(each.day(), each.carrier(), each.account(), each.messages())));
    }

    private static Sheet quotas(ForecastReport report, Wording w) {
        return sheet(
                w.of("账号限额", "Quotas of accounts"),
                columns(w, "日期|day", "载体|carrier", "账号|account", "可发|ready", "送出|sent", "改天|later", "作废|dropped"),
                report.quotas().stream()
                        .map(each -> row(
                                each.day(),
                                each.carrier(),
                                each.account(),
                                each.ready(),
                                each.sent(),
                                each.later(),
                                each.dropped())));
    }

    private static Sheet tasks(ForecastReport report, Wording w) {
        return sheet(
                w.of("员工任务", "Tasks for staff"),
                columns(w, "日期|day", "由谁|whose", "旅程|journey", "任务|tasks"),
                report.tasks().stream().map(each -> row(each.day(), each.whose(), each.journey(), each.opened())));
    }

    private static Sheet sheet(String title, List<String> columns, Stream<List<String>> rows) {
        return new Sheet(title, columns, rows.toList());
    }

    private static List<String> columns(Wording w, String... both) {
        return Arrays.stream(both)
                .map(each -> w.of(each.substring(0, each.indexOf('|')), each.substring(each.indexOf('|') + 1)))
                .toList();
    }

    private static List<String> row(Object... cells) {
        return Arrays.stream(cells).map(String::valueOf).toList();
    }
}
