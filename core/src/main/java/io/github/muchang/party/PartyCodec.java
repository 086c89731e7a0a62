package io.github.muchang.party;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.PartyId;

/**
 * The compact binary form of a state: canonical (equal states have equal bytes), versioned by its first byte, and readable by
 * every later version. Times are kept relative to the latest one.
 */
@SuppressWarnings("EnumOrdinal") // the order of Kind and Role is part of the format, and held by a golden test
public final class PartyCodec {
    private static final int VERSION = 1;
    private static final int ERASED = 1;
    private static final int SINGLE = 2;

    private PartyCodec() {}

    /** The bytes of a state. */
    public static byte[] encode(Party party) {
        return encode(party.fields());
    }

    static byte[] encode(Draft p) {
        ByteWriter out = new ByteWriter();
        out.number(VERSION);
        out.number(p.kind.ordinal());
        out.number(p.erased ? ERASED : 0);
        out.number(p.absorbedInto);
        out.number(p.exactLimit);
        out.signed(p.asOf == Draft.NOT_YET ? -1 : p.asOf);
        time(out, p, p.since);
        time(out, p, p.heardAt);
        time(out, p, p.stageSince);
        out.text(p.stage);
        out.number(p.touches.size());
        for (Touch touch : p.touches) {
            time(out, p, touch.at());
            out.text(touch.source());
            out.text(touch.pool());
        }
        out.number(p.memberships.size());
        for (int i = 0; i < p.memberships.size(); i++) {
            Membership membership = p.memberships.at(i);
            out.text(p.memberships.nameAt(i));
            time(out, p, membership.since());
            out.text(membership.source());
            out.number(membership.role().ordinal());
        }
        out.number(p.attributes.size());
        for (int i = 0; i < p.attributes.size(); i++) {
            out.text(p.attributes.nameAt(i));
            out.text(p.attributes.at(i).value());
            time(out, p, p.attributes.at(i).at());
        }
        times(out, p, p.personal);
        out.number(p.tags.size());
        for (int i = 0; i < p.tags.size(); i++) {
            out.text(p.tags.nameAt(i));
            time(out, p, p.tags.at(i).at());
            out.text(p.tags.at(i).by());
        }
        out.number(p.consents.size());
        for (int i = 0; i < p.consents.size(); i++) {
            Consent consent = p.consents.at(i);
            out.text(p.consents.nameAt(i));
            out.number(consent.given() ? 1 : 0);
            time(out, p, consent.at());
            out.text(consent.text());
        }
        times(out, p, p.marks);
        times(out, p, p.segments);
        out.number(p.activities.size());
        for (int i = 0; i < p.activities.size(); i++) {
            out.text(p.activities.nameAt(i));
            log(out, p, p.activities.at(i));
        }
        out.number(p.recent.size());
        for (int i = 0; i < p.recent.size(); i++) {
            time(out, p, p.recent.at(i));
            out.fixed(p.recent.hash(i));
        }
        out.number(p.reaches.size());
        for (Reach reach : p.reaches) {
            out.fixed(reach.slot().value());
            out.text(reach.carrier().name());
            out.text(reach.account());
        }
        return out.toBytes();
    }

    /**
     * The state of these bytes.
     *
     * @throws IllegalArgumentException if they are none, or of a newer version
     */
    public static Party decode(PartyId id, byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        long version = in.number();
        if (version != VERSION) {
            throw in.damaged("version " + version + " (this Muchang reads up to " + VERSION + ")");
        }
        Draft p = new Draft(id);
        p.kind = pick(in, Party.Kind.values());
        p.erased = in.number() == ERASED;
        p.absorbedInto = (int) in.number(0, Integer.MAX_VALUE);
        p.exactLimit = (int) in.number(1, ActivityLog.EXACT);
        long asOf = in.signed();
        p.asOf = asOf == -1 ? Draft.NOT_YET : asOf;
        p.since = time(in, p);
        p.heardAt = time(in, p);
        p.stageSince = time(in, p);
        p.stage = in.text();
        ImmutableList.Builder<Touch> touches = ImmutableList.builder();
        for (int n = in.count(); n > 0; n--) {
            touches.add(new Touch(time(in, p), in.text(), in.text()));
        }
        p.touches = touches.build();
        p.memberships = map(in, () -> new Membership(time(in, p), in.text(), pick(in, Membership.Role.values())));
        p.attributes = map(in, () -> new Attribute(in.text(), time(in, p)));
        p.personal = map(in, () -> time(in, p));
        p.tags = map(in, () -> new Tag(time(in, p), in.text()));
        p.consents = map(in, () -> new Consent(in.number() == 1, time(in, p), in.text()));
        p.marks = map(in, () -> time(in, p));
        p.segments = map(in, () -> time(in, p));
        p.activities = map(in, () -> log(in, p));
        int recent = in.count();
        long[] at = new long[recent];
        long[] hash = new long[recent];
        for (int i = 0; i < recent; i++) {
            at[i] = time(in, p);
            hash[i] = in.fixed();
        }
        p.recent = RecentSignals.of(at, hash);
        ImmutableList.Builder<Reach> reaches = ImmutableList.builder();
        for (int n = in.count(); n > 0; n--) {
            reaches.add(new Reach(new AddressSlot(in.fixed()), CarrierId.of(in.text()), in.text()));
        }
        p.reaches = reaches.build();
        in.end();
        return p.freeze();
    }

    private static void log(ByteWriter out, Draft p, ActivityLog log) {
        boolean single = true;
        for (int i = 0; i < log.size() && single; i++) {
            single = log.count[i] == 1 && log.largest[i] == log.sum[i];
        }
        out.number(single ? SINGLE : 0);
        out.text(log.currency);
        out.number(log.droppedDays);
        out.number(log.labels.length);
        for (int i = 0; i < log.labels.length; i++) {
            out.text(log.labels[i]);
            out.number(log.lifeCount[i]);
            out.signed(log.lifeSum[i]);
            out.signed(log.lifeLargest[i]);
            time(out, p, log.lifeFirst[i]);
            time(out, p, log.lifeLast[i]);
        }
        out.number(log.size());
        long before = p.asOf;
        for (int i = log.size() - 1; i >= 0; i--) {
            out.signed(before - log.at[i]);
            before = log.at[i];
            out.number(log.meta[i]);
            out.signed(log.sum[i]);
            if (!single) {
                out.number(log.count[i]);
                out.signed(log.largest[i]);
            }
        }
    }

    private static ActivityLog log(ByteReader in, Draft p) {
        LogBuilder log = new LogBuilder();
        boolean single = in.number() == SINGLE;
        log.currency = in.text();
        log.droppedDays = in.number(0, Long.MAX_VALUE);
        int labels = (int) in.number(1, ActivityLog.LABELS + 1);
        log.labels = new String[labels];
        log.lifeCount = new long[labels];
        log.lifeSum = new long[labels];
        log.lifeLargest = new long[labels];
        log.lifeFirst = new long[labels];
        log.lifeLast = new long[labels];
        for (int i = 0; i < labels; i++) {
            log.labels[i] = in.text();
            if (i > 0 && log.labels[i].compareTo(log.labels[i - 1]) <= 0) {
                throw in.damaged("labels out of order");
            }
            log.lifeCount[i] = in.number(0, Long.MAX_VALUE);
            log.lifeSum[i] = in.signed();
            log.lifeLargest[i] = in.signed();
            log.lifeFirst[i] = time(in, p);
            log.lifeLast[i] = time(in, p);
        }
        int n = in.count();
        log.at = new long[n];
        log.meta = new int[n];
        log.sum = new long[n];
        log.count = new int[n];
        log.largest = new long[n];
        long before = p.asOf;
        for (int i = n - 1; i >= 0; i--) {
            before -= in.signed();
            log.at[i] = before;
            log.meta[i] = (int) in.number(0, labels * 4L - 1);
            if (i < n - 1 && log.at[i] > log.at[i + 1]) {
                throw in.damaged("points out of order");
            }
            log.sum[i] = in.signed();
            log.count[i] = single ? 1 : (int) in.number(1, Integer.MAX_VALUE);
            log.largest[i] = single ? log.sum[i] : in.signed();
        }
        return new ActivityLog(log);
    }

    private static void times(ByteWriter out, Draft p, NameMap<Long> map) {
        out.number(map.size());
        for (int i = 0; i < map.size(); i++) {
            out.text(map.nameAt(i));
            time(out, p, map.at(i));
        }
    }

    /** Zero is "not yet"; otherwise how long before the latest time, zigzag, plus one. */
    private static void time(ByteWriter out, Draft p, long time) {
        if (time == Draft.NOT_YET) {
            out.number(0);
        } else {
            long before = (p.asOf == Draft.NOT_YET ? 0 : p.asOf) - time;
            out.number((before << 1 ^ before >> 63) + 1);
        }
    }

    private static long time(ByteReader in, Draft p) {
        long coded = in.number();
        if (coded == 0) {
            return Draft.NOT_YET;
        }
        long zigzag = coded - 1;
        return (p.asOf == Draft.NOT_YET ? 0 : p.asOf) - (zigzag >>> 1 ^ -(zigzag & 1));
    }

    private static <E extends Enum<E>> E pick(ByteReader in, E[] values) {
        long ordinal = in.number();
        if (ordinal < 0 || ordinal >= values.length) {
            throw in.damaged("a choice of " + ordinal + " among " + values.length);
        }
        return values[(int) ordinal];
    }

    private static <V> NameMap<V> map(ByteReader in, java.util.function.Supplier<V> value) {
        int n = in.count();
        String[] names = new String[n];
        Object[] values = new Object[n];
        for (int i = 0; i < n; i++) {
            names[i] = in.text();
            values[i] = value.get();
        }
        return NameMap.ofOrdered(names, values);
    }
}
