package io.github.muchang.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class PartyCodecProperties {

    @Property(tries = 400)
    void what_is_written_is_read_back(@ForAll("parties") Party party) {
        byte[] bytes = PartyCodec.encode(party);
        Party read = PartyCodec.decode(Parties.ID, bytes);

        assertThat(PartyCodec.encode(read)).isEqualTo(bytes);
        isTheSame(read, party);
    }

    @Property(tries = 200)
    void one_after_the_other_is_written_and_read_like_each_alone(
            @ForAll("parties") Party one, @ForAll("parties") Party other) {
        PartyWriter writer = new PartyWriter();
        Glance reader = new Glance(Needs.EVERYTHING);

        byte[] first = writer.encode(one);
        byte[] second = writer.encode(other);
        Party firstRead = reader.at(Parties.ID, first, 0);
        Party secondRead = reader.at(Parties.ID, second, 0);

        assertThat(first).isEqualTo(PartyCodec.encode(one));
        assertThat(second).isEqualTo(PartyCodec.encode(other));
        isTheSame(firstRead, one);
        isTheSame(secondRead, other);
    }

    @Property(tries = 200)
    void a_state_that_was_stored_goes_on_like_one_that_was_not(
            @ForAll("parties") Party party, @ForAll("parties") Party other) {
        Draft kept = party.draft();
        Draft stored = PartyCodec.decode(Parties.ID, PartyCodec.encode(party)).draft();
        kept.absorb(other);
        stored.absorb(other);

        assertThat(PartyCodec.encode(stored.freeze())).isEqualTo(PartyCodec.encode(kept.freeze()));
    }

    @Property(tries = 1200)
    void damaged_bytes_are_read_or_refused(@ForAll("parties") Party party, @ForAll("damages") Damage damage) {
        readOrRefused(damage.to(PartyCodec.encode(party)));
    }

    @Property(tries = 800)
    void random_bytes_are_read_or_refused(@ForAll("bytes") byte[] bytes) {
        readOrRefused(bytes);
    }

    /** Where a later part ends, the bytes before are those of a state that has no more, as an earlier Muchang wrote it. */
    @Property(tries = 400)
    void bytes_that_break_off_are_refused_or_another_state(
            @ForAll("parties") Party party, @ForAll("positions") int position) {
        byte[] bytes = PartyCodec.encode(party);
        byte[] begun = Arrays.copyOf(bytes, position % bytes.length);
        Draft withoutLaterParts = party.draft();
        withoutLaterParts.ongoing = Ongoing.NOTHING;
        withoutLaterParts.ledger = TouchLedger.EMPTY;
        withoutLaterParts.deadLetters = ImmutableList.of();
        withoutLaterParts.belongings = ImmutableList.of();
        withoutLaterParts.community = Community.NONE;
        withoutLaterParts.inHand = InHand.NOTHING;
        withoutLaterParts.suggestions = NameMap.empty();

        if (begun.length >= PartyCodec.encode(withoutLaterParts).length) {
            readOrRefused(begun);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PartyCodec.decode(Parties.ID, begun))
                    .withMessageStartingWith("damaged state: ");
        }
    }

    /** Bytes overwritten from somewhere on, or a piece cut out or doubled. */
    record Damage(int position, List<Byte> by, int cut) {
        byte[] to(byte[] bytes) {
            int at = position % bytes.length;
            int after = Math.max(0, Math.min(bytes.length, at + cut));
            return Bytes.concat(
                    Arrays.copyOf(bytes, at), Bytes.toArray(by), Arrays.copyOfRange(bytes, after, bytes.length));
        }
    }

    /** What is read can be written, read again and worked with. */
    private static void readOrRefused(byte[] bytes) {
        read(bytes).ifPresent(party -> {
            byte[] written = PartyCodec.encode(party);
            assertThat(PartyCodec.encode(PartyCodec.decode(Parties.ID, written)))
                    .isEqualTo(written);
            assertThat(party.toString()).isNotEmpty();
            assertThat(party.absorbedInto()).isNotNull();
            Draft draft = party.draft();
            draft.did("purchased", Parties.START, Parties.START / ActivityLog.DAY, "new", 1, "CNY", true);
            draft.remember(1, Parties.START);
            draft.absorb(party);
            assertThat(PartyCodec.encode(draft.freeze())).isNotEmpty();
        });
    }

    private static Optional<Party> read(byte[] bytes) {
        try {
            return Optional.of(PartyCodec.decode(Parties.ID, bytes));
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }

    private static void isTheSame(Party read, Party party) {
        assertThat(read.kind()).isEqualTo(party.kind());
        assertThat(read.since()).isEqualTo(party.since());
        assertThat(read.asOf()).isEqualTo(party.asOf());
        assertThat(read.heardAt()).isEqualTo(party.heardAt());
        assertThat(read.erased()).isEqualTo(party.erased());
        assertThat(read.held()).isEqualTo(party.held());
        assertThat(read.stage()).isEqualTo(party.stage());
        assertThat(read.stageSince()).isEqualTo(party.stageSince());
        assertThat(read.touches()).isEqualTo(party.touches());
        assertThat(read.memberships()).isEqualTo(party.memberships());
        assertThat(read.attributes()).isEqualTo(party.attributes());
        assertThat(read.personal()).isEqualTo(party.personal());
        assertThat(read.tags()).isEqualTo(party.tags());
        assertThat(read.consents()).isEqualTo(party.consents());
        assertThat(read.marks()).isEqualTo(party.marks());
        assertThat(read.segments()).isEqualTo(party.segments());
        assertThat(read.reaches()).isEqualTo(party.reaches());
        assertThat(read.ledger()).isEqualTo(party.ledger());
        assertThat(read.activities().keySet()).isEqualTo(party.activities().keySet());
        party.activities().forEach((type, log) -> {
            ActivityLog other = Parties.log(read, type);
            assertThat(Entries.told(other)).isEqualTo(Entries.told(log));
            assertThat(other.lifetimeSum(-1)).isEqualTo(log.lifetimeSum(-1));
            assertThat(other.currency()).isEqualTo(log.currency());
        });
    }

    @Provide
    Arbitrary<Party> parties() {
        return Parties.any();
    }

    @Provide
    Arbitrary<Integer> positions() {
        return Arbitraries.integers().between(0, 1_000_000).withoutEdgeCases();
    }

    @Provide
    Arbitrary<Damage> damages() {
        byte all = -1;
        Arbitrary<List<Byte>> by = Arbitraries.oneOf(
                Arbitraries.bytes().list().ofMaxSize(3),
                Arbitraries.of((byte) 0, (byte) 1, (byte) 127, all, (byte) -128).map(List::of),
                Arbitraries.just(List.of(all, all, all, all, all, all, all, all, all, (byte) 1)),
                Arbitraries.just(List.of(all, all, all, all, (byte) 7)));
        return Combinators.combine(positions(), by, Arbitraries.integers().between(-4, 6))
                .as(Damage::new)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<Byte> mostlySmall = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.bytes().between((byte) 0, (byte) 4)), Tuple.of(1, Arbitraries.bytes()));
        return mostlySmall
                .array(byte[].class)
                .ofMaxSize(300)
                .map(bytes -> {
                    byte[] versioned = bytes.clone();
                    if (versioned.length > 2) {
                        versioned[0] = 1;
                    }
                    return versioned;
                })
                .withoutEdgeCases();
    }
}
