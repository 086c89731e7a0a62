package io.github.muchang.examples.assess;

import com.google.common.io.Resources;
import io.github.muchang.assessment.Assessment;
import io.github.muchang.assessment.Business;
import io.github.muchang.assessment.Option;
import io.github.muchang.assessment.Trade;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.preset.ReadyMade;
import io.github.muchang.segment.Wording;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** 不是所有的企业都适合: a grocery, a dental clinic, and whoever filled in a questionnaire. */
public final class Assessing {
    private static final Wording CHINESE = new Wording(Locale.CHINA, ZoneOffset.UTC, List.of());

    private Assessing() {}

    /** Runs it with the questionnaire of a file, or with that of a removal firm; prints in Chinese. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        run(out, arguments.length == 0 ? movers() : read(Path.of(arguments[0])));
    }

    static void run(PrintStream out, String questionnaire) {
        trade(out, Trade.GROCERY, "鸡蛋", "building-groups");
        trade(out, Trade.DENTAL_CLINIC, "种植牙", "advisor");
        assess(out, Assessment.of(Business.fromJson(questionnaire)));
    }

    private static void trade(PrintStream out, Trade trade, String category, String place) {
        Assessment assessment = Assessment.of(trade.business());
        assess(out, assessment);
        out.println("怎么做：");
        assessment
                .moves(category, place)
                .forEach(move -> out.println("  " + move.in(CHINESE)
                        + move.plan().map(plan -> "（" + journeys(plan) + "）").orElse("")));
        PrivateDomain ready = trade.preset().domain();
        out.println("现成的定义 Preset." + trade.preset() + "：渠 " + ready.pools().size() + " 个，道 "
                + ready.pathways().size() + " 条，旅程 " + ready.journeys().all().size() + " 条，家规 "
                + ready.policies().declared().size() + " 条");
        out.println();
    }

    private static void assess(PrintStream out, Assessment assessment) {
        out.println(assessment.in(CHINESE));
        out.println("各种形式一年的账：");
        for (Option each : assessment.options()) {
            out.println("  " + each.form().in(CHINESE) + "：照顾 " + each.lookedAfter() + " 人，" + each.hours() + " 小时，多得 "
                    + each.value() + "，花费 " + each.cost() + (each.holds() ? "" : "（不成立）"));
        }
    }

    private static String journeys(ReadyMade plan) {
        return String.join(
                "、", plan.journeys().stream().map(each -> each.name()).toList());
    }

    static String movers() {
        try {
            return Resources.toString(Resources.getResource("assess/movers.json"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the questionnaire cannot be read", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the questionnaire cannot be read: " + file, e);
        }
    }
}
