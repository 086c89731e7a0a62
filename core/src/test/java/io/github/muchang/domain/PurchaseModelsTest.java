package io.github.muchang.domain;

import static io.github.muchang.segment.Conditions.aliveProbability;
import static io.github.muchang.segment.Conditions.expectedPurchases;
import static io.github.muchang.segment.Conditions.top;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.repurchase.BgNbd;
import io.github.muchang.repurchase.PurchaseModel;
import io.github.muchang.segment.Bounds;
import io.github.muchang.segment.Measured;
import io.github.muchang.segment.Outlook;
import io.github.muchang.time.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PurchaseModelsTest {
    private static final BgNbd CDNOW = new BgNbd(0.243, 4.414, 0.793, 2.426, Span.days(7));

    @Test
    void a_domain_has_the_models_it_was_given() {
        PrivateDomain domain = PrivateDomain.named("a")
                .purchaseModels(PurchaseModel.of("purchased", CDNOW))
                .segment("fading", aliveProbability().lessThan(0.3))
                .segment("soon", expectedPurchases(Span.days(90)).atLeast(1.5))
                .segment("best", top(20, expectedPurchases(Span.days(90)).itself()))
                .build();

        assertThat(domain.purchases("purchased")).isEqualTo(CDNOW);
        assertThat(domain.purchases("visited")).isNull();
        assertThat(domain.toJson())
                .contains("\"r\": 0.243", "\"unit\": \"P7D\"")
                .contains("\"aliveProbability\": \"purchased\"", "\"lessThan\": 0.3")
                .contains("\"ahead\": \"P90D\"", "\"atLeast\": 1.5");
        assertThat(PrivateDomain.fromJson(domain.toJson())).isEqualTo(domain);
    }

    @Test
    void what_is_wrong_with_models_and_with_what_asks_for_them_is_said_at_its_place() {
        Outlook alive = new Outlook("purchased", Optional.empty());
        assertThat(Reports.of(PrivateDomain.named("a")
                        .purchaseModels(
                                PurchaseModel.of("purchased", CDNOW),
                                PurchaseModel.of("purchased", CDNOW),
                                PurchaseModel.of("bought", CDNOW))
                        .segment("a", aliveProbability("visited").atLeast(0.5))
                        .segment("b", aliveProbability("bougt").atLeast(0.5))
                        .segment("c", aliveProbability().atLeast(1.5))
                        .segment("d", aliveProbability().lessThan(0))
                        .segment("e", new Measured(alive, new Bounds(1, 2, "CNY")))))
                .anyMatch(each -> each.startsWith("/purchaseModels/2/activity: there is no activity 'bought'"))
                .anyMatch(each -> each.startsWith("/segments/1/when/aliveProbability: there is no activity 'bougt'"))
                .contains(
                        "/purchaseModels/1/activity: there is a model of 'purchased' already",
                        "/segments/0/when/aliveProbability: there is no model of how often 'visited' is done again: fit"
                                + " one, and give it to the domain (in JSON: purchaseModels)",
                        "/segments/2/when/atLeast: found 1.5, allowed is 0 to 1",
                        "/segments/3/when/lessThan: found 0, allowed is more than 0 and at most 1",
                        "/segments/4/when: what a model foretells has no currency, found CNY");
    }

    @Test
    void what_cannot_be_read_is_said_at_its_place_and_nowhere_else() {
        assertThat(Reports.ofJson("""
            {"name": "a", "purchaseModels": [
              {"activity": "purchased", "r": 0, "alpha": "x", "a": 1, "b": 1, "unit": "P7D", "c": 1}, 7],
             "segments": [{"name": "s", "when": {"aliveProbability": "purchased", "atLeast": 0.5}}]}
            """))
                .anyMatch(each -> each.startsWith("/purchaseModels/0/c: there is no member 'c'"))
                .contains(
                        "/purchaseModels/0/r: the parameter r is 0.0, allowed is 1.0E-6 to 1000000.0",
                        "/purchaseModels/0/alpha: found \"x\", allowed is a number",
                        "/purchaseModels/1: found 7, allowed is an object")
                .hasSize(4);
    }
}
