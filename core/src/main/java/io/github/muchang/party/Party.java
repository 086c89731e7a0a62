package io.github.muchang.party;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import java.util.List;
import java.util.Optional;

/**
 * What is known about one party: a customer, or a community. Immutable, nothing personal, no rules. It changes only by facts;
 * the same facts in the same order give the same state, byte for byte.
 */
public final class Party {
    /** So many arrivals are kept besides the first. */
    public static final int LATER_TOUCHES = 16;

    /** So many tags fit on a party. */
    public static final int TAGS = 40;

    /** So many plain attributes are kept, and so many names of personal ones. */
    public static final int ATTRIBUTES = 64;

    /** So many words of consent are kept: every purpose on more than twenty carriers. */
    public static final int CONSENTS = 160;

    /** So many addresses are kept. */
    public static final int ADDRESSES = 32;

    /** So many journeys are walked at once. */
    public static final int ENROLMENTS = 16;

    /** So many journeys are remembered that were walked. */
    public static final int PASSAGES = 32;

    /** So many messages may be without an outcome; the engine wants no more. */
    public static final int OUTGOING = 16;

    /** So many tasks for a party may be open. */
    public static final int TASKS = 6;

    /** So many suggestions may be open; the engine takes no more. */
    public static final int SUGGESTIONS = 3;

    /** So many dead letters are kept; the journal has all. */
    public static final int DEAD_LETTERS = 8;

    /** So many groups a party can be in at once; the engine lets it join no more. */
    public static final int BELONGINGS = 12;

    private final Draft fields;

    private Party(Draft fields) {
        this.fields = fields;
    }

    /** Somebody of whom nothing is known yet. */
    public static Party unknown(PartyId id) {
        return new Party(new Draft(id));
    }

    /** A copy that can be changed. */
    public Draft draft() {
        return new Draft(fields);
    }

    /** The number. */
    public PartyId id() {
        return fields.id;
    }

    /** A person or a group. */
    public Kind kind() {
        return fields.kind;
    }

    /** Whether nothing ever happened to this party. */
    public boolean isUnknown() {
        return fields.since == Draft.NOT_YET;
    }

    /** When Muchang first knew of the party, in milliseconds. */
    public long since() {
        return fields.since;
    }

    /** When the latest fact was decided, in milliseconds; nothing is ever decided before it. */
    public long asOf() {
        return fields.asOf;
    }

    /** When the party itself was last heard from, in milliseconds; {@link #since} if never. */
    public long heardAt() {
        return Math.max(fields.heardAt, fields.since);
    }

    /** Who this party turned out to be; empty for a party that stands for itself. */
    public Optional<PartyId> absorbedInto() {
        return fields.absorbedInto == 0 ? Optional.empty() : Optional.of(new PartyId(fields.absorbedInto));
    }

    /** Whether the person had their data erased. */
    public boolean erased() {
        return fields.erased;
    }

    /** Whether a legal hold keeps what is known: nothing is erased, and no retention ends. */
    public boolean held() {
        return fields.held;
    }

    /** The first arrival; it never changes, except that a merge or a late signal may bring an earlier one to light. */
    public Optional<Touch> firstTouch() {
        return fields.touches.isEmpty() ? Optional.empty() : Optional.of(fields.touches.get(0));
    }

    /** The first arrival and the newest later ones, in the order of time. */
    public List<Touch> touches() {
        return fields.touches;
    }

    /** The pools the party is in. */
    public NameMap<Membership> memberships() {
        return fields.memberships;
    }

    /** Plain attributes. */
    public NameMap<Attribute> attributes() {
        return fields.attributes;
    }

    /** The names of the personal attributes that the vault holds, and since when. */
    public NameMap<Long> personal() {
        return fields.personal;
    }

    /** Tags. */
    public NameMap<Tag> tags() {
        return fields.tags;
    }

    /** The latest word on each purpose and carrier, by {@link Consent#key}. */
    public NameMap<Consent> consents() {
        return fields.consents;
    }

    /** The stage of the lifecycle; empty before the first. */
    public String stage() {
        return fields.stage;
    }

    /** When the stage was entered, in milliseconds. */
    public long stageSince() {
        return fields.stageSince;
    }

    /** When each stage was first entered. */
    public NameMap<Long> marks() {
        return fields.marks;
    }

    /** The segments the party is in, and since when. */
    public NameMap<Long> segments() {
        return fields.segments;
    }

    /** What the party did, by type. */
    public NameMap<ActivityLog> activities() {
        return fields.unread == null ? fields.activities : fields.unread.activities();
    }

    /** The signals taken in lately. */
    public RecentSignals recent() {
        return fields.recent;
    }

    /** How the party can be written to. */
    public List<Reach> reaches() {
        return fields.reaches;
    }

    /** When the party was last heard from on each carrier, in milliseconds. */
    public NameMap<Long> contacts() {
        return fields.ongoing.contacts();
    }

    /** The journeys that the party walks. */
    public NameMap<Enrolment> enrolments() {
        return fields.ongoing.enrolments();
    }

    /** The journeys that the party has walked. */
    public NameMap<Passage> passages() {
        return fields.ongoing.passages();
    }

    /** The messages that have no outcome yet, in the order of their names. */
    public List<Outgoing> outgoing() {
        return fields.ongoing.outgoing();
    }

    /** The places that messages have taken in the party's attention. */
    public TouchLedger ledger() {
        return fields.ledger;
    }

    /** The newest messages that were not delivered, for somebody to look into; the oldest first. */
    public List<DeadLetter> deadLetters() {
        return fields.deadLetters;
    }

    /** The groups that the party is in, in the order of their numbers. */
    public List<Belonging> belongings() {
        return fields.belongings;
    }

    /** The party's being in a group. */
    public Optional<Belonging> belonging(PartyId group) {
        return Optional.ofNullable(fields.belonging(group));
    }

    /** What is known of it as a community; {@link Community#NONE} if it is none. */
    public Community community() {
        return fields.community;
    }

    /** What staff has to do for the party and has not done yet, by the names of tasks. */
    public NameMap<OpenTask> tasks() {
        return fields.inHand.tasks();
    }

    /** Who of the staff looks after the party; empty if nobody does. */
    public String owner() {
        return fields.inHand.owner();
    }

    /** What the party suggested to small circles and is not settled, by key. */
    public NameMap<Suggestion> suggestions() {
        return fields.suggestions;
    }

    /** A message, unless it has its outcome or was never wanted. */
    public Optional<Outgoing> outgoing(MessageId message) {
        return Optional.ofNullable(fields.ongoing.find(message));
    }

    /** The name of the next message. */
    public MessageId nextMessage() {
        return new MessageId(fields.id, fields.ongoing.messages() + 1);
    }

    /** An activity whose amounts are in two currencies if this party and another turn out to be one; empty if there is none. */
    public Optional<String> currencyConflict(Party other) {
        for (int i = 0; i < fields.activities.size(); i++) {
            String mine = fields.activities.at(i).currency();
            ActivityLog theirs = other.fields.activities.find(fields.activities.nameAt(i));
            if (theirs != null && !mine.isEmpty() && !theirs.currency().isEmpty() && !mine.equals(theirs.currency())) {
                return Optional.of(fields.activities.nameAt(i));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "Party[" + fields.id + ", " + fields.stage + ", pools=" + fields.memberships.keySet() + ", segments="
                + fields.segments.keySet() + "]";
    }

    static Party of(Draft draft) {
        return new Party(draft);
    }

    Draft fields() {
        return fields;
    }

    static ImmutableList<Touch> noTouches() {
        return ImmutableList.of();
    }

    /** What a party is. */
    public enum Kind {
        /** A person. */
        CUSTOMER,
        /** A group or a feed. */
        COMMUNITY,
        /** The private domain itself: holds what is true of the whole, such as how far an import came. */
        HOUSE
    }
}
