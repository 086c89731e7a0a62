package io.github.muchang.party;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.PartyId;
import java.util.TreeMap;

/**
 * A party while facts are applied to it. Every method is total: it accepts whatever a journal says. Not thread-safe; used
 * between {@link Party#draft()} and {@link #freeze()}.
 */
public final class Draft {
    static final long NOT_YET = Long.MIN_VALUE;

    /** Above so many points in all logs the size of the state is estimated. */
    private static final int POINTS_TO_CHECK = 1500;

    private static final int POINT_BYTES = 15;
    private static final int LABEL_BYTES = 90;
    private static final int LOG_BYTES_MOST = 44 * 1024;

    PartyId id;
    Party.Kind kind = Party.Kind.CUSTOMER;
    long since = NOT_YET;
    long asOf = NOT_YET;
    long heardAt = NOT_YET;
    int absorbedInto;
    boolean erased;
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

    Draft(PartyId id) {
        this.id = id;
    }

    Draft(Draft o) {
        id = o.id;
        kind = o.kind;
        since = o.since;
        asOf = o.asOf;
        heardAt = o.heardAt;
        absorbedInto = o.absorbedInto;
        erased = o.erased;
        exactLimit = o.exactLimit;
        touches = o.touches;
        memberships = o.memberships;
        attributes = o.attributes;
        personal = o.personal;
        tags = o.tags;
        consents = o.consents;
        stage = o.stage;
        stageSince = o.stageSince;
        marks = o.marks;
        segments = o.segments;
        activities = o.activities;
        recent = o.recent;
        reaches = o.reaches;
    }

    /** The party as it is now. */
    public Party freeze() {
        return Party.of(new Draft(this));
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
        touches = touches(
                ImmutableList.<Touch>builder().addAll(touches).add(touch).build());
    }

    /** A plain attribute is known. An older word that comes later changes nothing. */
    public void attribute(String name, String value, long at) {
        Attribute told = new Attribute(value, at);
        Attribute former = attributes.find(name);
        attributes = attributes.with(name, former == null ? told : Attribute.merge(former, told));
    }

    /** A plain attribute is no longer known. */
    public void forget(String name) {
        attributes = attributes.without(name);
    }

    /** The vault holds a personal attribute. */
    public void hold(String name, long at) {
        Long former = personal.find(name);
        personal = personal.with(name, former == null ? at : Math.max(former, at));
    }

    /** The vault no longer holds a personal attribute. */
    public void release(String name) {
        personal = personal.without(name);
    }

    /** A tag was given; the first giver stays. */
    public void tag(String name, long at, String by) {
        if (tags.find(name) == null) {
            tags = tags.with(name, new Tag(at, by));
        }
    }

    /** A tag was taken away. */
    public void untag(String name) {
        tags = tags.without(name);
    }

    /** The party had a word on a purpose and carrier. */
    public void consent(String key, Consent word) {
        Consent former = consents.find(key);
        consents = consents.with(key, former == null ? word : Consent.merge(former, word));
    }

    /** The party is at another stage. */
    public void stage(String name, long at) {
        stage = name;
        stageSince = at;
        Long first = marks.find(name);
        marks = first == null ? marks.with(name, at) : marks;
    }

    /** The party is in a segment. */
    public void enterSegment(String name, long at) {
        segments = segments.with(name, at);
    }

    /** The party is no longer in a segment. */
    public void leaveSegment(String name) {
        segments = segments.without(name);
    }

    /** The party can be written to. */
    public void reach(Reach reach) {
        reaches = reaches(
                ImmutableList.<Reach>builder().addAll(reaches).add(reach).build());
    }

    /** The party can no longer be written to there. */
    public void unreach(Reach reach) {
        reaches = reaches.stream()
                .filter(each -> !each.slot().equals(reach.slot()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The person had their data erased: what could tell who it was is cleared, numbers and times stay. */
    public void erase() {
        erased = true;
        attributes = NameMap.empty();
        personal = NameMap.empty();
        tags = NameMap.empty();
        reaches = ImmutableList.of();
    }

    /** The party turned out to be another, which has its history from now on. */
    public void absorbedInto(PartyId survivor, long at) {
        Draft rest = new Draft(id);
        kind = rest.kind;
        touches = rest.touches;
        memberships = rest.memberships;
        attributes = rest.attributes;
        personal = rest.personal;
        tags = rest.tags;
        consents = rest.consents;
        stage = rest.stage;
        stageSince = rest.stageSince;
        marks = rest.marks;
        segments = rest.segments;
        activities = rest.activities;
        recent = rest.recent;
        reaches = rest.reaches;
        absorbedInto = survivor.value();
        seenAt(at);
    }

    /** Another party turned out to be this one. Joining is associative, and the order does not matter. */
    public void absorb(Party other) {
        Draft o = other.fields();
        since = since == NOT_YET ? o.since : o.since == NOT_YET ? since : Math.min(since, o.since);
        asOf = Math.max(asOf, o.asOf);
        heardAt = Math.max(heardAt, o.heardAt);
        erased &= o.erased;
        exactLimit = Math.min(exactLimit, o.exactLimit);
        touches = touches(
                ImmutableList.<Touch>builder().addAll(touches).addAll(o.touches).build());
        memberships = memberships.union(o.memberships, Membership::merge);
        attributes = attributes.union(o.attributes, Attribute::merge);
        personal = personal.union(o.personal, Math::max);
        tags = tags.union(o.tags, Tag::merge);
        consents = consents.union(o.consents, Consent::merge);
        if (o.stageSince > stageSince || (o.stageSince == stageSince && o.stage.compareTo(stage) > 0)) {
            stage = o.stage;
            stageSince = o.stageSince;
        }
        marks = marks.union(o.marks, Math::min);
        segments = segments.union(o.segments, Math::min);
        activities = activities.union(o.activities, LogBuilder::joined);
        recent = recent.union(o.recent);
        reaches = reaches(
                ImmutableList.<Reach>builder().addAll(reaches).addAll(o.reaches).build());
        keepSmall();
    }

    private static ImmutableList<Touch> touches(Iterable<Touch> all) {
        ImmutableSortedSet<Touch> ordered = ImmutableSortedSet.copyOf(all);
        if (ordered.size() <= Party.LATER_TOUCHES + 1) {
            return ordered.asList();
        }
        ImmutableList<Touch> list = ordered.asList();
        return ImmutableList.<Touch>builder()
                .add(list.get(0))
                .addAll(list.subList(list.size() - Party.LATER_TOUCHES, list.size()))
                .build();
    }

    private static ImmutableList<Reach> reaches(Iterable<Reach> all) {
        TreeMap<AddressSlot, Reach> bySlot = new TreeMap<>();
        all.forEach(each -> bySlot.put(each.slot(), each));
        return bySlot.values().stream().limit(Party.ADDRESSES).collect(ImmutableList.toImmutableList());
    }

    private void keepSmall() {
        while (exactLimit > 1 && logBytes() > LOG_BYTES_MOST) {
            exactLimit /= 2;
            for (int i = 0; i < activities.size(); i++) {
                String name = activities.nameAt(i);
                activities = activities.with(name, LogBuilder.limited(activities.at(i), exactLimit));
            }
        }
    }

    /** No less than the logs take when they are encoded. */
    private long logBytes() {
        long points = 0;
        long labels = 0;
        for (int i = 0; i < activities.size(); i++) {
            points += activities.at(i).size();
            labels += activities.at(i).labelCount();
        }
        return points + labels * (LABEL_BYTES / POINT_BYTES) < POINTS_TO_CHECK
                ? 0
                : points * POINT_BYTES + labels * LABEL_BYTES;
    }
}
