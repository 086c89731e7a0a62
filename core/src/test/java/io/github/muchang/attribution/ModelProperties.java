package io.github.muchang.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.money.Money;
import io.github.muchang.number.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

/** Random paths over few channels: what every model keeps, and what the removal effect means. */
class ModelProperties {
    private static final List<Model> MODELS = List.of(
            Model.first(),
            Model.last(),
            Model.linear(),
            Model.position(),
            Model.position(7, 1, 3),
            Model.removalEffect());

    @Property(tries = 300)
    void credits_add_up_to_the_conversions_and_to_all_they_are_worth(@ForAll("paths") List<Path> given) {
        Paths paths = new Paths("CNY", given);
        boolean told = given.stream()
                .anyMatch(path -> path.converted() && !path.channels().isEmpty());
        for (Model model : MODELS) {
            Attribution attribution = model.credit(paths);

            assertThat(attribution.conversions()).isEqualTo(paths.conversions());
            assertThat(attribution.value()).isEqualTo(paths.value());
            assertThat(sum(attribution, told))
                    .isEqualTo(1000 * (attribution.conversions() - attribution.unattributed()));
            assertThat(attribution.credits().stream()
                            .mapToLong(each -> each.value().minor())
                            .sum())
                    .isEqualTo(attribution
                            .value()
                            .minus(attribution.unattributedValue())
                            .minor());
            assertThat(attribution.credits()).allSatisfy(each -> {
                assertThat(each.thousandths()).isNotNegative();
                assertThat(each.value().isNegative()).isFalse();
            });
        }
    }

    @Property(tries = 200)
    void the_order_of_customers_changes_nothing(@ForAll("paths") List<Path> given, @ForAll Random random) {
        List<Path> shuffled = new ArrayList<>(given);
        Collections.shuffle(shuffled, random);

        for (Model model : MODELS) {
            assertThat(model.credit(new Paths("CNY", shuffled))).isEqualTo(model.credit(new Paths("CNY", given)));
        }
    }

    @Property(tries = 200)
    void without_a_channel_that_is_in_every_path_nothing_is_left(@ForAll("paths") List<Path> given) {
        List<Path> through = given.stream()
                .map(path -> new Path(plus(path.channels(), Channel.of("every")), path.converted(), path.value()))
                .toList();
        boolean sold = through.stream().anyMatch(Path::converted);

        assertThat(MarkovChain.of(through).removalEffects().getOrDefault(Channel.of("every"), Fraction.ZERO))
                .isEqualTo(sold ? Fraction.ONE : Fraction.ZERO);
    }

    /** Where channels come in one order only, the walks are finitely many: each is walked, with and without the channel. */
    @Property(tries = 200)
    void the_removal_effect_is_that_of_walking_every_way(@ForAll("paths") List<Path> given) {
        List<Path> ordered = given.stream()
                .map(path -> new Path(new ArrayList<>(new TreeSet<>(path.channels())), path.converted(), path.value()))
                .toList();
        Steps steps = new Steps(ordered);
        Fraction all = steps.sold(Steps.START, "");

        MarkovChain.of(ordered).removalEffects().forEach((channel, effect) -> {
            Fraction left = steps.sold(Steps.START, channel.pathway());
            Fraction expected = all.equals(Fraction.ZERO)
                    ? Fraction.ZERO
                    : all.plus(left.times(-1)).over(all);
            assertThat(effect).isEqualTo(expected);
        });
    }

    /** With circles, the chances of being sold within ever more steps come as near as is wanted. */
    @Property(tries = 100)
    void the_removal_effect_is_that_of_walking_long_enough(@ForAll("paths") List<Path> given) {
        Steps steps = new Steps(given);
        double all = steps.soldWithin(3000, "");

        MarkovChain.of(given).removalEffects().forEach((channel, effect) -> assertThat(effect.nearest())
                .isCloseTo(
                        all == 0 ? 0 : (all - steps.soldWithin(3000, channel.pathway())) / all, Offset.offset(1e-6)));
    }

    @Provide
    Arbitrary<List<Path>> paths() {
        Arbitrary<List<Channel>> channels =
                Arbitraries.of("a", "b", "c", "d").map(Channel::of).list().ofMaxSize(5);
        Arbitrary<Path> path = Combinators.combine(
                        channels,
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(0, 99_999))
                .as((through, sold, fen) -> new Path(through, sold, Money.of(sold ? fen : 0, "CNY")));
        return path.list().ofMaxSize(12);
    }

    private static long sum(Attribution attribution, boolean told) {
        long sum = attribution.credits().stream()
                .mapToLong(Attribution.Credit::thousandths)
                .sum();
        assertThat(sum > 0).isEqualTo(told);
        return sum;
    }

    private static List<Channel> plus(List<Channel> channels, Channel more) {
        List<Channel> all = new ArrayList<>(channels);
        all.add(more);
        return all;
    }

    /** How often which step was taken; written apart from the chain, step by step. */
    private static final class Steps {
        private static final String START = "<start>";
        private static final String SOLD = "<sold>";
        private static final String NOWHERE = "<nowhere>";

        private final Map<String, Map<String, Long>> taken = new TreeMap<>();

        private Steps(List<Path> paths) {
            for (Path path : paths) {
                String here = START;
                for (Channel channel : path.channels()) {
                    step(here, channel.pathway());
                    here = channel.pathway();
                }
                if (!path.channels().isEmpty()) {
                    step(here, path.converted() ? SOLD : NOWHERE);
                }
            }
        }

        private void step(String from, String to) {
            taken.computeIfAbsent(from, any -> new TreeMap<>()).merge(to, 1L, Long::sum);
        }

        private Fraction sold(String here, String without) {
            if (here.equals(SOLD)) {
                return Fraction.ONE;
            }
            Map<String, Long> next = taken.getOrDefault(here, Map.of());
            long all = next.values().stream().mapToLong(Long::longValue).sum();
            return here.equals(without)
                    ? Fraction.ZERO
                    : next.entrySet().stream()
                            .map(each -> sold(each.getKey(), without).times(Fraction.of(each.getValue(), all)))
                            .reduce(Fraction.ZERO, Fraction::plus);
        }

        private double soldWithin(int most, String without) {
            SortedSet<String> places = new TreeSet<>(taken.keySet());
            Map<String, Double> chances = new TreeMap<>(Map.of(START, 1.0));
            double sold = 0;
            for (int i = 0; i < most; i++) {
                Map<String, Double> next = new TreeMap<>();
                for (String place : places) {
                    double here = place.equals(without) ? 0 : chances.getOrDefault(place, 0.0);
                    Map<String, Long> steps = taken.getOrDefault(place, Map.of());
                    long all =
                            steps.values().stream().mapToLong(Long::longValue).sum();
                    steps.forEach((to, times) -> next.merge(to, here * times / all, Double::sum));
                }
                sold += next.getOrDefault(SOLD, 0.0);
                chances = next;
            }
            return sold;
        }
    }
}
