package io.github.muchang.party;

import com.google.common.collect.ImmutableSortedMap;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of stored states somebody is going to look at; a {@link Glance} steps over the rest, which is most of the work of looking at
 * everybody. Number, kind, moments and flags are always there. Immutable.
 */
public final class Needs {
    /** Nothing but what is always there. */
    public static final Needs NOTHING = new Needs(0, ImmutableSortedMap.of());

    /** The whole state. */
    public static final Needs EVERYTHING = new Needs(-1, ImmutableSortedMap.of());

    /** How far back entries are needed that are needed from the beginning. */
    public static final long EVER = Long.MAX_VALUE;

    private static final int ALL = Integer.MAX_VALUE;

    /** One bit for each section. */
    final int sections;

    /** The activities that are needed, as they are written. */
    final byte[][] written;

    /** Their names, in order. */
    final String[] names;

    final Log[] logs;
    private final ImmutableSortedMap<String, Log> activities;

    private Needs(int sections, ImmutableSortedMap<String, Log> activities) {
        this.sections = sections | (activities.isEmpty() ? 0 : Section.ACTIVITIES.bit());
        this.activities = activities;
        this.names = activities.keySet().stream().map(String::intern).toArray(String[]::new);
        this.written = activities.keySet().stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.logs = activities.values().toArray(Log[]::new);
    }

    /** All of a section. */
    public static Needs of(Section section) {
        return new Needs(section.bit(), ImmutableSortedMap.of());
    }

    /** Of an activity the totals for life of each label, but not what the labels are called. */
    public static Needs totals(String activity) {
        return new Needs(0, ImmutableSortedMap.of(activity, new Log(true, false, 0, 0, false, false)));
    }

    /** Of an activity the labels, and the totals for life of each. */
    public static Needs labelled(String activity) {
        return new Needs(0, ImmutableSortedMap.of(activity, new Log(true, true, 0, 0, false, false)));
    }

    /** Of an activity when the entries of the last {@code back} milliseconds were, or all of them since {@link #EVER}. */
    public static Needs entries(String activity, long back) {
        return newest(activity, back, ALL);
    }

    /** The same as {@link #entries}, but no more than so many of the newest. */
    public static Needs newest(String activity, long back, int most) {
        return new Needs(0, ImmutableSortedMap.of(activity, new Log(false, false, back, most, false, false)));
    }

    /** The same, and on which local days they were and with which label; what the labels are called is in {@link #labelled}. */
    public static Needs labels(String activity, long back) {
        return new Needs(0, ImmutableSortedMap.of(activity, new Log(false, false, back, ALL, true, false)));
    }

    /** The same as {@link #entries}, and their amounts. */
    public static Needs amounts(String activity, long back) {
        return new Needs(0, ImmutableSortedMap.of(activity, new Log(false, false, back, ALL, false, true)));
    }

    /** Both. */
    public Needs and(Needs other) {
        Map<String, Log> both = new TreeMap<>(activities);
        other.activities.forEach((name, log) -> both.merge(name, log, Log::and));
        return new Needs(sections | other.sections, ImmutableSortedMap.copyOf(both));
    }

    /**
     * Whether two states of one party are known to be the same in all that is needed, but for {@link Party#asOf}. It compares by
     * reference, so the answer may be no for states that are equal.
     */
    public boolean areSame(Party one, Party other) {
        return one == other || (one.id().equals(other.id()) && areSame(one.fields(), other.fields()));
    }

    @SuppressWarnings("ReferenceEquality") // what no fact has touched is the same object
    private boolean areSame(Draft a, Draft b) {
        return a.kind == b.kind
                && a.since == b.since
                && a.heardAt == b.heardAt
                && a.absorbedInto == b.absorbedInto
                && a.erased == b.erased
                && a.held == b.held
                && a.unread == null
                && b.unread == null
                && (spares(Section.STAGE) || (a.stageSince == b.stageSince && a.stage.equals(b.stage)))
                && (spares(Section.TOUCHES) || a.touches == b.touches)
                && (spares(Section.MEMBERSHIPS) || a.memberships == b.memberships)
                && (spares(Section.ATTRIBUTES) || a.attributes == b.attributes)
                && (spares(Section.PERSONAL) || a.personal == b.personal)
                && (spares(Section.TAGS) || a.tags == b.tags)
                && (spares(Section.CONSENTS) || a.consents == b.consents)
                && (spares(Section.MARKS) || a.marks == b.marks)
                && (spares(Section.SEGMENTS) || a.segments == b.segments)
                && (spares(Section.ACTIVITIES) || a.activities == b.activities)
                && (spares(Section.RECENT) || a.recent == b.recent)
                && (spares(Section.REACHES) || a.reaches == b.reaches)
                && (spares(Section.CONTACTS) || a.ongoing.contacts() == b.ongoing.contacts())
                && (spares(Section.ENROLMENTS) || a.ongoing.enrolments() == b.ongoing.enrolments())
                && (spares(Section.PASSAGES) || a.ongoing.passages() == b.ongoing.passages())
                && (spares(Section.OUTGOING)
                        || (a.ongoing.outgoing() == b.ongoing.outgoing()
                                && a.ongoing.messages() == b.ongoing.messages()))
                && (spares(Section.LEDGER) || a.ledger == b.ledger)
                && (spares(Section.DEAD_LETTERS) || a.deadLetters == b.deadLetters)
                && (spares(Section.BELONGINGS) || a.belongings == b.belongings)
                && (spares(Section.COMMUNITY) || a.community == b.community)
                && ((spares(Section.TASKS) && spares(Section.OWNER)) || a.inHand == b.inHand)
                && (spares(Section.SUGGESTIONS) || a.suggestions == b.suggestions);
    }

    private boolean spares(Section section) {
        return (sections & section.bit()) == 0;
    }

    boolean everything() {
        return sections == -1;
    }

    /** Whether anything of an activity is looked at by name. */
    public boolean lookAt(String activity) {
        return activities.containsKey(activity);
    }

    @Override
    public String toString() {
        return "Needs[sections=" + Integer.toBinaryString(sections) + ", activities=" + activities + "]";
    }

    /** What of an activity's log: of its entries those of the last {@code back} milliseconds, the newest {@code most} of them. */
    record Log(boolean totals, boolean names, long back, int most, boolean labels, boolean amounts) {
        static final Log WHOLE = new Log(true, true, EVER, ALL, true, true);

        boolean whole() {
            return totals && names && back == EVER && most == ALL && labels && amounts;
        }

        Log and(Log other) {
            return new Log(
                    totals || other.totals,
                    names || other.names,
                    Math.max(back, other.back),
                    Math.max(most, other.most),
                    labels || other.labels,
                    amounts || other.amounts);
        }
    }

    /** A part of a state that is read as a whole or stepped over, in the order in which they are written. */
    public enum Section {
        /** {@link Party#stage}. */
        STAGE,
        /** {@link Party#touches}. */
        TOUCHES,
        /** {@link Party#memberships}. */
        MEMBERSHIPS,
        /** {@link Party#attributes}. */
        ATTRIBUTES,
        /** {@link Party#personal}. */
        PERSONAL,
        /** {@link Party#tags}. */
        TAGS,
        /** {@link Party#consents}. */
        CONSENTS,
        /** {@link Party#marks}. */
        MARKS,
        /** {@link Party#segments}. */
        SEGMENTS,
        /** {@link Party#activities}, all of them whole. */
        ACTIVITIES,
        /** {@link Party#recent}. */
        RECENT,
        /** {@link Party#reaches}. */
        REACHES,
        /** {@link Party#contacts}. */
        CONTACTS,
        /** {@link Party#enrolments}. */
        ENROLMENTS,
        /** {@link Party#passages}. */
        PASSAGES,
        /** {@link Party#outgoing}, and how many messages there ever were. */
        OUTGOING,
        /** {@link Party#ledger}. */
        LEDGER,
        /** {@link Party#deadLetters}. */
        DEAD_LETTERS,
        /** {@link Party#belongings}. */
        BELONGINGS,
        /** {@link Party#community}. */
        COMMUNITY,
        /** {@link Party#tasks}. */
        TASKS,
        /** {@link Party#owner}. */
        OWNER,
        /** {@link Party#suggestions}. */
        SUGGESTIONS;

        @SuppressWarnings("EnumOrdinal") // the order of sections is that of the format
        private int bit() {
            return 1 << ordinal();
        }
    }
}
