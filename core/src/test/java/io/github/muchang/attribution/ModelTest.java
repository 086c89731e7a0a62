package io.github.muchang.attribution;

import static io.github.muchang.attribution.Way.lost;
import static io.github.muchang.attribution.Way.paths;
import static io.github.muchang.attribution.Way.sold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.money.Money;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ModelTest {
    private static final Paths FOUR =
            paths(sold(1000, "card", "post", "post", "chat"), lost("post"), sold(50), sold(0, "chat"));

    @Test
    void the_first_touch_gets_it_all() {
        assertThat(told(Model.first(), FOUR)).containsExactly("card 1000 1000", "chat 1000 0", "post 0 0");
    }

    @Test
    void the_last_touch_gets_it_all() {
        assertThat(told(Model.last(), FOUR)).containsExactly("card 0 0", "chat 2000 1000", "post 0 0");
    }

    @Test
    void every_touch_gets_the_same() {
        assertThat(told(Model.linear(), FOUR)).containsExactly("card 250 250", "chat 1250 250", "post 500 500");
    }

    @Test
    void the_ends_get_forty_percent_each_and_what_is_between_twenty() {
        assertThat(told(Model.position(), FOUR)).containsExactly("card 400 400", "chat 1400 400", "post 200 200");
    }

    @Test
    void two_share_in_the_proportion_of_first_and_last() {
        Paths two = paths(sold(1000, "card", "chat"));

        assertThat(told(Model.position(), two)).containsExactly("card 500 500", "chat 500 500");
        assertThat(told(Model.position(60, 30, 10), two)).containsExactly("card 857 857", "chat 143 143");
        assertThat(told(Model.position(0, 1, 0), two)).containsExactly("card 500 500", "chat 500 500");
        assertThat(told(Model.first(), two)).containsExactly("card 1000 1000", "chat 0 0");
    }

    @Test
    void what_no_touch_led_to_is_not_attributed() {
        Attribution attribution = Model.linear().credit(FOUR);

        assertThat(attribution.conversions()).isEqualTo(3);
        assertThat(attribution.value()).isEqualTo(Money.of(1050, "CNY"));
        assertThat(attribution.unattributed()).isEqualTo(1);
        assertThat(attribution.unattributedValue()).isEqualTo(Money.of(50, "CNY"));
        assertThat(attribution.of(Channel.of("post")).orElseThrow().touches()).isEqualTo(3);
        assertThat(attribution.of(Channel.of("nowhere"))).isEmpty();
    }

    @Test
    void what_cannot_be_divided_is_given_by_the_largest_remainder() {
        assertThat(told(Model.linear(), paths(sold(100, "c", "b", "a"))))
                .containsExactly("a 334 34", "b 333 33", "c 333 33");
    }

    /** Worked by hand: of 4 who start, P(sale) = 1/2; without card 1/4, without post 1/4; so both effects are 1/2. */
    @Test
    void the_removal_effect_is_what_would_be_lost() {
        Paths paths = paths(sold(900, "card"), sold(101, "post"), lost("card"), lost("post"));

        Attribution attribution = Model.removalEffect().credit(paths);

        assertThat(told(Model.removalEffect(), paths)).containsExactly("card 1000 501", "post 1000 500");
        assertThat(attribution.credits())
                .extracting(Attribution.Credit::removalEffect)
                .containsOnly(OptionalDouble.of(0.5));
    }

    /**
     * Worked by hand: start to a 2/3, to b 1/3; a to b 1/2 and nowhere 1/2; b to a sale 1/2 and nowhere 1/2. P(sale) = 1/3. Without a 1/6, so
     * a's effect is 1/2; without b none, so b's is 1: a third of 1 sale for a, two thirds for b.
     */
    @Test
    void a_channel_before_another_shares_with_it() {
        Attribution attribution = Model.removalEffect().credit(paths(sold(300, "a", "b"), lost("a"), lost("b")));

        assertThat(attribution.credits())
                .containsExactly(
                        new Attribution.Credit(Channel.of("a"), 2, 333, Money.of(100, "CNY"), OptionalDouble.of(0.5)),
                        new Attribution.Credit(Channel.of("b"), 2, 667, Money.of(200, "CNY"), OptionalDouble.of(1)));
    }

    @Test
    void without_a_conversion_nobody_gets_anything() {
        for (Model model : List.of(Model.first(), Model.linear(), Model.removalEffect())) {
            assertThat(told(model, paths(lost("a", "b")))).containsExactly("a 0 0", "b 0 0");
            assertThat(model.credit(paths()).credits()).isEmpty();
            assertThat(model.credit(paths(sold(7))).unattributedValue()).isEqualTo(Money.of(7, "CNY"));
        }
    }

    @Test
    void as_many_channels_as_are_allowed_are_solved_and_one_more_is_refused() {
        Path[] chains = IntStream.range(0, MarkovChain.MOST)
                .mapToObj(i -> sold(10, "c" + i, "c" + (i + 1) % MarkovChain.MOST))
                .toArray(Path[]::new);
        double each = Model.removalEffect()
                .credit(paths(chains))
                .credits()
                .get(0)
                .removalEffect()
                .orElseThrow();

        assertThat(each).isCloseTo(2.0 / MarkovChain.MOST, Offset.offset(0.01));
        String[] more = IntStream.rangeClosed(0, MarkovChain.MOST)
                .mapToObj(i -> "c" + i)
                .toArray(String[]::new);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Model.removalEffect().credit(paths(sold(1, more))))
                .withMessageContaining("at most 64 channels, not 65");
    }

    @Test
    void weights_must_be_weights() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Model.position(0, 0, 0))
                .withMessageContaining("40, 20, 40");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Model.position(-1, 0, 1))
                .withMessageContaining("-1, 0, 1");
    }

    @Test
    void every_fault_of_paths_is_told_at_once() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> paths(
                        new Path(List.of(), true, Money.of(1, "USD")),
                        sold(-1, "a"),
                        new Path(List.of(Channel.of("a")), false, Money.of(3, "CNY"))))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(fault -> fault.place() + ": " + fault.message())
                        .containsExactly(
                                "/paths/0/value: is in USD, the paths are in CNY: convert it first",
                                "/paths/1/value: a conversion is never worth less than nothing, not -0.01 CNY",
                                "/paths/2/value: nothing was converted, so it is worth nothing, not 0.03 CNY"));
    }

    private static List<String> told(Model model, Paths paths) {
        return model.credit(paths).credits().stream()
                .map(credit -> credit.channel() + " " + credit.thousandths() + " "
                        + credit.value().minor())
                .toList();
    }
}
