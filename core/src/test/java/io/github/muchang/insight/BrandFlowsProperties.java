package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Brands conserve people, whatever these do. After every signal and erasure the books are compared with the states: they changed by exactly
 * what the states say that came, moved, was lost, or turned out to be one; and the log has exactly those who were led.
 */
class BrandFlowsProperties {
    private static final List<String> POOLS = List.of("guests", "friends", "parents", "classes", "readers", "mall");
    private static final List<String> CODES = List.of("kids-card", "books-card", "stand");
    private static final List<String> BRANDS = TransfersTest.DOMAIN.brands();
    private static final Map<String, String> OWNERS = TransfersTest.DOMAIN.pools().stream()
            .filter(pool -> BRANDS.contains(pool.owner()))
            .collect(ImmutableMap.toImmutableMap(Pool::name, Pool::owner));
    private static final int PEOPLE = 4;
    private static final int STEPS = 50;

    @Property(tries = 80)
    void books_change_by_what_the_states_say_and_over_all_brands_what_moved_was_received(@ForAll long seed) {
        play(seed, (muchang, random) -> {
            BrandFlows flows = new BrandFlows(TransfersTest.DOMAIN);
            muchang.follow(flows);
            Map<PartyId, Set<String>> before = brandsOfAll(muchang);
            for (int i = 0; i < STEPS; i++) {
                Map<String, Flow> former = byBrand(flows);
                Optional<Signal> signal = step(i, muchang, random);
                Map<PartyId, Set<String>> after = brandsOfAll(muchang);

                Conservation books = flows.conservation();
                assertThat(books.holds()).as("%s", books.broken()).isTrue();
                assertThat(books.total().received()).isEqualTo(books.total().moved());
                Map<String, Flow> expected = expected(former, before, after, signal);
                assertThat(byBrand(flows)).as("step %s: %s", i, signal).isEqualTo(expected);
                assertThat(flows.people()).isEqualTo((int)
                        after.values().stream().filter(each -> !each.isEmpty()).count());
                before = after;
            }
            days(flows);
            BrandFlows again = new BrandFlows(TransfersTest.DOMAIN);
            twice(muchang, again);
            assertThat(again.conservation()).isEqualTo(flows.conservation());
        });
    }

    @Property(tries = 200)
    void the_log_has_exactly_those_who_were_led(@ForAll long seed) {
        play(seed, (muchang, random) -> {
            Transfers transfers = new Transfers(TransfersTest.DOMAIN);
            muchang.follow(transfers);
            NaiveLog naive = new NaiveLog();
            for (int i = 0; i < STEPS; i++) {
                Map<PartyId, Party> before = parties(muchang);
                Optional<Signal> signal = step(i, muchang, random);
                signal.ifPresent(each -> naive.took(each, before, muchang));
            }
            assertThat(transfers.all().stream().map(NaiveLog::line).toList())
                    .containsExactlyInAnyOrderElementsOf(naive.lines(muchang));
            Transfers again = new Transfers(TransfersTest.DOMAIN);
            twice(muchang, again);
            assertThat(again.all()).isEqualTo(transfers.all());
        });
    }

    /** Tells the whole journal, and then all of it once more, which must change nothing. */
    private static void twice(Muchang muchang, Fold fold) {
        muchang.journal().read(0, 10_000).forEach(fold::take);
        muchang.journal().read(0, 10_000).forEach(fold::take);
    }

    private static void play(long seed, BiConsumer<Muchang, Random> story) {
        try (Muchang muchang = Muchang.builder(TransfersTest.DOMAIN)
                .startingAt(TransfersTest.day(1, 0))
                .open()) {
            story.accept(muchang, new Random(seed));
        }
    }

    /** Does something; answers the signal, or nothing where somebody was erased. */
    private static Optional<Signal> step(int i, Muchang muchang, Random random) {
        Identity who = Identity.of(random.nextBoolean() ? "unionid" : "member", "p" + random.nextInt(PEOPLE));
        if (random.nextInt(15) == 0) {
            muchang.customer(who).ifPresent(any -> muchang.erase(who));
            return Optional.empty();
        }
        int hour = 4 * i + 4;
        int late = random.nextInt(3) == 0 ? random.nextInt(4 * i + 1) : 0;
        String pool = POOLS.get(random.nextInt(POOLS.size()));
        String other = POOLS.get((POOLS.indexOf(pool) + 1 + random.nextInt(POOLS.size() - 1)) % POOLS.size());
        String brand = BRANDS.get(random.nextInt(BRANDS.size()));
        Purpose purpose = random.nextInt(4) == 0 ? Purpose.CARE : Purpose.PROMOTION;
        String code = CODES.get(random.nextInt(CODES.size()));
        Signal signal =
                switch (random.nextInt(16)) {
                    case 0 -> Signal.added(who).to(pool).at(TransfersTest.day(1, hour));
                    case 1, 2, 3, 4 -> Signal.added(who).to(pool).through(code).at(TransfersTest.day(1, hour - late));
                    case 5, 6, 7 -> Signal.moved(who, pool, other).at(TransfersTest.day(1, hour - late));
                    case 8, 9 -> Signal.left(who, pool).at(TransfersTest.day(1, hour));
                    case 10, 11 -> Signal.shared(who, brand, purpose, "v" + i).at(TransfersTest.day(1, hour - late));
                    case 12 -> Signal.unshared(who, brand).at(TransfersTest.day(1, hour - late));
                    case 13 ->
                        random.nextBoolean()
                                ? Signal.withdrew(who).at(TransfersTest.day(1, hour - late))
                                : Signal.consented(who, purpose, "w" + i).at(TransfersTest.day(1, hour));
                    default ->
                        Signal.identified(who, Identity.of("member", "p" + random.nextInt(PEOPLE)))
                                .at(TransfersTest.day(1, hour));
                };
        muchang.accept(signal.withId("s" + i));
        return Optional.of(signal);
    }

    /** What the books must be, given what they were and who is whose customer. */
    private static Map<String, Flow> expected(
            Map<String, Flow> former,
            Map<PartyId, Set<String>> before,
            Map<PartyId, Set<String>> after,
            Optional<Signal> signal) {
        boolean joined = !after.keySet().containsAll(before.keySet());
        ImmutableMap.Builder<String, Flow> books = ImmutableMap.builder();
        for (String brand : BRANDS) {
            long grown = customers(after, brand) - customers(before, brand);
            Flow change = joined
                    ? new Flow(brand, 0, 0, grown, 0, 0, -grown)
                    : new Flow(
                            brand,
                            Math.max(grown, 0),
                            grown > 0 && moved(before, after, signal) ? 1 : 0,
                            grown,
                            grown < 0 && moved(before, after, signal) ? 1 : 0,
                            grown < 0 && !moved(before, after, signal) ? 1 : 0,
                            0);
            books.put(brand, Objects.requireNonNull(former.get(brand)).plus(change));
        }
        return books.buildOrThrow();
    }

    /** Whether one brand lost a customer to another that had not had them. */
    private static boolean moved(
            Map<PartyId, Set<String>> before, Map<PartyId, Set<String>> after, Optional<Signal> signal) {
        return signal.isPresent()
                && signal.get().what() instanceof Occurrence.Moved moved
                && OWNERS.containsKey(moved.from())
                && OWNERS.containsKey(moved.to())
                && customers(after, OWNERS.get(moved.from())) < customers(before, OWNERS.get(moved.from()))
                && customers(after, OWNERS.get(moved.to())) > customers(before, OWNERS.get(moved.to()));
    }

    private static long customers(Map<PartyId, Set<String>> all, String brand) {
        return all.values().stream().filter(each -> each.contains(brand)).count();
    }

    private static Map<String, Flow> byBrand(BrandFlows flows) {
        return BRANDS.stream().collect(ImmutableMap.toImmutableMap(each -> each, flows::brand));
    }

    /** Every day closes with what it opened with and what came and went, and all days together are the books. */
    private static void days(BrandFlows flows) {
        for (String brand : BRANDS) {
            long stock = 0;
            Flow sum = Flow.nothing(brand);
            for (DayFlow day : flows.days(brand)) {
                assertThat(day.opening()).isEqualTo(stock);
                assertThat(day.net()).isEqualTo(day.entered() - day.moved() - day.lost() - day.joined());
                stock = day.closing();
                sum = sum.plus(new Flow(brand, day.entered(), 0, day.net(), day.moved(), day.lost(), day.joined()));
            }
            Flow books = flows.brand(brand);
            assertThat(sum.plus(new Flow(brand, 0, books.received(), 0, 0, 0, 0)))
                    .isEqualTo(books);
        }
        assertThat(flows.stockAfter(LocalDate.parse("2026-12-31")))
                .isEqualTo(flows.conservation().total().present());
    }

    /** Everybody who is not somebody else by now, with the brands whose customer they are. */
    private static Map<PartyId, Set<String>> brandsOfAll(Muchang muchang) {
        return Maps.transformValues(parties(muchang), party -> OWNERS.keySet().stream()
                .filter(pool -> party.memberships().containsKey(pool))
                .map(OWNERS::get)
                .collect(ImmutableSet.toImmutableSet()));
    }

    static Map<PartyId, Party> parties(Muchang muchang) {
        return muchang.journal().read(0, 10_000).stream()
                .map(Recorded::party)
                .distinct()
                .map(muchang::party)
                .filter(party -> party.kind() == Party.Kind.CUSTOMER
                        && party.absorbedInto().isEmpty())
                .collect(ImmutableMap.toImmutableMap(Party::id, party -> party));
    }
}
