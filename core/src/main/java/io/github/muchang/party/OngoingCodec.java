package io.github.muchang.party;

/** The binary form of what is going on with a party, at the end of that of {@link PartyCodec}. */
@SuppressWarnings("EnumOrdinal") // the order of states is part of the format, and held by a golden test
final class OngoingCodec {
    private OngoingCodec() {}

    /** Written only as far as there is anything, so that a state of which nothing is going on is no longer than ever. */
    static void write(ByteWriter out, long asOf, Ongoing p, TouchLedger ledger) {
        int last = out.place();
        PartyCodec.times(out, asOf, p.contacts());
        last = p.contacts().isEmpty() ? last : out.place();
        enrolments(out, asOf, p.enrolments());
        last = p.enrolments().isEmpty() ? last : out.place();
        passages(out, asOf, p.passages());
        last = p.passages().isEmpty() ? last : out.place();
        messages(out, asOf, p);
        last = p.messages() == 0 && p.outgoing().isEmpty() ? last : out.place();
        LedgerCodec.write(out, asOf, ledger);
        out.backTo(ledger.isEmpty() ? last : out.place());
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
}
