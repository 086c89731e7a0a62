package io.github.muchang.party;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import java.util.List;

/** The binary form of groups and of being in them, at the end of that of {@link OngoingCodec}. */
@SuppressWarnings("EnumOrdinal") // the order of roles and decisions is part of the format, and held by a golden test
final class CommunityCodec {
    private static final Membership.Role[] ROLES = Membership.Role.values();
    private static final Belonging.Decision[] DECISIONS = Belonging.Decision.values();

    private CommunityCodec() {}

    static void belongings(ByteWriter out, long asOf, ImmutableList<Belonging> belongings) {
        int opened = PartyCodec.begin(out, belongings.size());
        List<String> pools =
                belongings.stream().map(Belonging::pool).distinct().sorted().toList();
        if (!pools.isEmpty()) {
            out.number(pools.size());
            pools.forEach(out::text);
        }
        for (Belonging each : belongings) {
            out.number(each.group().value());
            out.number(pools.indexOf(each.pool()));
            out.number(each.role().ordinal());
            out.time(asOf, each.since());
            out.number(each.words());
            out.signed(each.lastDay());
            out.number(each.advertised());
            out.number(each.competing());
            out.number(each.decision().ordinal());
            out.number(each.decided());
        }
        out.close(opened);
    }

    static ImmutableList<Belonging> belongings(ByteReader in, long asOf) {
        int end = in.opened();
        ImmutableList.Builder<Belonging> belongings = ImmutableList.builder();
        int many = in.count();
        String[] pools = new String[in.count()];
        for (int i = 0; i < pools.length; i++) {
            pools[i] = in.text();
        }
        for (int i = 0; i < many; i++) {
            belongings.add(belonging(in, asOf, pools));
        }
        in.closed(end);
        return belongings.build();
    }

    private static Belonging belonging(ByteReader in, long asOf, String[] pools) {
        return new Belonging(
                new PartyId((int) in.number(1, Integer.MAX_VALUE)),
                pools[(int) in.number(0, pools.length - 1)],
                ROLES[(int) in.number(0, ROLES.length - 1)],
                in.time(asOf),
                small(in),
                in.signed(),
                small(in),
                small(in),
                DECISIONS[(int) in.number(0, DECISIONS.length - 1)],
                in.number());
    }

    static void community(ByteWriter out, Community community) {
        int opened = out.open();
        if (!community.equals(Community.NONE)) {
            Community.Plan plan = community.plan();
            out.text(plan.pool());
            out.text(plan.programme());
            out.rareText(plan.goal());
            out.text(plan.owner());
            out.number(plan.capacity());
            out.number(plan.begins());
            out.number(plan.ends());
            out.number(community.ended());
            community.roles().forEach(out::number);
            out.number(community.days().size());
            for (CommunityDay each : community.days()) {
                out.signed(each.day());
                out.number(each.words());
                out.number(each.speakers());
                out.number(each.joined());
                out.number(each.left());
                out.number(each.removed());
                out.number(each.ads());
            }
            rhythm(out, community.rhythm());
        }
        out.close(opened);
    }

    /** Nothing where there is none, as in what was written before there were any. */
    private static void rhythm(ByteWriter out, Rhythm rhythm) {
        if (!rhythm.equals(Rhythm.NONE)) {
            out.number(rhythm.through());
            out.number(rhythm.missed().size());
            rhythm.missed().forEach(out::signed);
            out.number(rhythm.into());
            out.text(rhythm.invitation());
        }
    }

    private static Rhythm rhythm(ByteReader in, int end) {
        if (in.isAt(end)) {
            return Rhythm.NONE;
        }
        long through = in.number();
        ImmutableList.Builder<Long> missed = ImmutableList.builder();
        for (long n = in.number(0, Rhythm.MISSED); n > 0; n--) {
            missed.add(in.signed());
        }
        return new Rhythm(through, missed.build(), small(in), in.text());
    }

    static Community community(ByteReader in) {
        int end = in.opened();
        Community.Plan plan =
                new Community.Plan(in.text(), in.text(), in.rareText(), in.text(), small(in), in.number(), in.number());
        long ended = in.number();
        ImmutableList.Builder<Integer> roles = ImmutableList.builder();
        for (int i = 0; i < ROLES.length; i++) {
            roles.add(small(in));
        }
        ImmutableList.Builder<CommunityDay> days = ImmutableList.builder();
        for (long n = in.number(0, Community.DAYS); n > 0; n--) {
            days.add(new CommunityDay(in.signed(), small(in), small(in), small(in), small(in), small(in), small(in)));
        }
        Rhythm rhythm = rhythm(in, end);
        in.closed(end);
        return new Community(plan, ended, roles.build(), days.build(), rhythm);
    }

    private static int small(ByteReader in) {
        return (int) in.number(0, Integer.MAX_VALUE);
    }
}
