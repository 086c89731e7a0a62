package io.github.muchang.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Depth;
import io.github.muchang.identity.Identity;
import io.github.muchang.insight.Proportion;
import io.github.muchang.money.Money;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Days;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where there is hardly anything, at the ends of days, and where customers are not who they were. */
class EdgesTest {
    private static final Days MARCH = Days.of("2026-03-01", "2026-03-31");
    private static final List<Model> MODELS =
            List.of(Model.first(), Model.last(), Model.linear(), Model.position(), Model.removalEffect());

    private final Optician shop = new Optician();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void of_nothing_nothing_is_said_and_nothing_fails() {
        Paths paths = shop.histories.paths(Conversion.everyPurchase(), Grain.SOURCE, Span.days(30), Optician.END);
        ReachMatrix matrix = ReachMatrix.of(Optician.DOMAIN, shop.presence);

        assertThat(MODELS)
                .allSatisfy(model -> assertThat(model.credit(paths).credits()).isEmpty());
        assertThat(channels()).isEmpty();
        assertThat(matrix.customers()).isZero();
        assertThat(Advice.of(Maturity.MATURE, matrix, channels()))
                .extracting(Advice::act)
                .containsOnly(Advice.Act.FILL);
        assertThat(Cohorts.of().byMotive(shop.histories, MARCH, Span.days(30), Optician.END))
                .isNotEmpty()
                .allMatch(each -> each.people() == 0
                        && each.tooFew()
                        && each.valuePerHead().isEmpty());
    }

    @Test
    void one_customer_has_a_price_and_tells_nothing() {
        shop.came("林", "friends", "sem", 1);
        shop.bought("林", 200, 2);
        shop.muchang.advanceTo(Optician.END);

        List<ChannelWorth> channels = channels(new Outlay(Channel.of("paid"), MARCH, Money.yuan(31)));

        assertThat(channels).singleElement().satisfies(each -> {
            assertThat(each.costPerFirstPurchase()).contains(Money.yuan(31));
            assertThat(each.boughtShare().tooFew()).isTrue();
        });
        assertThat(Advice.of(Maturity.NEW, ReachMatrix.of(Optician.DOMAIN, shop.presence), channels))
                .extracting(Advice::act)
                .contains(Advice.Act.TRY_ON)
                .doesNotContain(Advice.Act.SPEND_MORE);
    }

    @Test
    void the_last_moment_of_a_local_day_is_in_it_and_the_next_is_not() {
        comes(Optician.who("林"), "sem", "2026-03-31T23:59:59.999+08:00");
        comes(Optician.who("陈"), "sem", "2026-04-01T00:00:00+08:00");

        assertThat(channels()).singleElement().satisfies(each -> {
            assertThat(each.people()).isEqualTo(1);
            assertThat(each.arrivals()).isEqualTo(1);
        });
    }

    @Test
    void of_two_touches_at_one_moment_the_first_by_name_counts_whichever_was_told_first() {
        comes(Optician.who("林"), "table-7", "2026-03-02T10:00:00+08:00");
        comes(Optician.who("林"), "sem", "2026-03-02T10:00:00+08:00");
        comes(Optician.who("陈"), "sem", "2026-03-02T10:00:00+08:00");
        comes(Optician.who("陈"), "table-7", "2026-03-02T10:00:00+08:00");

        assertThat(channels())
                .filteredOn(each -> each.people() > 0)
                .extracting(each -> each.channel() + " " + each.people())
                .containsExactly("paid 2");
    }

    @Test
    void two_who_are_one_belong_to_the_earlier_touch_and_count_once() {
        Identity phone = Identity.of("phone", "13800001");
        comes(Optician.who("林"), "sem", "2026-03-03T10:00:00+08:00");
        comes(phone, "table-7", "2026-03-02T10:00:00+08:00");
        shop.bought("林", 200, 4);
        shop.muchang.accept(Signal.identified(Optician.who("林"), phone).at(Optician.day(5, 10)));

        assertThat(channels())
                .filteredOn(each -> each.people() > 0)
                .extracting(each -> each.channel() + " " + each.people() + " " + each.value())
                .containsExactly("table 1 200.00 CNY");
    }

    @Test
    void whoever_had_their_data_erased_still_counts_and_is_reached_nowhere() {
        shop.came("林", "friends", "sem", 1);
        shop.came("陈", "friends", "sem", 1);
        shop.bought("林", 200, 2);
        List<ChannelWorth> before = channels();
        shop.muchang.erase(Optician.who("林"));

        assertThat(channels()).isEqualTo(before).isNotEmpty();
        ReachMatrix matrix = ReachMatrix.of(Optician.DOMAIN, shop.presence);
        assertThat(matrix.customers()).isEqualTo(1);
        assertThat(matrix.coverage(ReachModel.FRIENDS, Depth.FULL)).isEqualTo(new Proportion(1, 1));
    }

    private void comes(Identity who, String source, String at) {
        shop.muchang.accept(Signal.added(who).to("friends").through(source).at(at));
    }

    private List<ChannelWorth> channels(Outlay... outlays) {
        return Economics.of(List.of(outlays))
                .keptAfter(Span.days(10))
                .channels(shop.histories, Grain.PATHWAY, MARCH, Instant.parse("2026-05-01T00:00:00Z"));
    }
}
