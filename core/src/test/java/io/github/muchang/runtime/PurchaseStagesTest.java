package io.github.muchang.runtime;

import static io.github.muchang.segment.Conditions.aliveProbability;
import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.any;
import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.segment.Conditions.expectedPurchases;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.silentFor;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.RuleFact.StageEntered;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.money.Money;
import io.github.muchang.repurchase.BgNbd;
import io.github.muchang.repurchase.PurchaseHistory;
import io.github.muchang.repurchase.PurchaseModel;
import io.github.muchang.segment.Condition;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Who passes for silent and for lost by what a model expects of them, each at their own time. */
class PurchaseStagesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final BgNbd MODEL = new BgNbd(0.243, 4.414, 0.793, 2.426, days(7));
    private static final Identity ZHOU = Identity.of("unionid", "o6_zhou");
    private static final Identity HE = Identity.of("unionid", "o6_he");

    @Test
    void stages_change_at_the_midnight_at_which_the_expectation_does() {
        try (Muchang muchang = open()) {
            buy(muchang, ZHOU, "2026-01-01");
            buy(muchang, HE, "2026-01-01");
            buy(muchang, ZHOU, "2026-01-15");
            buy(muchang, ZHOU, "2026-01-30");
            muchang.advanceTo(noon("2028-12-31"));
            buy(muchang, ZHOU, "2029-01-01");
            assertThat(stages(muchang, ZHOU)).endsWith("silent", "lost"); // once in three years is not often
            buy(muchang, ZHOU, "2029-01-15");
            buy(muchang, ZHOU, "2029-01-30");

            assertThat(entered(muchang, ZHOU, "silent")).isEqualTo(firstBelow(0.3, new PurchaseHistory(2, 29, 29)));
            assertThat(entered(muchang, ZHOU, "lost")).isEqualTo(firstBelow(0.1, new PurchaseHistory(2, 29, 29)));
            assertThat(entered(muchang, HE, "silent")).isEqualTo(firstBelow(0.3, new PurchaseHistory(0, 0, 0)));
            assertThat(stages(muchang, ZHOU)).endsWith("silent", "lost", "repeat");
            assertThat(muchang.explain(HE, "there").in(Locale.CHINA)).startsWith("是：仍会购买的概率为 100%（首次后又有 0 天购买");
            assertThat(muchang.explain(ZHOU, "there").holds()).isTrue();
        }
    }

    private static Muchang open() {
        Condition stranger = not(everDid("purchased"));
        PrivateDomain domain = PrivateDomain.named("明视眼镜")
                .pools(Pool.named("wecom-friends").ownedBy("明视眼镜").on("wecom"))
                .purchaseModels(PurchaseModel.of("purchased", MODEL))
                .segment("there", aliveProbability().atLeast(0.5))
                .lifecycle(Lifecycle.standard(
                        any(expectedPurchases(days(90)).lessThan(0.3), all(stranger, silentFor(days(180)))),
                        any(expectedPurchases(days(90)).lessThan(0.1), all(stranger, silentFor(days(365))))))
                .build();
        return Muchang.builder(domain).carrier(LoopbackCarrier.named("wecom")).open();
    }

    /** The first midnight at which less than so much is to be expected, tried out day by day. */
    private static Instant firstBelow(double bound, PurchaseHistory history) {
        long day = history.last();
        while (MODEL.expectedPurchases(history.until(day), days(90)) >= bound) {
            day++;
        }
        return LocalDate.parse("2026-01-01").plusDays(day).atStartOfDay(ZONE).toInstant();
    }

    private static Instant entered(Muchang muchang, Identity who, String stage) {
        return entries(muchang, who).stream()
                .filter(each -> each.stage().equals(stage))
                .map(each -> Instant.ofEpochMilli(each.at()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> stages(Muchang muchang, Identity who) {
        return entries(muchang, who).stream().map(StageEntered::stage).toList();
    }

    private static List<StageEntered> entries(Muchang muchang, Identity who) {
        return muchang.history(who).stream()
                .map(HistoryEntry::fact)
                .filter(StageEntered.class::isInstance)
                .map(StageEntered.class::cast)
                .toList();
    }

    private static void buy(Muchang muchang, Identity who, String day) {
        muchang.advanceTo(noon(day));
        muchang.accept(Signal.did(who, "purchased").amount(Money.yuan(100)).at(noon(day)));
    }

    private static String noon(String day) {
        return day + "T12:00:00+08:00";
    }
}
