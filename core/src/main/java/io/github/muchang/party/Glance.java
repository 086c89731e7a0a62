package io.github.muchang.party;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.PartyId;
import java.util.function.Supplier;

/**
 * Looks at stored states one after the other, and reads of each only what is needed. Makes little garbage, and is not thread-safe:
 * every look overwrites the party of the one before, unless {@link Needs#EVERYTHING} is needed: then each is a party of its own.
 */
public final class Glance {
    private static final Party.Kind[] KINDS = Party.Kind.values();
    private static final Membership.Role[] ROLES = Membership.Role.values();
    private static final Needs.Section[] SECTIONS = Needs.Section.values();

    /** So many sections are always written, those after them as far as there is anything. */
    private static final int ALWAYS = 12;

    private final Needs needs;
    private final ByteReader in = new ByteReader();
    private final LogReader logs = new LogReader(in);
    private Draft p = new Draft(new PartyId(1));
    private Party party = p.finish();
    private long asOf;
    private long moment;
    private int place;

    /** Looks for what is needed. */
    public Glance(Needs needs) {
        this.needs = needs;
    }

    /**
     * As much of the state of these bytes as is needed at {@code now}, in milliseconds, or at the party's latest fact if that is later.
     * What is not needed is as if it were empty, so a party that was not read whole must not be changed or stored.
     *
     * @throws IllegalArgumentException if they are none, or of a newer version
     */
    public Party at(PartyId id, byte[] bytes, long now) {
        if (needs.everything()) {
            p = new Draft(id);
            party = p.finish();
        }
        in.begin(bytes);
        long version = in.number();
        if (version != PartyCodec.VERSION) {
            throw in.damaged("version " + version + " (this Muchang reads up to " + PartyCodec.VERSION + ")");
        }
        p.id = id;
        p.kind = pick(KINDS);
        long flags = in.number(0, PartyCodec.ERASED | PartyCodec.HELD);
        p.erased = (flags & PartyCodec.ERASED) != 0;
        p.held = (flags & PartyCodec.HELD) != 0;
        p.absorbedInto = (int) in.number(0, Integer.MAX_VALUE);
        p.exactLimit = (int) in.number(1, ActivityLog.EXACT);
        long stored = in.signed();
        asOf = stored == -1 ? Draft.NOT_YET : stored;
        p.asOf = asOf;
        p.since = time();
        p.heardAt = time();
        p.stageSince = time();
        p.ongoing = Ongoing.NOTHING;
        p.ledger = TouchLedger.EMPTY;
        p.deadLetters = ImmutableList.of();
        p.belongings = ImmutableList.of();
        p.community = Community.NONE;
        p.inHand = InHand.NOTHING;
        p.suggestions = NameMap.empty();
        int rest = needs.sections;
        for (int i = 0; i < SECTIONS.length && rest != 0 && (i < ALWAYS || !in.atEnd()); i++, rest >>>= 1) {
            if ((rest & 1) == 0) {
                in.skip();
            } else {
                read(SECTIONS[i], Math.max(asOf, now));
            }
        }
        if (needs.everything()) {
            in.end();
        }
        return party;
    }

    private void read(Needs.Section section, long now) {
        switch (section) {
            case STAGE -> p.stage = in.text();
            case TOUCHES -> p.touches = list(() -> new Touch(time(), in.text(), in.text()));
            case MEMBERSHIPS -> p.memberships = map(() -> new Membership(time(), in.text(), pick(ROLES)));
            case ATTRIBUTES -> p.attributes = map(() -> new Attribute(in.rareText(), time()));
            case PERSONAL -> p.personal = map(this::time);
            case TAGS -> p.tags = map(() -> new Tag(time(), in.text()));
            case CONSENTS -> p.consents = map(() -> new Consent(in.number() == 1, time(), in.text()));
            case MARKS -> p.marks = map(this::time);
            case SEGMENTS -> p.segments = map(this::time);
            case ACTIVITIES -> {
                if (needs.everything()) {
                    p.activities = map(() -> logs.read(Needs.Log.WHOLE, asOf, now));
                } else {
                    place = in.place();
                    moment = now;
                    p.unread = this; // until somebody asks for them: often a cheaper condition decides
                    in.skip();
                }
            }
            case RECENT -> p.recent = recent();
            case REACHES ->
                p.reaches = list(() -> new Reach(new AddressSlot(in.fixed()), CarrierId.of(in.text()), in.text()));
            case CONTACTS,
                    ENROLMENTS,
                    PASSAGES,
                    OUTGOING,
                    LEDGER,
                    DEAD_LETTERS,
                    BELONGINGS,
                    COMMUNITY,
                    TASKS,
                    OWNER,
                    SUGGESTIONS -> ongoing(section);
        }
    }

    /** The activities of the party that was looked at last; only those that are needed. */
    NameMap<ActivityLog> activities() {
        p.unread = null;
        in.skipTo(place);
        p.activities = needed();
        return p.activities;
    }

    private NameMap<ActivityLog> needed() {
        int end = in.opened();
        if (in.isAt(end)) {
            return NameMap.empty();
        }
        Object[] found = new Object[needs.names.length];
        int all = 0;
        for (int n = in.count(); n > 0 && all < found.length; n--) {
            int which = which();
            if (which < 0) {
                in.skip(); // its name
                in.skip();
            } else {
                found[which] = logs.read(needs.logs[which], asOf, moment);
                all++;
            }
        }
        in.skipTo(end);
        return all == found.length ? NameMap.ofOrdered(needs.names, found) : fewer(found, all);
    }

    private int which() {
        for (int i = 0; i < needs.written.length; i++) {
            if (in.skipText(needs.written[i])) {
                return i;
            }
        }
        return -1;
    }

    private NameMap<ActivityLog> fewer(Object[] found, int all) {
        String[] names = new String[all];
        Object[] values = new Object[all];
        int to = 0;
        for (int i = 0; i < found.length; i++) {
            if (found[i] != null) {
                names[to] = needs.names[i];
                values[to++] = found[i];
            }
        }
        return NameMap.ofOrdered(names, values);
    }

    private RecentSignals recent() {
        int end = in.opened();
        if (in.isAt(end)) {
            return RecentSignals.NONE;
        }
        int n = in.count();
        long[] at = new long[n];
        long[] hash = new long[n];
        for (int i = 0; i < n; i++) {
            at[i] = time();
            hash[i] = in.fixed();
        }
        in.closed(end);
        return RecentSignals.of(at, hash);
    }

    private void ongoing(Needs.Section section) {
        int from = in.place();
        if (in.isAt(in.opened())) {
            if (in.atEnd()) {
                throw in.damaged("more bytes than a state has,");
            }
            return;
        }
        in.skipTo(from);
        switch (section) {
            case LEDGER -> p.ledger = LedgerCodec.read(in, asOf);
            case DEAD_LETTERS -> p.deadLetters = list(() -> OngoingCodec.deadLetter(in, asOf));
            case BELONGINGS -> p.belongings = CommunityCodec.belongings(in, asOf);
            case COMMUNITY -> p.community = CommunityCodec.community(in);
            case TASKS -> p.inHand = InHandCodec.tasks(in, asOf);
            case OWNER -> p.inHand = InHandCodec.owner(in, asOf, p.inHand);
            case SUGGESTIONS -> p.suggestions = SuggestionCodec.read(in, asOf);
            default -> journeysAndMessages(section);
        }
    }

    private void journeysAndMessages(Needs.Section section) {
        Ongoing o = p.ongoing;
        p.ongoing = switch (section) {
            case CONTACTS -> new Ongoing(map(this::time), o.enrolments(), o.passages(), o.messages(), o.outgoing());
            case ENROLMENTS ->
                new Ongoing(o.contacts(), map(this::enrolment), o.passages(), o.messages(), o.outgoing());
            case PASSAGES -> {
                NameMap<Passage> passages = map(this::passage);
                yield new Ongoing(o.contacts(), o.enrolments(), passages, o.messages(), o.outgoing());
            }
            default -> messages(o);
        };
    }

    private Ongoing messages(Ongoing o) {
        int end = in.opened();
        int messages = small();
        ImmutableList.Builder<Outgoing> outgoing = ImmutableList.builder();
        for (int n = in.count(); n > 0; n--) {
            outgoing.add(OngoingCodec.message(in, asOf));
        }
        in.closed(end);
        return new Ongoing(o.contacts(), o.enrolments(), o.passages(), messages, outgoing.build());
    }

    private Enrolment enrolment() {
        return new Enrolment(small(), in.text(), time(), time(), in.later(asOf), small(), small() != 0);
    }

    private Passage passage() {
        int times = small();
        long last = time();
        String outcome = in.text();
        ImmutableList.Builder<Long> began = ImmutableList.builder();
        for (long n = in.number(0, Passage.BEGAN); n > 0; n--) {
            began.add(time());
        }
        return new Passage(times, last, outcome, began.build());
    }

    private int small() {
        return (int) in.number(0, Integer.MAX_VALUE);
    }

    private <V> ImmutableList<V> list(Supplier<V> value) {
        int end = in.opened();
        if (in.isAt(end)) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<V> values = ImmutableList.builder();
        for (int n = in.count(); n > 0; n--) {
            values.add(value.get());
        }
        in.closed(end);
        return values.build();
    }

    private <V> NameMap<V> map(Supplier<V> value) {
        int end = in.opened();
        if (in.isAt(end)) {
            return NameMap.empty();
        }
        int n = in.count();
        String[] names = new String[n];
        Object[] values = new Object[n];
        for (int i = 0; i < n; i++) {
            names[i] = in.text();
            values[i] = value.get();
        }
        in.closed(end);
        return NameMap.ofOrdered(names, values);
    }

    private long time() {
        return in.time(asOf);
    }

    private <E extends Enum<E>> E pick(E[] values) {
        long ordinal = in.number();
        if (ordinal < 0 || ordinal >= values.length) {
            throw in.damaged("a choice of " + ordinal + " among " + values.length);
        }
        return values[(int) ordinal];
    }
}
