package io.github.muchang.party;

import com.google.common.collect.ImmutableList;

/** What becomes of two states when their parties turn out to be one: associative, and the order does not matter. Copies, too. */
final class Joining {
    private Joining() {}

    /** The same, but for the number. */
    static void copy(Draft p, Draft o) {
        p.kind = o.kind;
        p.since = o.since;
        p.asOf = o.asOf;
        p.heardAt = o.heardAt;
        p.absorbedInto = o.absorbedInto;
        p.erased = o.erased;
        p.held = o.held;
        p.exactLimit = o.exactLimit;
        p.touches = o.touches;
        p.memberships = o.memberships;
        p.attributes = o.attributes;
        p.personal = o.personal;
        p.tags = o.tags;
        p.consents = o.consents;
        p.stage = o.stage;
        p.stageSince = o.stageSince;
        p.marks = o.marks;
        p.segments = o.segments;
        p.activities = o.activities;
        p.recent = o.recent;
        p.reaches = o.reaches;
        p.ongoing = o.ongoing;
        p.ledger = o.ledger;
        p.deadLetters = o.deadLetters;
        p.belongings = o.belongings;
        p.community = o.community;
        p.inHand = o.inHand;
        p.suggestions = o.suggestions;
        p.room = o.room;
    }

    /** Leaves nothing: the history is another party's from now on. */
    static void empty(Draft p) {
        Draft rest = new Draft(p.id);
        p.kind = rest.kind;
        p.touches = rest.touches;
        p.memberships = rest.memberships;
        p.attributes = rest.attributes;
        p.personal = rest.personal;
        p.tags = rest.tags;
        p.consents = rest.consents;
        p.stage = rest.stage;
        p.stageSince = rest.stageSince;
        p.marks = rest.marks;
        p.segments = rest.segments;
        p.activities = rest.activities;
        p.recent = rest.recent;
        p.reaches = rest.reaches;
        p.ongoing = rest.ongoing;
        p.ledger = rest.ledger;
        p.deadLetters = rest.deadLetters;
        p.belongings = rest.belongings;
        p.community = rest.community;
        p.inHand = rest.inHand;
        p.suggestions = rest.suggestions;
        p.held = rest.held;
    }

    /** Adds another's history. */
    static void add(Draft p, Draft o) {
        p.kind = p.kind.compareTo(o.kind) >= 0 ? p.kind : o.kind;
        p.since = p.since == Draft.NOT_YET ? o.since : o.since == Draft.NOT_YET ? p.since : Math.min(p.since, o.since);
        p.asOf = Math.max(p.asOf, o.asOf);
        p.heardAt = Math.max(p.heardAt, o.heardAt);
        p.erased &= o.erased;
        p.held |= o.held;
        p.touches = Kept.touches(ImmutableList.<Touch>builder()
                .addAll(p.touches)
                .addAll(o.touches)
                .build());
        p.memberships = p.memberships.union(o.memberships, Membership::merge);
        p.attributes = Kept.attributes(p.attributes.union(o.attributes, Attribute::merge));
        p.personal = Kept.personal(p.personal.union(o.personal, Math::max));
        p.tags = Kept.tags(p.tags.union(o.tags, Tag::merge));
        p.consents = Kept.consents(p.consents.union(o.consents, Consent::merge));
        if (o.stageSince > p.stageSince || (o.stageSince == p.stageSince && o.stage.compareTo(p.stage) > 0)) {
            p.stage = o.stage;
            p.stageSince = o.stageSince;
        }
        p.marks = p.marks.union(o.marks, Math::min);
        p.segments = p.segments.union(o.segments, Math::min);
        int exact = Math.min(p.exactLimit, o.exactLimit);
        p.activities = p.activities.union(o.activities, (a, b) -> LogBuilder.joined(exact, a, b));
        if (p.exactLimit != o.exactLimit) {
            p.limit(exact);
        }
        p.recent = p.recent.union(o.recent);
        p.reaches = Kept.reaches(ImmutableList.<Reach>builder()
                .addAll(p.reaches)
                .addAll(o.reaches)
                .build());
        p.ongoing = p.ongoing.union(o.ongoing);
        p.ledger = p.ledger.union(o.ledger, TouchLedger.limit(exact));
        p.inHand = p.inHand.union(o.inHand);
        p.suggestions = Kept.suggestions(p.suggestions.union(o.suggestions, Suggestion::merge));
        p.deadLetters = Kept.deadLetters(ImmutableList.<DeadLetter>builder()
                .addAll(p.deadLetters)
                .addAll(o.deadLetters)
                .build());
        p.belongings = Kept.belongings(ImmutableList.<Belonging>builder()
                .addAll(p.belongings)
                .addAll(o.belongings)
                .build());
        p.community = p.community.and(o.community);
    }
}
