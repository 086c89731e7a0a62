package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Belonging;
import io.github.muchang.party.Community;
import io.github.muchang.party.Party;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** The communities and who is in them, changed with every commit. Thread-safe. */
final class Rosters {
    private static final Roster NOBODY = new Roster();

    private final Map<Integer, Roster> rosters = new TreeMap<>();
    private final Map<Integer, Community> communities = new TreeMap<>();

    /** Parties changed, in this order. */
    synchronized void take(List<Move> moves) {
        for (Move move : moves) {
            int number = move.party.value();
            if (move.community.isPresent()) {
                communities.put(number, move.community.get());
            } else {
                communities.remove(number);
            }
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
