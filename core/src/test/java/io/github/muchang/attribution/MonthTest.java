package io.github.muchang.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.attribution.Advice.Act;
import io.github.muchang.attribution.Hook.Motive;
import io.github.muchang.channel.Depth;
import io.github.muchang.identity.PartyId;
import io.github.muchang.insight.Proportion;
import io.github.muchang.journal.Recorded;
import io.github.muchang.money.Money;
import io.github.muchang.time.Days;
import io.github.muchang.time.Span;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A month of 明视眼镜 through the front door. 400 come by paid search for cash: one in ten buys for ¥200 on the next day, and three in four
 * leave. 200 follow for articles first, and half of them come to the lecture: these stay, are written to, two in five of them click, and
 * those buy for ¥600. 100 sit down at table 7, and half of them buy for ¥300.
 */
class MonthTest {
    private static final Days MARCH = Days.of("2026-03-01", "2026-03-31");
    private static final Span MONTH = Span.days(30);

    private final Optician shop = new Optician();

    @BeforeEach
    void live() {
        for (int i = 0; i < 400; i++) {
            shop.came("搜" + i, "friends", "sem", 1);
        }
        for (int i = 0; i < 200; i++) {
            shop.came("读" + i, "followers", "qr-end", 1);
        }
        for (int i = 0; i < 100; i++) {
            shop.came("坐" + i, "friends", "table-7", 1);
        }
        for (int i = 0; i < 400; i++) {
            if (i % 10 == 0) {
                shop.bought("搜" + i, 200, 2);
            }
            if (i % 4 != 0) {
                shop.left("搜" + i, "friends", 3);
            }
        }
        for (int i = 0; i < 100; i++) {
            shop.came("读" + i, "friends", "eye-care", 4);
            if (i % 2 == 0) {
                shop.bought("坐" + i, 300, 5);
            }
        }
        shop.muchang.advanceTo(Optician.day(6, 10));
        for (int i = 0; i < 100; i++) {
            shop.muchang.messages().send(Optician.who("读" + i), "tips");
        }
        for (int i = 0; i < 100; i += 5) {
            shop.did("读" + i, "clicked", 7);
            shop.did("读" + (i + 1), "clicked", 7);
            shop.bought("读" + i, 600, 8);
            shop.bought("读" + (i + 1), 600, 8);
        }
        shop.muchang.advanceTo(Optician.END);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void every_model_tells_another_story_and_all_add_up() {
        Paths paths = paths(shop.histories);

        assertThat(paths.conversions()).isEqualTo(40 + 50 + 40);
        assertThat(paths.value()).isEqualTo(Money.yuan(40 * 200 + 50 * 300 + 40 * 600));
        assertThat(told(Model.first(), paths))
                .containsExactly(
                        "article 40000 24000.00 CNY",
                        "chat 0 0.00 CNY",
                        "lecture 0 0.00 CNY",
                        "paid 40000 8000.00 CNY",
                        "table 50000 15000.00 CNY");
        assertThat(told(Model.last(), paths))
                .containsExactly(
                        "article 0 0.00 CNY",
                        "chat 40000 24000.00 CNY",
                        "lecture 0 0.00 CNY",
                        "paid 40000 8000.00 CNY",
                        "table 50000 15000.00 CNY");
        assertThat(told(Model.linear(), paths))
                .containsExactly(
                        "article 13334 8000.00 CNY",
                        "chat 13333 8000.00 CNY",
                        "lecture 13333 8000.00 CNY",
                        "paid 40000 8000.00 CNY",
                        "table 50000 15000.00 CNY");
        assertThat(told(Model.position(), paths))
                .containsExactly(
                        "article 16000 9600.00 CNY",
                        "chat 16000 9600.00 CNY",
                        "lecture 8000 4800.00 CNY",
                        "paid 40000 8000.00 CNY",
                        "table 50000 15000.00 CNY");
        // without any of article, lecture and chat 40 of 130 are lost, as without paid; without table 50: 130 / 210 of
        // each
        assertThat(told(Model.removalEffect(), paths))
                .containsExactly(
                        "article 24762 8952.38 CNY",
                        "chat 24762 8952.38 CNY",
                        "lecture 24762 8952.38 CNY",
                        "paid 24762 8952.38 CNY",
                        "table 30952 11190.48 CNY");
    }

    @Test
    void paid_search_has_not_paid_back_and_a_new_brand_stops_it() {
        List<ChannelWorth> channels = Economics.of(List.of(
                        new Outlay(Channel.of("paid", "sem"), MARCH, Money.yuan(20_000)),
                        new Outlay(Channel.of("article"), MARCH, Money.yuan(4_000))))
                .keptAfter(Span.days(10))
                .channels(shop.histories, Grain.PATHWAY, MARCH, Optician.END);

        assertThat(channels)
                .extracting(each -> each.channel() + " " + each.costPerArrival().orElseThrow() + " "
                        + each.costPerKept().map(Money::toString).orElse("-") + " "
                        + each.costPerFirstPurchase().map(Money::toString).orElse("-") + " " + each.gain())
                .containsExactly(
                        "article 20.00 CNY 20.00 CNY 100.00 CNY 20000.00 CNY",
                        "lecture 0.00 CNY - - 0.00 CNY",
                        "paid 50.00 CNY 200.00 CNY 500.00 CNY -12000.00 CNY",
                        "table 0.00 CNY 0.00 CNY 0.00 CNY 15000.00 CNY");
        ReachMatrix matrix = ReachMatrix.of(Optician.DOMAIN, shop.presence);
        assertThat(matrix.cell(ReachModel.FRIENDS, Depth.FULL).people()).isEqualTo(100 + 100 + 100);
        assertThat(matrix.coverage(ReachModel.ACCOUNT, Depth.MEDIUM)).isEqualTo(new Proportion(200, 700));
        assertThat(Advice.of(Maturity.NEW, matrix, channels))
                .extracting(each -> each.act() + " " + each.subject())
                .startsWith("USE_FREE table", "USE_FREE lecture", "SPEND_MORE article", "CUT paid");
        assertThat(Advice.of(Maturity.MATURE, matrix, channels))
                .filteredOn(each -> each.act() == Act.CUT)
                .extracting(Advice::subject)
                .containsExactly("paid");
    }

    @Test
    void those_who_came_for_money_stay_and_buy_less() {
        List<Quality> hooks = Cohorts.of(
                        Hook.of("返现", Motive.MONEY, "sem"),
                        Hook.of("护眼文章", Motive.CONTENT, "qr-end"),
                        Hook.of("桌码", Motive.SERVICE, "table-7"))
                .byHook(shop.histories, MARCH, Span.days(10), Optician.END);

        assertThat(hooks)
                .extracting(each -> each.cohort() + " " + each.kept() + " " + each.bought())
                .containsExactly(
                        "返现 100/400 (25.0 %, 21.0 to 29.5 %) 40/400 (10.0 %, 7.4 to 13.3 %)",
                        "护眼文章 200/200 (100.0 %, 98.1 to 100.0 %) 40/200 (20.0 %, 15.0 to 26.1 %)",
                        "桌码 100/100 (100.0 %, 96.3 to 100.0 %) 50/100 (50.0 %, 40.4 to 59.6 %)",
                        " 0/0 (0.0 %, 0.0 to 100.0 %), too few 0/0 (0.0 %, 0.0 to 100.0 %), too few");
        assertThat(hooks.get(1).bought().surelyMoreThan(hooks.get(0).bought())).isTrue();
    }

    /** Parties numbered the other way round, so that they are read in the other order, are credited the same. */
    @Test
    void the_journal_read_again_under_other_numbers_says_the_same() {
        Histories again = new Histories(Optician.DOMAIN);
        for (Recorded each : shop.muchang.journal().read(0, Integer.MAX_VALUE)) {
            again.take(new Recorded(
                    each.offset(), new PartyId(100_000 - each.party().value()), each.fact()));
        }

        for (Model model :
                List.of(Model.first(), Model.last(), Model.linear(), Model.position(), Model.removalEffect())) {
            assertThat(model.credit(paths(again))).isEqualTo(model.credit(paths(shop.histories)));
        }
    }

    private static Paths paths(Histories histories) {
        return histories.paths(Conversion.firstPurchase(), Grain.PATHWAY, MONTH, Optician.END);
    }

    private static List<String> told(Model model, Paths paths) {
        return model.credit(paths).credits().stream()
                .map(credit -> credit.channel() + " " + credit.thousandths() + " " + credit.value())
                .toList();
    }
}
