package io.github.muchang.party;

import io.github.muchang.identity.PartyId;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The compact binary form of a state: canonical (equal states have equal bytes), versioned by its first byte, and readable by
 * every later version. Times are kept relative to the latest one. Each part that is not empty, and each activity, is preceded by
 * its length in bytes, so that a {@link Glance} can step over what it does not need. Parts that are missing at the end are empty: a
 * later Muchang adds its own there, and reads what was written before them.
 */
@SuppressWarnings("EnumOrdinal") // the order of Kind and Role is part of the format, and held by a golden test
public final class PartyCodec {
    static final int VERSION = 1;
    static final int ERASED = 1;
    static final int HELD = 2;

    private PartyCodec() {}

    /** The bytes of a state. */
    public static byte[] encode(Party party) {
        return encode(party.fields());
    }

    static byte[] encode(Draft p) {
        ByteWriter out = new ByteWriter();
        long asOf = p.asOf;
        out.number(VERSION);
        out.number(p.kind.ordinal());
        out.number((p.erased ? ERASED : 0) | (p.held ? HELD : 0));
        out.number(p.absorbedInto);
        out.number(p.exactLimit);
        out.signed(asOf == Draft.NOT_YET ? -1 : asOf);
        out.time(asOf, p.since);
        out.time(asOf, p.heardAt);
        out.time(asOf, p.stageSince);
        out.text(p.stage);
        part(out, p.touches.size(), i -> {
            Touch touch = p.touches.get(i);
            out.time(asOf, touch.at());
            out.text(touch.source());
            out.text(touch.pool());
        });
        map(out, p.memberships, membership -> {
            out.time(asOf, membership.since());
            out.text(membership.source());
            out.number(membership.role().ordinal());
        });
        map(out, p.attributes, attribute -> {
            out.text(attribute.value());
            out.time(asOf, attribute.at());
        });
        map(out, p.personal, at -> out.time(asOf, at));
        map(out, p.tags, tag -> {
            out.time(asOf, tag.at());
            out.text(tag.by());
        });
        map(out, p.consents, consent -> {
            out.number(consent.given() ? 1 : 0);
            out.time(asOf, consent.at());
            out.text(consent.text());
        });
        map(out, p.marks, at -> out.time(asOf, at));
        map(out, p.segments, at -> out.time(asOf, at));
        map(out, p.activities, log -> {
            int opened = out.open();
            LogCodec.write(out, asOf, log);
            out.close(opened);
        });
        part(out, p.recent.size(), i -> {
            out.time(asOf, p.recent.at(i));
            out.fixed(p.recent.hash(i));
        });
        part(out, p.reaches.size(), i -> {
            Reach reach = p.reaches.get(i);
            out.fixed(reach.slot().value());
            out.text(reach.carrier().name());
            out.text(reach.account());
        });
        if (!p.ongoing.isNothing() || !p.ledger.isEmpty()) {
            ongoing(out, asOf, p.ongoing, p.ledger);
        }
        return out.toBytes();
    }

    /**
     * The state of these bytes.
     *
     * @throws IllegalArgumentException if they are none, or of a newer version
     */
    public static Party decode(PartyId id, byte[] bytes) {
        return new Glance(Needs.EVERYTHING).at(id, bytes, 0);
    }

    /** Written only as far as there is anything, so that a state of which nothing is going on is no longer than ever. */
    private static void ongoing(ByteWriter out, long asOf, Ongoing p, TouchLedger ledger) {
        int last = out.place();
        map(out, p.contacts(), at -> out.time(asOf, at));
        last = p.contacts().isEmpty() ? last : out.place();
        map(out, p.enrolments(), enrolment -> enrolment(out, asOf, enrolment));
        last = p.enrolments().isEmpty() ? last : out.place();
        map(out, p.passages(), passage -> {
            out.number(passage.times());
            out.time(asOf, passage.last());
            out.text(passage.outcome());
        });
        last = p.passages().isEmpty() ? last : out.place();
        messages(out, asOf, p);
        last = p.messages() == 0 && p.outgoing().isEmpty() ? last : out.place();
        LedgerCodec.write(out, asOf, ledger);
        out.backTo(ledger.isEmpty() ? last : out.place());
    }

    private static void enrolment(ByteWriter out, long asOf, Enrolment enrolment) {
        out.number(enrolment.version());
        out.text(enrolment.step());
        out.time(asOf, enrolment.since());
        out.time(asOf, enrolment.arrived());
        out.later(asOf, enrolment.wake());
        out.number(enrolment.attempts());
        out.number(enrolment.message());
    }

    /** How many there ever were, then those without an outcome. */
    private static void messages(ByteWriter out, long asOf, Ongoing p) {
        int opened = out.open();
        if (p.messages() > 0 || !p.outgoing().isEmpty()) {
            out.number(p.messages());
            out.number(p.outgoing().size());
            p.outgoing().forEach(message -> message(out, asOf, message));
        }
        out.close(opened);
    }

    private static void message(ByteWriter out, long asOf, Outgoing message) {
        out.number(message.id().party().value());
        out.number(message.id().number());
        out.text(message.content());
        out.text(message.pool());
        out.text(message.journey());
        out.text(message.step());
        out.signed(message.priority());
        out.number(message.state().ordinal());
        out.time(asOf, message.wanted());
        out.later(asOf, message.next());
        out.later(asOf, message.expires());
        out.number(message.attempts());
        out.text(message.carrier().name());
        out.fixed(message.slot().value());
        out.text(message.handle());
    }

    private static <V> void map(ByteWriter out, NameMap<V> map, Consumer<V> value) {
        part(out, map.size(), i -> {
            out.text(map.nameAt(i));
            value.accept(map.at(i));
        });
    }

    /** An empty part is a length of 0; any other its length, how many there are, and each of them. */
    private static void part(ByteWriter out, int size, IntConsumer each) {
        int opened = out.open();
        if (size > 0) {
            out.number(size);
            for (int i = 0; i < size; i++) {
                each.accept(i);
            }
        }
        out.close(opened);
    }
}
