package io.github.muchang.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.attribution.Advice.Act;
import io.github.muchang.channel.Depth;
import io.github.muchang.money.Money;
import io.github.muchang.segment.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdviceTest {
    private static final Wording CHINESE = Optician.DOMAIN.wording(Locale.CHINESE);
    private static final Wording ENGLISH = Optician.DOMAIN.wording(Locale.ENGLISH);
    private static final ReachGap STUCK =
            new ReachGap(ReachGap.Kind.STUCK, ReachModel.ACCOUNT, Depth.FULL, "followers", 40);
    private static final ReachGap SHALLOW =
            new ReachGap(ReachGap.Kind.SHALLOW, ReachModel.GROUP, Depth.MEDIUM, "group", 50);
    private static final ReachGap MISSING =
            new ReachGap(ReachGap.Kind.MISSING, ReachModel.EXTERNAL, Depth.LIGHT, "", 0);
    private static final ReachMatrix MATRIX = new ReachMatrix(List.of(), List.of(SHALLOW, STUCK, MISSING), 500, 30);
    private static final List<ChannelWorth> CHANNELS = List.of(
            worth("free", 0, 200, 160, 20, 800),
            worth("good", 100, 200, 160, 40, 900),
            worth("lossy", 500, 200, 40, 4, 80),
            worth("new", 50, 5, 0, 0, 0));

    @Test
    void a_new_brand_weighs_what_comes_back_first() {
        List<Advice> advice = Advice.of(Maturity.NEW, MATRIX, CHANNELS);

        assertThat(told(advice))
                .containsExactly(
                        "USE_FREE free",
                        "SPEND_MORE good",
                        "TRY_ON new",
                        "CUT lossy",
                        "FILL group",
                        "FILL followers",
                        "FILL EXTERNAL");
        assertThat(advice.get(1).in(CHINESE))
                .isEqualTo("加大投入「good」：花费 100.00 CNY，贡献 900.00 CNY，购买 40/200（20.0 %，15.0 到 26.1 %）：已回本");
        assertThat(advice.get(2).in(ENGLISH))
                .isEqualTo(
                        "go on trying, with little, 'new': cost 50.00 CNY, contributed 0.00 CNY, bought 0/5 (0.0 %, 0.0"
                                + " to 43.4 %), too few: too few to conclude anything");
        assertThat(advice.get(0).in(CHINESE)).isEqualTo("先用免费渠道「free」：没有记录花费：到来 200 次，首次带来 200 人，共付 800.00 CNY");
        assertThat(advice.get(6).in(ENGLISH))
                .isEqualTo("close the gap at 'places of others': there is no pool of places of others");
    }

    @Test
    void a_mature_brand_lets_go_of_those_who_hardly_know_it_first() {
        List<Advice> advice = Advice.of(Maturity.MATURE, MATRIX, CHANNELS);

        assertThat(told(advice))
                .containsExactly("LET_GO ", "CUT lossy", "FILL followers", "FILL group", "FILL EXTERNAL");
        assertThat(advice.get(0).in(CHINESE)).isEqualTo("放下低认知用户：30 人只在轻度渠里：成熟品牌先放下低认知用户，不再为他们花钱");
        assertThat(advice.get(1).in(CHINESE)).startsWith("停止投入「lossy」：留存明显低于其他来源：40/200（20.0 %");
        assertThat(advice.get(1).in(ENGLISH))
                .startsWith("stop spending on 'lossy': surely fewer stay than of all others");
    }

    @Test
    void nothing_is_said_against_a_channel_of_which_too_few_came() {
        List<ChannelWorth> few = List.of(worth("a", 10, 4, 0, 0, 0), worth("b", 10, 4, 4, 4, 0));

        assertThat(Advice.of(Maturity.NEW, empty(), few))
                .extracting(Advice::act)
                .containsOnly(Act.TRY_ON);
        assertThat(Advice.of(Maturity.MATURE, empty(), few)).isEmpty();
    }

    @Test
    void codes_of_no_pathway_are_called_so() {
        Advice advice = Advice.of(Maturity.NEW, empty(), List.of(worth("", 100, 200, 160, 40, 900)))
                .get(0);

        assertThat(advice.in(CHINESE)).startsWith("加大投入「没有登记的码」：");
        assertThat(advice.in(ENGLISH)).startsWith("spend more on 'codes of no pathway': ");
    }

    private static ReachMatrix empty() {
        return new ReachMatrix(List.of(), List.of(), 8, 0);
    }

    private static List<String> told(List<Advice> advice) {
        return advice.stream().map(each -> each.act() + " " + each.subject()).toList();
    }

    private static ChannelWorth worth(String name, long cost, long people, long kept, long buyers, long value) {
        return new ChannelWorth(
                Channel.of(name),
                Money.yuan(cost),
                people,
                people,
                people,
                kept,
                buyers,
                Money.yuan(value),
                Money.yuan(value),
                Optional.empty());
    }
}
