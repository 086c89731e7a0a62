package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import io.github.muchang.insight.Proportion;
import io.github.muchang.segment.Wording;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What to do next about reach, and why. A suggestion by rule, for people to decide on.
 *
 * @param act what to do
 * @param subject with which channel or pool; empty for none in particular
 * @param chinese why, in Chinese
 * @param english why, in English
 */
public record Advice(Act act, String subject, String chinese, String english) {
    private static final Wording CHINESE = new Wording(Locale.CHINESE, ZoneOffset.UTC, ImmutableList.of());
    private static final Wording ENGLISH = new Wording(Locale.ENGLISH, ZoneOffset.UTC, ImmutableList.of());
    private static final Comparator<ChannelWorth> BY_GAIN = Comparator.<ChannelWorth>comparingLong(
                    each -> each.gain().minor())
            .reversed()
            .thenComparing(ChannelWorth::channel);

    /**
     * What a brand should do, the most pressing first.
     *
     * <p>A new brand weighs what comes back first: it spends more on channels that have paid back, uses free ones, tries those with too few
     * people to tell on, and cuts those that have not paid back. A mature one first lets go of those who are in no pool deeper than light,
     * and cuts channels whose people surely stay less than those of all others; then it closes gaps, those that could be fully private
     * first. Nothing is said against a channel as long as too few came for a conclusion.
     */
    public static List<Advice> of(Maturity maturity, ReachMatrix matrix, List<ChannelWorth> channels) {
        List<Advice> all = new ArrayList<>();
        if (maturity == Maturity.NEW) {
            channels.stream().sorted(BY_GAIN).map(Advice::byReturn).forEach(all::add);
            matrix.gaps().forEach(gap -> all.add(filling(gap)));
            all.sort(Comparator.comparing(Advice::act)); // stable: within an act, the order found
            return ImmutableList.copyOf(all);
        }
        if (matrix.shallow() > 0) {
            all.add(new Advice(
                    Act.LET_GO,
                    "",
                    matrix.shallow() + " 人只在轻度渠里：成熟品牌先放下低认知用户，不再为他们花钱",
                    matrix.shallow()
                            + " customers are in no pool deeper than light: a mature brand lets go of those who hardly"
                            + " know it first, and spends nothing on them"));
        }
        channels.stream()
                .filter(each -> rest(channels, each).surelyMoreThan(each.keptShare()))
                .map(each -> new Advice(
                        Act.CUT,
                        each.channel().toString(),
                        "留存明显低于其他来源：" + each.keptShare().in(CHINESE) + "，其他 "
                                + rest(channels, each).in(CHINESE),
                        "surely fewer stay than of all others: " + each.keptShare() + ", others "
                                + rest(channels, each)))
                .forEach(all::add);
        matrix.gaps().stream()
                .sorted(Comparator.comparing(ReachGap::depth).reversed())
                .map(Advice::filling)
                .forEach(all::add);
        return ImmutableList.copyOf(all);
    }

    /** The suggestion as a sentence. */
    public String in(Wording w) {
        String what = act.in(w) + (subject.isEmpty() ? "" : w.of("「" + named(w) + "」", " '" + named(w) + "'"));
        return what + w.of("：" + chinese, ": " + english);
    }

    /** A sort of place that is lacking, and codes that no pathway has, have words of their own; everything else has a name. */
    private String named(Wording w) {
        if (act.isOfChannel() && subject.equals(Channel.UNDEFINED.toString())) {
            return w.of("没有登记的码", "codes of no pathway");
        }
        return Arrays.stream(ReachModel.values())
                .filter(model -> act == Act.FILL && model.name().equals(subject))
                .map(model -> model.in(w))
                .findFirst()
                .orElse(subject);
    }

    private static Advice byReturn(ChannelWorth each) {
        String name = each.channel().toString();
        if (each.cost().minor() == 0) {
            return new Advice(
                    Act.USE_FREE,
                    name,
                    "没有记录花费：到来 " + each.arrivals() + " 次，首次带来 " + each.people() + " 人，共付 " + each.value(),
                    "no cost is recorded: " + each.arrivals() + " arrivals, " + each.people()
                            + " of them first brought by it, who have paid " + each.value());
        }
        String chinese = "花费 " + each.cost() + "，贡献 " + each.contribution() + "，购买 "
                + each.boughtShare().in(CHINESE);
        String english =
                "cost " + each.cost() + ", contributed " + each.contribution() + ", bought " + each.boughtShare();
        if (each.boughtShare().tooFew()) {
            return new Advice(Act.TRY_ON, name, chinese + "：人太少，下不了结论", english + ": too few to conclude anything");
        }
        return each.gain().isNegative()
                ? new Advice(Act.CUT, name, chinese + "：尚未回本", english + ": not paid back")
                : new Advice(Act.SPEND_MORE, name, chinese + "：已回本", english + ": paid back");
    }

    private static Advice filling(ReachGap gap) {
        String subject = gap.pool().isEmpty() ? gap.model().name() : gap.pool();
        return new Advice(Act.FILL, subject, gap.in(CHINESE), gap.in(ENGLISH));
    }

    private static Proportion rest(List<ChannelWorth> channels, ChannelWorth one) {
        long kept = channels.stream().mapToLong(ChannelWorth::kept).sum() - one.kept();
        long due = channels.stream().mapToLong(ChannelWorth::due).sum() - one.due();
        return new Proportion(kept, due);
    }

    /** What can be suggested, in the order in which a new brand does it. */
    public enum Act {
        /** Use what costs nothing, as far as is recorded. */
        USE_FREE,
        /** Spend more on it. */
        SPEND_MORE,
        /** Go on trying it with little. */
        TRY_ON,
        /** Stop spending on it. */
        CUT,
        /** Spend nothing more on some people. */
        LET_GO,
        /** Close a gap. */
        FILL;

        private boolean isOfChannel() {
            return this != LET_GO && this != FILL;
        }

        private String in(Wording w) {
            return switch (this) {
                case USE_FREE -> w.of("先用免费渠道", "use the free channel");
                case SPEND_MORE -> w.of("加大投入", "spend more on");
                case TRY_ON -> w.of("小步再试", "go on trying, with little,");
                case CUT -> w.of("停止投入", "stop spending on");
                case LET_GO -> w.of("放下低认知用户", "let go of those who hardly know the brand");
                case FILL -> w.of("补缺口", "close the gap at");
            };
        }
    }
}
