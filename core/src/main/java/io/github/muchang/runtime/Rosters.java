package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Belonging;
import io.github.muchang.party.Community;
import io.github.muchang.party.Party;
import io.github.muchang.time.Moments;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The communities and who is in them, changed with every commit. Thread-safe. */
final class Rosters {
    private static final Roster NOBODY = new Roster();

    private final Map<Integer, Roster> rosters = new TreeMap<>();
    private final Map<Integer, Community> communities = new TreeMap<>();
    private final TreeSet<Ending> endings = new TreeSet<>();

    /** When a group is to be ended. */
    private record Ending(long at, int group) implements Comparable<Ending> {
        @Override
        public int compareTo(Ending o) {
            return at != o.at ? Long.compare(at, o.at) : Integer.compare(group, o.group);
        }

        /** Only one whose programme is carried out, or whose members move, is ended by us. */
        static Optional<Ending> of(int group, @Nullable Community community) {
            if (community == null || !community.isOpen()) {
                return Optional.empty();
            } else if (community.rhythm().into() != 0) {
                return Optional.of(new Ending(0, group));
            }
            long ends = community.plan().ends();
            return ends > 0 && community.rhythm().through() > 0
                    ? Optional.of(new Ending(ends, group))
                    : Optional.empty();
        }
    }

    /** Parties changed, in this order. */
    synchronized void take(List<Move> moves) {
        for (Move move : moves) {
            int number = move.party.value();
            Community former = move.community.isPresent()
                    ? communities.put(number, move.community.get())
                    : communities.remove(number);
            Ending.of(number, former).ifPresent(endings::remove);
            Ending.of(number, move.community.orElse(null)).ifPresent(endings::add);
            for (Belonging each : move.before) {
                if (move.after.stream().noneMatch(it -> it.group().equals(each.group()))) {
                    rosters.computeIfAbsent(each.group().value(), any -> new Roster())
                            .remove(number);
                }
            }
            for (Belonging each : move.after) {
                rosters.computeIfAbsent(each.group().value(), any -> new Roster())
                        .put(number, each);
            }
        }
    }

    /** Adds what is in another range of numbers, above those so far. */
    synchronized void join(Rosters part) {
        part.rosters.forEach((group, roster) ->
                rosters.computeIfAbsent(group, any -> new Roster()).addAll(roster));
        communities.putAll(part.communities);
        endings.addAll(part.endings);
    }

    /** The groups that are to be ended by a moment. */
    synchronized List<PartyId> ending(long now) {
        return endings.headSet(new Ending(now, Integer.MAX_VALUE), true).stream()
                .map(each -> new PartyId(each.group))
                .collect(ImmutableList.toImmutableList());
    }

    /** When the next group is to be ended after a moment. */
    synchronized long nextEnd(long now) {
        Ending next = endings.higher(new Ending(now, Integer.MAX_VALUE));
        return next == null ? Moments.NEVER : next.at;
    }

    /** Who is in a group, in the order of numbers. */
    synchronized List<PartyId> members(PartyId group) {
        Roster roster = rosters.getOrDefault(group.value(), NOBODY);
        return IntStream.range(0, roster.size)
                .mapToObj(i -> new PartyId(roster.members[i]))
                .collect(ImmutableList.toImmutableList());
    }

    /** What becomes of each community, looked at while nothing changes, in the order of numbers. */
    synchronized <T> List<T> each(BiFunction<PartyId, Seen, T> look) {
        ImmutableList.Builder<T> seen = ImmutableList.builder();
        communities.forEach((group, community) -> seen.add(look.apply(
                new PartyId(group), new Seen(community, Objects.requireNonNull(rosters.getOrDefault(group, NOBODY))))));
        return seen.build();
    }

    /** About whom this was decided, by group, then by member. */
    List<Communities.Due> about(Belonging.Decision what) {
        ImmutableList.Builder<Communities.Due> about = ImmutableList.builder();
        each((group, seen) -> {
            seen.roster().about(what).forEach(member -> about.add(new Communities.Due(group, member)));
            return group;
        });
        return about.build();
    }

    /** A community and its members, only while it is looked at. */
    record Seen(Community community, Roster roster) {}

    /**
     * What changed in groups with one party.
     *
     * @param party the party
     * @param before the groups that it was in
     * @param after the groups that it is in
     * @param community what it is as a community; empty if it is none
     */
    record Move(PartyId party, List<Belonging> before, List<Belonging> after, Optional<Community> community) {
        /** Whether there is one; quick, as most changes have nothing to do with groups. */
        static boolean isOne(Party before, Party after) {
            return !before.belongings().isEmpty()
                    || !after.belongings().isEmpty()
                    || before.kind() == Party.Kind.COMMUNITY
                    || after.kind() == Party.Kind.COMMUNITY;
        }

        static Move of(Party before, Party after) {
            boolean community =
                    after.kind() == Party.Kind.COMMUNITY && after.absorbedInto().isEmpty();
            return new Move(
                    after.id(),
                    before.belongings(),
                    after.belongings(),
                    community ? Optional.of(after.community()) : Optional.empty());
        }
    }
}
