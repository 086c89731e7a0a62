package io.github.muchang.party;

import io.github.muchang.identity.PartyId;
import java.util.List;

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
        return new PartyWriter().encode(p);
    }

    static void write(ByteWriter out, Draft p) {
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
        touches(out, asOf, p.touches);
        memberships(out, asOf, p.memberships);
        attributes(out, asOf, p.attributes);
        times(out, asOf, p.personal);
        tags(out, asOf, p.tags);
        consents(out, asOf, p.consents);
        times(out, asOf, p.marks);
        times(out, asOf, p.segments);
        activities(out, asOf, p.activities);
        recent(out, asOf, p.recent);
        reaches(out, p.reaches);
        if (!p.ongoing.isNothing()
                || !p.ledger.isEmpty()
                || !p.deadLetters.isEmpty()
                || !p.belongings.isEmpty()
                || !p.community.equals(Community.NONE)
                || !p.inHand.isNothing()
                || !p.suggestions.isEmpty()) {
            OngoingCodec.write(out, asOf, p);
        }
    }

    /**
     * The state of these bytes.
     *
     * @throws IllegalArgumentException if they are none, or of a newer version
     */
    public static Party decode(PartyId id, byte[] bytes) {
        return new Glance(Needs.EVERYTHING).at(id, bytes, 0);
    }

    private static void touches(ByteWriter out, long asOf, List<Touch> touches) {
        int opened = begin(out, touches.size());
        for (int i = 0; i < touches.size(); i++) {
            Touch touch = touches.get(i);
            out.time(asOf, touch.at());
            out.text(touch.source());
            out.text(touch.pool());
        }
        out.close(opened);
    }

    private static void memberships(ByteWriter out, long asOf, NameMap<Membership> memberships) {
        int opened = begin(out, memberships.size());
        for (int i = 0; i < memberships.size(); i++) {
            Membership membership = memberships.at(i);
            out.text(memberships.nameAt(i));
            out.time(asOf, membership.since());
            out.text(membership.source());
            out.number(membership.role().ordinal());
        }
        out.close(opened);
    }

    private static void attributes(ByteWriter out, long asOf, NameMap<Attribute> attributes) {
        int opened = begin(out, attributes.size());
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.at(i);
            out.text(attributes.nameAt(i));
            out.rareText(attribute.value());
            out.time(asOf, attribute.at());
        }
        out.close(opened);
    }

    private static void tags(ByteWriter out, long asOf, NameMap<Tag> tags) {
        int opened = begin(out, tags.size());
        for (int i = 0; i < tags.size(); i++) {
            out.text(tags.nameAt(i));
            out.time(asOf, tags.at(i).at());
            out.text(tags.at(i).by());
        }
        out.close(opened);
    }

    private static void consents(ByteWriter out, long asOf, NameMap<Consent> consents) {
        int opened = begin(out, consents.size());
        for (int i = 0; i < consents.size(); i++) {
            Consent consent = consents.at(i);
            out.text(consents.nameAt(i));
            out.number(consent.given() ? 1 : 0);
            out.time(asOf, consent.at());
            out.text(consent.text());
        }
        out.close(opened);
    }

    static void times(ByteWriter out, long asOf, NameMap<Long> times) {
        int opened = begin(out, times.size());
        for (int i = 0; i < times.size(); i++) {
            out.text(times.nameAt(i));
            out.time(asOf, times.at(i));
        }
        out.close(opened);
    }

    private static void activities(ByteWriter out, long asOf, NameMap<ActivityLog> activities) {
        int opened = begin(out, activities.size());
        for (int i = 0; i < activities.size(); i++) {
            out.text(activities.nameAt(i));
            int log = out.open();
            LogCodec.write(out, asOf, activities.at(i));
            out.close(log);
        }
        out.close(opened);
    }

    private static void recent(ByteWriter out, long asOf, RecentSignals recent) {
        int opened = begin(out, recent.size());
        for (int i = 0; i < recent.size(); i++) {
            out.time(asOf, recent.at(i));
            out.fixed(recent.hash(i));
        }
        out.close(opened);
    }

    private static void reaches(ByteWriter out, List<Reach> reaches) {
        int opened = begin(out, reaches.size());
        for (int i = 0; i < reaches.size(); i++) {
            Reach reach = reaches.get(i);
            out.fixed(reach.slot().value());
            out.text(reach.carrier().name());
            out.text(reach.account());
        }
        out.close(opened);
    }

    /** A part is its length, how many there are, and each of them; an empty one is a length of 0. {@code close} ends it. */
    static int begin(ByteWriter out, int size) {
        int opened = out.open();
        if (size > 0) {
            out.number(size);
        }
        return opened;
    }
}
