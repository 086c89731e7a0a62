package io.github.muchang.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The ledger against a plain list of all that was ever reserved. */
class TouchLedgerProperties {
    private static final int FEW = 4;
    private static final long DAY = ActivityLog.DAY;
    private static final TouchKind PROMOTION = TouchKind.of(Purpose.PROMOTION);

    @Property(tries = 1000)
    void what_is_not_kept_is_known_to_be_lost(@ForAll("places") List<Reserved> places) {
        TouchLedger ledger = ledger(places);
        TreeSet<Reserved> all = new TreeSet<>(places);
        long newest = all.isEmpty() ? 0 : all.last().at();
        TreeMap<Integer, Long> lost = new TreeMap<>();
        TreeMap<Integer, Integer> kept = new TreeMap<>();
        TreeSet<Reserved> expected = new TreeSet<>();
        for (Reserved each : all.descendingSet()) {
            int lane = TouchLedger.laneOf(each.kind());
            if (each.at() <= newest - TouchLedger.HORIZON) {
                continue;
            }
            if (kept.merge(lane, 1, Integer::sum) <= FEW) {
                expected.add(each);
            } else {
                lost.merge(lane, each.at(), Math::max);
            }
        }

        assertThat(entries(ledger)).containsExactlyElementsOf(expected);
        for (int lane = 0; lane < TouchLedger.LANES; lane++) {
            assertThat(ledger.lostAt(lane)).isEqualTo(lost.getOrDefault(lane, TouchLedger.NOTHING));
        }
        assertThat(ledger.hasLost()).isEqualTo(!lost.isEmpty());
        assertThat(ledger.isEmpty()).isEqualTo(places.isEmpty());
    }

    @Property(tries = 1000)
    void joining_is_associative_and_the_order_does_not_matter(
            @ForAll("places") List<Reserved> a,
            @ForAll("places") List<Reserved> b,
            @ForAll("places") List<Reserved> c) {
        TouchLedger one = ledger(a);
        TouchLedger two = ledger(b);
        TouchLedger three = ledger(c);

        assertThat(one.union(two, FEW)).isEqualTo(two.union(one, FEW));
        assertThat(one.union(two, FEW).union(three, FEW)).isEqualTo(one.union(two.union(three, FEW), FEW));
        assertThat(one.union(one, FEW)).isEqualTo(one);
        assertThat(one.union(TouchLedger.EMPTY, FEW)).isEqualTo(one);
        assertThat(TouchLedger.EMPTY.union(one, FEW)).isEqualTo(one);
    }

    @Property(tries = 1000)
    void joining_never_leaves_fewer_touches_in_any_window(
            @ForAll("places") List<Reserved> a, @ForAll("places") List<Reserved> b, @ForAll("ages") long age) {
        TouchLedger both = ledger(a).union(ledger(b), FEW);
        TreeSet<Reserved> all = new TreeSet<>(a);
        all.addAll(b);
        long from = (all.isEmpty() ? 0 : all.last().at()) - age;

        for (Purpose purpose : Purpose.values()) {
            long really = all.stream()
                    .filter(each -> each.at() > from && each.kind().purpose() == purpose)
                    .mapToLong(each -> each.kind().weight())
                    .sum();
            assertThat(weight(both, purpose, from)).isGreaterThanOrEqualTo(really);
        }
    }

    @Property(tries = 500)
    void a_place_given_back_is_gone_and_nothing_else(@ForAll("places") List<Reserved> places) {
        TouchLedger ledger = ledger(places);
        for (Reserved each : entries(ledger)) {
            TouchLedger without = ledger.without(each.message());

            assertThat(ledger.holds(each.message())).isTrue();
            assertThat(without.holds(each.message())).isFalse();
            assertThat(entries(without))
                    .containsExactlyElementsOf(entries(ledger).stream()
                            .filter(other -> !other.message().equals(each.message()))
                            .toList());
            assertThat(without.with(each, FEW).holds(each.message())).isTrue();
        }
    }

    @Property(tries = 500)
    void a_ledger_is_written_and_read_back(@ForAll("places") List<Reserved> places, @ForAll("ages") long age) {
        Draft draft = Party.unknown(Parties.ID).draft();
        draft.seenAt(Parties.START + 300 * DAY - age);
        draft.ledger = ledger(places);

        Party read = PartyCodec.decode(Parties.ID, PartyCodec.encode(draft));

        assertThat(read.ledger()).isEqualTo(draft.ledger);
        assertThat(entries(read.ledger())).isEqualTo(entries(draft.ledger));
    }

    @Example
    void a_message_has_one_place() {
        MessageId message = new MessageId(Parties.ID, 1);
        TouchLedger ledger = TouchLedger.EMPTY
                .with(new Reserved(message, 5, PROMOTION), TouchLedger.MOST)
                .with(new Reserved(message, 3, PROMOTION.weighing(2)), TouchLedger.MOST);

        assertThat(entries(ledger)).containsExactly(new Reserved(message, 3, PROMOTION.weighing(2)));
        assertThat(ledger.without(message)).isSameAs(TouchLedger.EMPTY);
    }

    @Example
    void of_each_lane_so_many_are_kept() {
        TouchLedger ledger = TouchLedger.EMPTY;
        for (int i = 1; i <= 100; i++) {
            ledger = ledger.with(new Reserved(new MessageId(Parties.ID, i), i, PROMOTION), TouchLedger.MOST);
            ledger = ledger.with(
                    new Reserved(new MessageId(Parties.ID, 200 + i), i, PROMOTION.weighing(0)), TouchLedger.MOST);
        }

        assertThat(ledger.size()).isEqualTo(2 * TouchLedger.MOST);
        assertThat(ledger.lostAt(TouchLedger.laneOf(PROMOTION))).isEqualTo(100 - TouchLedger.MOST);
        assertThat(ledger.lostAt(TouchLedger.laneOf(Purpose.CARE, true))).isEqualTo(TouchLedger.NOTHING);
    }

    private static TouchLedger ledger(List<Reserved> places) {
        TouchLedger ledger = TouchLedger.EMPTY;
        for (Reserved each : places) {
            ledger = ledger.with(each, FEW);
        }
        return ledger;
    }

    private static List<Reserved> entries(TouchLedger ledger) {
        return LongStream.range(0, ledger.size())
                .mapToObj(i -> ledger.entry((int) i))
                .toList();
    }

    /** What is lost may have been any weight. */
    private static long weight(TouchLedger ledger, Purpose purpose, long from) {
        if (ledger.lostAt(TouchLedger.laneOf(purpose, true)) > from) {
            return Long.MAX_VALUE;
        }
        return entries(ledger).stream()
                .filter(each -> each.at() > from && each.kind().purpose() == purpose)
                .mapToLong(each -> each.kind().weight())
                .sum();
    }

    /** One message always takes the same place, so a list in any order makes the same ledger. */
    @Provide
    Arbitrary<List<Reserved>> places() {
        Arbitrary<MessageId> messages = Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 60))
                .as((party, number) -> new MessageId(new PartyId(party), number));
        return messages.map(TouchLedgerProperties::place).list().ofMaxSize(40).withoutEdgeCases();
    }

    private static Reserved place(MessageId message) {
        int number = message.number();
        TouchKind kind = TouchKind.of(number % 3 == 0 ? Purpose.CARE : Purpose.PROMOTION)
                .weighing(number % 5)
                .over(number % 4 == 0 ? "wecom" : "qq")
                .ofBrand(number % 7 == 0 ? "明视" : "");
        long back = number % 10 == 0 ? TouchLedger.HORIZON + number % 3 - 1 : number / 3 * DAY;
        return new Reserved(message, Parties.START + 300 * DAY - back, kind);
    }

    @Provide
    Arbitrary<Long> ages() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(0, 25).map(days -> days * DAY)),
                Tuple.of(1, Arbitraries.of(0L, 1L, DAY - 1, DAY + 1, TouchLedger.HORIZON)));
    }
}
