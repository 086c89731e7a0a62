package io.github.muchang.preset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Segment;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConsumerTypesTest {
    private static final Identity WHO = Identity.of("member", "m-1");
    private static final Instant START = Instant.parse("2026-01-01T02:00:00Z");

    private final ConsumerTypes types = ConsumerTypes.from(Money.yuan(800));
    private final Muchang muchang = Muchang.builder(domain()).open();

    @Test
    void who_asks_about_specifications_and_prices_knows_and_minds_the_price() {
        happen("specification", "price", "specification", "price");

        assertThat(types()).containsExactly(ConsumerTypes.INFORMED_PRICE_SENSITIVE);
        assertThat(muchang.explain(WHO, ConsumerTypes.INFORMED_PRICE_SENSITIVE).in(Locale.CHINA))
                .contains("咨询「specification」")
                .contains("2 次");
    }

    @Test
    void who_only_asks_for_the_price_does_not_know() {
        happen("price", "price");

        assertThat(types()).containsExactly(ConsumerTypes.UNINFORMED_PRICE_SENSITIVE);
    }

    @Test
    void who_uses_coupons_minds_the_price() {
        happen("coupon", "coupon");

        assertThat(types()).containsExactly(ConsumerTypes.UNINFORMED_PRICE_SENSITIVE);
    }

    @Test
    void who_pays_well_or_asks_for_service_looks_for_quality() {
        happen("dear purchase");

        assertThat(types()).containsExactly(ConsumerTypes.QUALITY_AND_SERVICE);
    }

    @Test
    void who_just_buys_follows_the_crowd() {
        happen("cheap purchase");

        assertThat(types()).containsExactly(ConsumerTypes.FOLLOWS_THE_CROWD);
    }

    @Test
    void limits_can_be_adjusted() {
        List<Segment> strict = types.knowingAfter(5).sensitiveAfter(9).segments();

        assertThat(strict.get(0).when().toString()).contains("low=5").contains("low=9");
    }

    @Property(tries = 100)
    void nobody_is_of_two_types(@ForAll("stories") List<String> story) {
        happen(story.toArray(String[]::new));

        assertThat(types()).hasSizeLessThanOrEqualTo(1);
    }

    @Provide
    Arbitrary<List<String>> stories() {
        return Arbitraries.of("specification", "price", "service", "coupon", "dear purchase", "cheap purchase")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private void happen(String... events) {
        for (int i = 0; i < events.length; i++) {
            Instant at = START.plusSeconds(3600L * i);
            muchang.accept(
                    switch (events[i]) {
                        case "coupon" -> Signal.did(WHO, "used-coupon").at(at);
                        case "dear purchase" ->
                            Signal.did(WHO, "purchased")
                                    .amount(Money.yuan(2000))
                                    .at(at);
                        case "cheap purchase" ->
                            Signal.did(WHO, "purchased").amount(Money.yuan(30)).at(at);
                        default -> Signal.did(WHO, "asked").labelled(events[i]).at(at);
                    });
        }
    }

    private Set<String> types() {
        Set<String> found = new TreeSet<>();
        for (Segment segment : types.segments()) {
            if (muchang.segment(segment.name()).size() > 0) {
                found.add(segment.name());
            }
        }
        return found;
    }

    private PrivateDomain domain() {
        return PrivateDomain.named("types")
                .activities(ConsumerTypes.activities().toArray(ActivityType[]::new))
                .segments(types.segments())
                .build();
    }
}
