package io.github.muchang.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import com.google.common.hash.Hashing;
import io.github.muchang.identity.PartyId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a group might be divided. Pure: the same members give the same parts.
 *
 * @param group the group
 * @param parts the parts, none of them empty
 */
public record Division(PartyId group, List<Part> parts) {
    /** Copies the list. */
    public Division {
        parts = ImmutableList.copyOf(parts);
    }

    /**
     * Into as few parts of almost the same size as fit the capacity, by a hash of the members' numbers; one part if it fits.
     *
     * @throws IllegalArgumentException if there is room for nobody
     */
    public static Division even(PartyId group, List<PartyId> members, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a group has room for at least one member, not " + capacity);
        }
        List<PartyId> mixed = ImmutableList.sortedCopyOf(
                Comparator.comparingLong(Division::hash).thenComparing(each -> each), members);
        int parts = (members.size() + capacity - 1) / capacity;
        ImmutableList.Builder<Part> divided = ImmutableList.builder();
        for (int i = 0; i < parts; i++) {
            int from = (int) ((long) members.size() * i / parts);
            int to = (int) ((long) members.size() * (i + 1) / parts);
            divided.add(new Part(Integer.toString(i + 1), ImmutableList.sortedCopyOf(mixed.subList(from, to))));
        }
        return new Division(group, divided.build());
    }

    /** By the first segment that each member is in, in the order of segments; the rest is a part of its own, without a name. */
    public static Division bySegment(
            PartyId group, List<PartyId> members, List<String> segments, Function<PartyId, Optional<String>> first) {
        ImmutableListMultimap<String, PartyId> divided =
                ImmutableListMultimap.copyOf(Iterables.transform(members, each -> entry(first.apply(each), each)));
        return new Division(
                group,
                ImmutableList.<String>builder().addAll(segments).add("").build().stream()
                        .filter(divided::containsKey)
                        .map(each -> new Part(each, divided.get(each)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Map.Entry<String, PartyId> entry(Optional<String> segment, PartyId member) {
        return Map.entry(segment.orElse(""), member);
    }

    private static long hash(PartyId member) {
        return Hashing.murmur3_128().hashInt(member.value()).asLong();
    }

    /**
     * One part.
     *
     * @param name the segment, or a number; empty for those who are in none
     * @param members who
     */
    public record Part(String name, List<PartyId> members) {
        /** Copies the list. */
        public Part {
            members = ImmutableList.copyOf(members);
        }
    }
}
