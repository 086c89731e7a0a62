package io.github.muchang.party;

/** How many bytes a state takes when it is encoded. */
final class StateSize {
    /** Above this logs are kept more coarsely; what they cannot give way to fits between here and 64 KiB. */
    static final int MOST = 60 * 1024;

    /** A name or short text of 64 bytes with its length, and a moment. */
    private static final int TEXT = 65;

    private static final int TIME = 8;
    private static final int POINT = 34;
    private static final long TOUCH = 30;
    private static final long TOUCH_KIND = 6 * TEXT + 3;
    private static final int LABEL = TEXT + 3 * 10 + 2 * TIME;

    private StateSize() {}

    /** Whether the state is small enough. */
    static boolean fits(Draft p) {
        return atMost(p) <= MOST || PartyCodec.encode(p).length <= MOST;
    }

    /** A number that the size does not exceed as long as no text is longer than 64 bytes; quick to come by. */
    private static long atMost(Draft p) {
        long bytes = 3 * TEXT;
        bytes += (p.touches.size() + p.memberships.size()) * (2L * TEXT + TIME + 1);
        bytes += (p.attributes.size() + p.tags.size() + p.consents.size()) * (2L * TEXT + TIME + 1);
        bytes += (p.personal.size() + p.marks.size() + p.segments.size()) * (long) (TEXT + TIME);
        bytes += p.recent.size() * 2L * TIME + p.reaches.size() * (2L * TEXT + 8);
        bytes += p.ongoing.contacts().size() * (long) (TEXT + TIME);
        bytes += (p.ongoing.enrolments().size() + p.ongoing.passages().size()) * (2L * TEXT + 3 * TIME + 3 * 5);
        bytes += p.ongoing.outgoing().size() * (6L * TEXT + 5 * TIME + 5 * 5);
        bytes += p.ledger.size() * TOUCH + p.ledger.kindCount() * TOUCH_KIND + TouchLedger.LANES * (TIME + 1L);
        for (int i = 0; i < p.activities.size(); i++) {
            ActivityLog log = p.activities.at(i);
            bytes += 2L * TEXT + log.labelCount() * (long) LABEL + log.size() * (long) POINT;
        }
        return bytes;
    }
}
