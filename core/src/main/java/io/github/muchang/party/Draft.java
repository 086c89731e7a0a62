package io.github.muchang.party;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A party while facts are applied to it. Every method is total: it accepts whatever a journal says. Not thread-safe; used
 * between {@link Party#draft()} and {@link #freeze()}.
 */
public final class Draft {
    static final long NOT_YET = Long.MIN_VALUE;

    PartyId id;
    Party.Kind kind = Party.Kind.CUSTOMER;
    long since = NOT_YET;
    long asOf = NOT_YET;
    long heardAt = NOT_YET;
    int absorbedInto;
    boolean erased;
    boolean held;
    int exactLimit = ActivityLog.EXACT;
    ImmutableList<Touch> touches = Party.noTouches();
    NameMap<Membership> memberships = NameMap.empty();
    NameMap<Attribute> attributes = NameMap.empty();
    NameMap<Long> personal = NameMap.empty();
    NameMap<Tag> tags = NameMap.empty();
    NameMap<Consent> consents = NameMap.empty();
    String stage = "";
    long stageSince = NOT_YET;
    NameMap<Long> marks = NameMap.empty();
    NameMap<Long> segments = NameMap.empty();
    NameMap<ActivityLog> activities = NameMap.empty();
    RecentSignals recent = RecentSignals.NONE;
    ImmutableList<Reach> reaches = ImmutableList.of();
    Ongoing ongoing = Ongoing.NOTHING;
    TouchLedger ledger = TouchLedger.EMPTY;
    ImmutableList<DeadLetter> deadLetters = ImmutableList.of();
    ImmutableList<Belonging> belongings = ImmutableList.of();
    Community community = Community.NONE;
    InHand inHand = InHand.NOTHING;
    NameMap<Suggestion> suggestions = NameMap.empty();

    /** At least so many bytes may still be added; 0 if that is not known. */
    long room;

    @Nullable
    Glance unread; // reads the activities when somebody asks for them

    Draft(PartyId id) {
        this.id = id;
    }

    Draft(Draft o) {
        id = o.id;
        Joining.copy(this, o);
    }

    /** The party as it is now. */
    public Party freeze() {
        return Party.of(new Draft(this));
    }

    /** The party as it is now, without a copy: the draft must not be used again. */
    public Party finish() {
        return Party.of(this);
    }

    /** Time has come this far. */
    public void seenAt(long now) {
        asOf = Math.max(asOf, now);
    }

    /** The party is known from now on. */
    public void register(Party.Kind what, long at) {
        kind = what;
        since = since == NOT_YET ? at : Math.min(since, at);
    }

    /** A signal was taken in. */
    public void remember(long signal, long at) {
        recent = recent.with(signal, at);
        keepSmall();
    }

    /** The party did something. {@code day} is the local day; {@code heard} says that it came from the party itself. */
    public void did(String type, long at, long day, String label, long amount, String currency, boolean heard) {
        ActivityLog log = LogBuilder.added(activities.find(type), exactLimit, at, day, label, amount, currency);
        activities = activities.with(type, log);
        if (heard) {
            heardAt = Math.max(heardAt, at);
        }
        keepSmall();
    }

    /** The party came into a pool. */
    public void enter(String pool, long at, String source, Membership.Role role) {
        Membership entered = new Membership(at, source, role);
        Membership former = memberships.find(pool);
        memberships = memberships.with(pool, former == null ? entered : Membership.merge(former, entered));
        keepSmall();
    }

    /** The party left a pool. */
    public void leave(String pool) {
        memberships = memberships.without(pool);
    }

    /** The party has another role in a pool. */
    public void role(String pool, Membership.Role role) {
        Membership former = memberships.find(pool);
        if (former != null) {
            memberships = memberships.with(pool, new Membership(former.since(), former.source(), role));
        }
    }

    /** The party came through a source code. */
    public void touch(Touch touch) {
        touches = Kept.touches(
                ImmutableList.<Touch>builder().addAll(touches).add(touch).build());
        keepSmall();
    }

    /** A plain attribute is known. An older word that comes later changes nothing; past the limit the oldest is forgotten. */
    public void attribute(String name, String value, long at) {
        Attribute told = new Attribute(value, at);
        Attribute former = attributes.find(name);
        attributes = Kept.attributes(attributes.with(name, former == null ? told : Attribute.merge(former, told)));
        keepSmall();
    }

    /** A plain attribute is no longer known. */
    public void forget(String name) {
        attributes = attributes.without(name);
    }

    /** Something is true of the whole domain; kept with the house, whose names no customer's attribute has, beyond its limits. */
    public void note(String name, String value, long at) {
        attributes = attributes.with(name, new Attribute(value, at));
        room = 0;
    }

    /** Of the plain attributes whose names begin so, all but the newest are no longer known. */
    public void forgetOldest(String prefix, int kept) {
        attributes = Kept.newestOf(prefix, attributes, kept);
    }

    /** The vault holds a personal attribute. */
    public void hold(String name, long at) {
        Long former = personal.find(name);
        personal = Kept.personal(personal.with(name, former == null ? at : Math.max(former, at)));
        keepSmall();
    }

    /** The vault no longer holds a personal attribute. */
    public void release(String name) {
        personal = personal.without(name);
    }

    /** A tag was given; the first giver stays, and past the limit the first tags do. */
    public void tag(String name, long at, String by) {
        Tag given = new Tag(at, by);
        Tag former = tags.find(name);
        tags = Kept.tags(tags.with(name, former == null ? given : Tag.merge(former, given)));
        keepSmall();
    }

    /** A tag was taken away. */
    public void untag(String name) {
        tags = tags.without(name);
    }

    /** The party had a word on a purpose and carrier. */
    public void consent(String key, Consent word) {
        Consent former = consents.find(key);
        consents = Kept.consents(consents.with(key, former == null ? word : Consent.merge(former, word)));
        keepSmall();
    }

    /** The party is at another stage. */
    public void stage(String name, long at) {
        stage = name;
        stageSince = at;
        Long first = marks.find(name);
        marks = first == null ? marks.with(name, at) : marks;
        keepSmall();
    }

    /** The party is in a segment. */
    public void enterSegment(String name, long at) {
        segments = segments.with(name, at);
        keepSmall();
    }

    /** The party is no longer in a segment. */
    public void leaveSegment(String name) {
        segments = segments.without(name);
    }

    /** The party can be written to. */
    public void reach(Reach reach) {
        reaches = Kept.reaches(
                ImmutableList.<Reach>builder().addAll(reaches).add(reach).build());
        keepSmall();
    }

    /** The party cannot be written to there. */
    public void lose(AddressSlot slot) {
        reaches = reaches.stream().filter(each -> !each.slot().equals(slot)).collect(ImmutableList.toImmutableList());
    }

    /** The party was heard from on a carrier. */
    public void contact(String carrier, long at) {
        ongoing = ongoing.contact(carrier, at);
        keepSmall();
    }

    /** The party is at a step of a journey. */
    public void walk(String journey, Enrolment at) {
        ongoing = ongoing.walk(journey, at);
        keepSmall();
    }

    /** The party has come to the end of a journey. */
    public void end(String journey, long at, String outcome) {
        ongoing = ongoing.end(journey, at, outcome);
        keepSmall();
    }

    /** A message is wanted, or further on. */
    public void outgoing(Outgoing message) {
        ongoing = ongoing.with(id, message);
        keepSmall();
    }

    /** A message's name is taken. */
    public void counted(MessageId message) {
        ongoing = ongoing.counted(id, message);
    }

    /** The party's numbers are taken as far as this one. */
    public void counted(int number) {
        ongoing = number > 0 ? ongoing.counted(id, new MessageId(id, number)) : ongoing;
    }

    /** The message, if it has no outcome yet. */
    public @Nullable Outgoing find(MessageId message) {
        return ongoing.find(message);
    }

    /** A message has its outcome. */
    public void settled(MessageId message) {
        ongoing = ongoing.settled(message);
    }

    /** A message that was not delivered is kept for somebody to look into. */
    public void keep(DeadLetter letter) {
        deadLetters = Kept.deadLetters(ImmutableList.<DeadLetter>builder()
                .addAll(deadLetters)
                .add(letter)
                .build());
        keepSmall();
    }

    /** Nobody needs to look into a message any more. */
    public void dropped(MessageId message) {
        deadLetters = deadLetters.stream()
                .filter(each -> !each.id().equals(message))
                .collect(ImmutableList.toImmutableList());
    }

    /** The party is in a group, or what is known of its being there changed. */
    public void belong(Belonging to) {
        belongings = Kept.belongings(ImmutableList.<Belonging>builder()
                .addAll(without(to.group()))
                .add(to)
                .build());
        keepSmall();
    }

    /** The party is no longer in a group. */
    public void unbelong(PartyId group) {
        belongings = without(group);
    }

    /** A group that the party is in turned out to be another. */
    public void regroup(PartyId group, PartyId into, String pool) {
        Belonging former = belonging(group);
        if (former != null) {
            belongings = Kept.belongings(ImmutableList.<Belonging>builder()
                    .addAll(without(group))
                    .add(former.in(into, pool))
                    .build());
        }
    }

    private ImmutableList<Belonging> without(PartyId group) {
        return belongings.stream().filter(each -> !each.group().equals(group)).collect(ImmutableList.toImmutableList());
    }

    /** The party's being in a group; null if it is not. */
    public @Nullable Belonging belonging(PartyId group) {
        return belongings.stream()
                .filter(each -> each.group().equals(group))
                .findFirst()
                .orElse(null);
    }

    /** The community as it is so far. */
    public Community community() {
        return community;
    }

    /** The community changed. */
    public void community(Community changed) {
        community = changed;
        keepSmall();
    }

    /** Staff has something to do. */
    public void open(String task, OpenTask what) {
        inHand = inHand.with(task, what);
        keepSmall();
    }

    /** Staff has it to do no longer. */
    public void close(String task) {
        inHand = inHand.without(task);
    }

    /** A task is in these hands from now on; in nobody's if the name is empty. */
    public void assign(String task, String staff, long at) {
        OpenTask former = inHand.find(task);
        if (former != null) {
            open(task, former.in(staff, at));
        }
    }

    /** Somebody was reminded of a task. */
    public void remind(String task) {
        OpenTask former = inHand.find(task);
        if (former != null) {
            open(task, former.remembered());
        }
    }

    /** Somebody of the staff looks after the party; nobody if the name is empty. */
    public void ownedBy(String staff, long at) {
        inHand = inHand.ownedBy(staff, at);
        keepSmall();
    }

    /** The party suggested something. */
    public void suggest(String key, Suggestion what) {
        suggestions = Kept.suggestions(suggestions.with(key, what));
        keepSmall();
    }

    /** What the party suggested, if it is not settled. */
    public @Nullable Suggestion suggestion(String key) {
        return suggestions.find(key);
    }

    /** A suggestion is settled. */
    public void settle(String key) {
        suggestions = suggestions.without(key);
    }

    /** A message takes a place in the party's attention. */
    public void reserve(Reserved place) {
        ledger = ledger.with(place, TouchLedger.limit(exactLimit));
        keepSmall();
    }

    /** The place of a message is that of a later moment. */
    public void touch(MessageId message, long at) {
        ledger = ledger.moved(message, at, TouchLedger.limit(exactLimit));
    }

    /** A message gives its place back. */
    public void release(MessageId message) {
        ledger = ledger.without(message);
    }

    /** The law wants what is known kept, or no longer does. */
    public void held(boolean byLaw) {
        held = byLaw;
    }

    /** The person had their data erased: what could tell who it was is cleared, numbers and times stay. */
    public void erase() {
        erased = true;
        attributes = NameMap.empty();
        personal = NameMap.empty();
        tags = NameMap.empty();
        reaches = ImmutableList.of();
        inHand = inHand.ownedBy("", inHand.since());
        suggestions = NameMap.empty();
    }

    /** The party turned out to be another, which has its history from now on. */
    public void absorbedInto(PartyId survivor, long at) {
        Joining.empty(this);
        absorbedInto = survivor.value();
        seenAt(at);
    }

    /** Another party turned out to be this one. Joining is associative, and the order does not matter. */
    public void absorb(Party other) {
        Joining.add(this, other.fields());
        room = 0;
        keepSmall();
    }

    private void keepSmall() {
        while (exactLimit > 1 && !StateSize.fits(this)) {
            limit(exactLimit / 2);
        }
    }

    void limit(int exact) {
        exactLimit = exact;
        ledger = ledger.limited(TouchLedger.limit(exact));
        for (int i = 0; i < activities.size(); i++) {
            activities = activities.with(activities.nameAt(i), LogBuilder.joined(exact, activities.at(i)));
        }
    }
}
