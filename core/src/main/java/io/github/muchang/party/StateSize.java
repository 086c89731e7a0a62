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

    /** One step adds no more than a point with a label of its own to a new activity, or two texts, a few moments and numbers. */
    private static final int STEP = 16 * TEXT;

    /** Whether the state is small enough after one more step; reckons anew only when the room known of last time is used up. */
    static boolean fits(Draft p) {
        p.room -= STEP;
        if (p.room >= 0) {
            return true;
        }
        long bytes = atMost(p);
        p.room = Math.max(0, MOST - bytes);
        return bytes <= MOST || PartyCodec.encode(p).length <= MOST;
    }

    /** A number that the size does not exceed as long as no text is longer than 64 bytes; quick to come by. */
    private static long atMost(Draft p) {
        long bytes = 3 * TEXT;
        bytes += (p.touches.size() + p.memberships.size()) * (2L * TEXT + TIME + 1);
        bytes += (p.attributes.size() + p.tags.size() + p.consents.size()) * (2L * TEXT + TIME + 1);
        bytes += (p.personal.size() + p.marks.size() + p.segments.size()) * (long) (TEXT + TIME);
        bytes += p.recent.size() * 2L * TIME + p.reaches.size() * (2L * TEXT + 8);
        bytes += p.ongoing.contacts().size() * (long) (TEXT + TIME);
        bytes += p.ongoing.enrolments().size() * (2L * TEXT + 3 * TIME + 3 * 5);
        bytes += p.ongoing.passages().size() * (2L * TEXT + (1L + Passage.BEGAN) * TIME + 2 * 5);
        bytes += p.ongoing.outgoing().size() * (8L * TEXT + 6 * TIME + 5 * 5);
        bytes += p.inHand.tasks().size() * (6L * TEXT + 3 * TIME + 1) + TEXT + TIME;
        bytes += p.suggestions.size() * (2L * TEXT + TIME + 2 * 5 + 2);
        bytes += p.deadLetters.size() * (10L * TEXT + TIME + 2 * 5);
        bytes += p.ledger.size() * TOUCH + p.ledger.kindCount() * TOUCH_KIND + TouchLedger.LANES * (TIME + 1L);
        bytes += p.belongings.size() * (TEXT + 3L * TIME + 9 * 5) + 4L * TEXT + 4L * TIME;
        bytes += p.community.days().size() * (7L * 5);
        for (int i = 0; i < p.activities.size(); i++) {
            ActivityLog log = p.activities.at(i);
            bytes += 2L * TEXT + log.labelCount() * (long) LABEL + log.size() * (long) POINT;
        }
        return bytes;
    }
}
