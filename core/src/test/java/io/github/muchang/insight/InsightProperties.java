package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Party;
import io.github.muchang.party.Touch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random stories through the front door: after every step, what the folds say is what the states say. */
class InsightProperties {
    private static final List<Pathway> REACHING = Shop.DOMAIN.pathways().stream()
            .filter(way -> way.kind() == Pathway.Kind.REACH)
            .toList();

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void the_folds_agree_with_the_states_after_every_step(@ForAll("stories") List<Story.Step> story) {
        try (Shop shop = new Shop()) {
            Everything followed = shop.following(new Everything());
            for (Story.Step step : story) {
                step.tell(shop);

                List<Party> parties = parties(shop);
                presenceAgrees(followed.presence, parties);
                flowsAgree(followed.flows, parties);
                firstTouchesAgree(followed.sources, parties);
                reachAgrees(followed.reachability, parties);
                dependencesAgree(MultiHome.of(followed.reachability), parties);
                revenueAgrees(followed.concentration, parties);
                stockAgrees(followed.insight.stock(), parties);
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void reading_the_journal_again_gives_the_same_insight(@ForAll("stories") List<Story.Step> story) {
        try (Shop shop = new Shop()) {
            Everything followed = shop.following(new Everything());
            story.forEach(step -> step.tell(shop));

            assertThat(shop.following(new Everything()).says()).isEqualTo(followed.says());
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void nobody_is_forgotten_or_counted_twice_after_any_single_fact(@ForAll("stories") List<Story.Step> story) {
        try (Shop shop = new Shop()) {
            Flows flows = new Flows(Shop.DOMAIN.calendar());
            shop.muchang.follow(recorded -> {
                flows.take(recorded);
                assertThat(flows.conservation().holds()).isTrue();
            });
            story.forEach(step -> step.tell(shop));
        }
    }

    @Provide
    Arbitrary<List<Story.Step>> stories() {
        return Story.stories();
    }

    /** The states of all parties but the house. */
    private static List<Party> parties(Shop shop) {
        int highest = shop.muchang.journal().read(0, Integer.MAX_VALUE).stream()
                .mapToInt(recorded -> recorded.party().value())
                .max()
                .orElse(1);
        return IntStream.rangeClosed(2, highest)
                .mapToObj(number -> shop.muchang.party(new PartyId(number)))
                .filter(party -> !party.isUnknown())
                .toList();
    }

    private static void presenceAgrees(Presence presence, List<Party> parties) {
        for (Party party : parties) {
            assertThat(presence.pools(party.id()))
                    .containsExactlyElementsOf(party.memberships().keySet());
        }
        assertThat(presence.nowhere())
                .containsExactlyElementsOf(ids(
                        parties,
                        party -> standing(party)
                                && !party.erased()
                                && party.memberships().isEmpty()));
        assertThat(presence.customers())
                .isEqualTo(ids(parties, InsightProperties::standing).size());
    }

    private static void flowsAgree(Flows flows, List<Party> parties) {
        assertThat(flows.conservation().broken()).isEmpty();
        assertThat(flows.conservation().holds()).isTrue();
        long total = 0;
        for (Pool pool : Shop.DOMAIN.pools()) {
            long present = parties.stream()
                    .filter(party -> party.memberships().containsKey(pool.name()))
                    .count();
            assertThat(flows.pool(pool.name()).present()).isEqualTo(present);
            daysAddUp(flows.days(pool.name()), present);
            total += present;
        }
        assertThat(flows.total().present()).isEqualTo(total);
        daysAddUp(flows.days(), total);
    }

    private static void daysAddUp(List<DayFlow> days, long present) {
        long stock = 0;
        for (DayFlow day : days) {
            assertThat(day.opening()).isEqualTo(stock);
            assertThat(day.conserved()).isTrue();
            assertThat(day.closing()).isNotNegative();
            stock = day.closing();
        }
        assertThat(stock).isEqualTo(present);
    }

    private static void stockAgrees(Stock stock, List<Party> parties) {
        for (Stock.By by : Stock.By.values()) {
            assertThat(stock.broken(by)).isEmpty();
            for (String name : stock.names(by)) {
                daysAddUp(
                        stock.days(by, name),
                        parties.stream()
                                .filter(party -> isCounted(party, by, name))
                                .count());
            }
        }
        for (Party party : parties) {
            party.memberships().keySet().forEach(pool -> assertThat(stock.names(Stock.By.POOL))
                    .contains(pool));
            assertThat(party.stage().isEmpty() || stock.names(Stock.By.STAGE).contains(party.stage()))
                    .isTrue();
        }
    }

    private static boolean isCounted(Party party, Stock.By by, String name) {
        return switch (by) {
            case POOL -> party.memberships().containsKey(name);
            case STAGE -> party.stage().equals(name);
            case SOURCE ->
                !party.memberships().isEmpty()
                        && party.firstTouch().map(Touch::source).orElse("").equals(name);
            case BRAND ->
                party.memberships().keySet().stream()
                        .anyMatch(pool ->
                                Shop.DOMAIN.pool(pool).orElseThrow().owner().equals(name));
        };
    }

    private static void firstTouchesAgree(Sources sources, List<Party> parties) {
        for (Acquisition each : sources.codes()) {
            long counted = sources.codes().stream()
                    .filter(other -> other.source().equals(each.source()))
                    .mapToLong(Acquisition::firstTouches)
                    .sum();
            assertThat(counted)
                    .isEqualTo(parties.stream()
                            .filter(party -> party.firstTouch()
                                    .map(Touch::source)
                                    .filter(each.source()::equals)
                                    .isPresent())
                            .count());
        }
    }

    private static void reachAgrees(Reachability reachability, List<Party> parties) {
        for (Party party : parties) {
            assertThat(reachability.pathways(party.id()))
                    .containsExactlyElementsOf(
                            REACHING.stream().filter(way -> reaches(way, party)).toList());
        }
        assertThat(reachability.unreachable())
                .containsExactlyElementsOf(ids(
                        parties,
                        party -> !party.memberships().isEmpty()
                                && homes(party, Pool::name).isEmpty()));
    }

    private static void dependencesAgree(MultiHome homes, List<Party> parties) {
        for (Dependence each : homes.onCarriers()) {
            assertThat(each.cutOff()).isEqualTo(cutOff(each.name(), parties, InsightProperties::carrier));
        }
        for (Dependence each : homes.onPools()) {
            assertThat(each.cutOff()).isEqualTo(cutOff(each.name(), parties, Pool::name));
        }
        assertThat(homes.pools().more())
                .isEqualTo(ids(
                                parties,
                                party -> !party.erased() && party.memberships().size() >= 3)
                        .size());
        assertThat(homes.pools().none() + homes.pools().somewhere())
                .isEqualTo(ids(parties, party -> standing(party) && !party.erased())
                        .size());
    }

    private static void revenueAgrees(Concentration concentration, List<Party> parties) {
        long[] sums = parties.stream()
                .flatMap(party -> party.activities().entrySet().stream())
                .filter(each -> each.getKey().equals("purchased"))
                .map(Map.Entry::getValue)
                .mapToLong(log -> log.lifetimeSum(-1))
                .sorted()
                .toArray();

        Share half = concentration.best(50);

        assertThat(half.of()).isEqualTo(sums.length);
        assertThat(half.customers()).isEqualTo((sums.length + 1) / 2);
        assertThat(half.total())
                .isEqualTo(
                        IntStream.range(0, sums.length).mapToLong(i -> sums[i]).sum());
        assertThat(half.amount())
                .isEqualTo(IntStream.range(sums.length / 2, sums.length)
                        .mapToLong(i -> sums[i])
                        .sum());
    }

    private static int cutOff(String home, List<Party> parties, Function<Pool, String> homeOf) {
        return ids(parties, party -> homes(party, homeOf).equals(new TreeSet<>(List.of(home))))
                .size();
    }

    private static Set<String> homes(Party party, Function<Pool, String> homeOf) {
        Set<String> homes = new TreeSet<>();
        for (Pathway way : REACHING) {
            if (reaches(way, party)) {
                homes.add(homeOf.apply(Shop.DOMAIN.pool(way.to()).orElseThrow()));
            }
        }
        return homes;
    }

    private static boolean reaches(Pathway way, Party party) {
        if (party.erased() || !party.memberships().containsKey(way.to())) {
            return false;
        }
        Purpose purpose = way.purpose().orElse(Purpose.SERVICE);
        Consent everywhere = party.consents().find(Consent.key(purpose.code(), Consent.ANY_CARRIER));
        Consent here = party.consents()
                .find(Consent.key(
                        purpose.code(), carrier(Shop.DOMAIN.pool(way.to()).orElseThrow())));
        boolean refused = (everywhere != null && !everywhere.given() && (here == null || everywhere.at() >= here.at()))
                || (here != null && !here.given());
        boolean agreed = !refused && (here != null || everywhere != null);
        return purpose == Purpose.PROMOTION ? agreed : !refused;
    }

    private static String carrier(Pool pool) {
        return pool.carrier().map(CarrierId::name).orElse("");
    }

    private static boolean standing(Party party) {
        return party.absorbedInto().isEmpty();
    }

    private static List<PartyId> ids(List<Party> parties, Predicate<Party> which) {
        return parties.stream().filter(which).map(Party::id).toList();
    }
}
