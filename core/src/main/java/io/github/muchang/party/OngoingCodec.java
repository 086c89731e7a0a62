package io.github.muchang.party;

import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import java.util.List;

/** The binary form of what is going on with a party, at the end of that of {@link PartyCodec}. */
@SuppressWarnings("EnumOrdinal") // the order of states is part of the format, and held by a golden test
final class OngoingCodec {
    private static final Outgoing.State[] STATES = Outgoing.State.values();

    private OngoingCodec() {}

    /** Written only as far as there is anything, so that a state of which nothing is going on is no longer than ever. */
    static void write(ByteWriter out, long asOf, Draft draft) {
        Ongoing p = draft.ongoing;
        int last = out.place();
        PartyCodec.times(out, asOf, p.contacts());
        last = p.contacts().isEmpty() ? last : out.place();
        enrolments(out, asOf, p.enrolments());
        last = p.enrolments().isEmpty() ? last : out.place();
        passages(out, asOf, p.passages());
        last = p.passages().isEmpty() ? last : out.place();
        messages(out, asOf, p);
        last = p.messages() == 0 && p.outgoing().isEmpty() ? last : out.place();
        LedgerCodec.write(out, asOf, draft.ledger);
        last = draft.ledger.isEmpty() ? last : out.place();
        deadLetters(out, asOf, draft.deadLetters);
        last = draft.deadLetters.isEmpty() ? last : out.place();
        CommunityCodec.belongings(out, asOf, draft.belongings);
        last = draft.belongings.isEmpty() ? last : out.place();
        CommunityCodec.community(out, draft.community);
        last = draft.community.equals(Community.NONE) ? last : out.place();
        InHandCodec.tasks(out, asOf, draft.inHand.tasks());
        last = draft.inHand.tasks().isEmpty() ? last : out.place();
        InHandCodec.owner(out, asOf, draft.inHand);
        last = draft.inHand.since() == Draft.NOT_YET ? last : out.place();
        SuggestionCodec.write(out, asOf, draft.suggestions);
        out.backTo(draft.suggestions.isEmpty() ? last : out.place());
    }

    private static void enrolments(ByteWriter out, long asOf, NameMap<Enrolment> enrolments) {
        int opened = PartyCodec.begin(out, enrolments.size());
        for (int i = 0; i < enrolments.size(); i++) {
            Enrolment enrolment = enrolments.at(i);
            out.text(enrolments.nameAt(i));
            out.number(enrolment.version());
            out.text(enrolment.step());
            out.time(asOf, enrolment.since());
            out.time(asOf, enrolment.arrived());
            out.later(asOf, enrolment.wake());
            out.number(enrolment.attempts());
            out.number(enrolment.waiting() ? 1 : 0);
        }
        out.close(opened);
    }

    private static void passages(ByteWriter out, long asOf, NameMap<Passage> passages) {
        int opened = PartyCodec.begin(out, passages.size());
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.at(i);
            out.text(passages.nameAt(i));
            out.number(passage.times());
            out.time(asOf, passage.last());
            out.text(passage.outcome());
            out.number(passage.began().size());
            for (long since : passage.began()) {
                out.time(asOf, since);
            }
        }
        out.close(opened);
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

    private static void deadLetters(ByteWriter out, long asOf, List<DeadLetter> letters) {
        int opened = PartyCodec.begin(out, letters.size());
        for (DeadLetter letter : letters) {
            out.number(letter.id().party().value());
            out.number(letter.id().number());
            out.text(letter.content());
            out.text(letter.journey());
            out.text(letter.step());
            out.text(letter.persona());
            out.text(letter.invitation());
            out.text(letter.carrier().name());
            out.time(asOf, letter.at());
            out.text(letter.reason());
            out.rareText(letter.detail());
            out.number(letter.doubtful() ? 1 : 0);
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
        out.text(message.persona());
        out.text(message.invitation());
        out.signed(message.priority());
        out.number(message.state().ordinal());
        out.time(asOf, message.wanted());
        out.later(asOf, message.next());
        out.later(asOf, message.expires());
        out.number(message.attempts());
        out.later(asOf, message.doubted());
        out.text(message.carrier().name());
        out.fixed(message.slot().value());
        out.rareText(message.handle());
    }

    static Outgoing message(ByteReader in, long asOf) {
        return new Outgoing(
                id(in),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                (int) in.signed(),
                STATES[(int) in.number(0, STATES.length - 1)],
                in.time(asOf),
                in.later(asOf),
                in.later(asOf),
                (int) in.number(0, Integer.MAX_VALUE),
                in.later(asOf),
                CarrierId.of(in.text()),
                new AddressSlot(in.fixed()),
                in.rareText());
    }

    static DeadLetter deadLetter(ByteReader in, long asOf) {
        return new DeadLetter(
                id(in),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                CarrierId.of(in.text()),
                in.time(asOf),
                in.text(),
                in.rareText(),
                in.number(0, 1) == 1);
    }

    private static MessageId id(ByteReader in) {
        int party = (int) in.number(0, Integer.MAX_VALUE);
        return new MessageId(new PartyId(party), (int) in.number(0, Integer.MAX_VALUE));
    }
}
