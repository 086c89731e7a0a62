package io.github.muchang.staff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who works, and what they do every day. Immutable.
 *
 * @param members everybody, in the order of definition
 * @param lists what is done every day
 */
public record Team(List<Member> members, List<DailyList> lists) {
    /** Nobody. */
    public static final Team NOBODY = new Team(ImmutableList.of(), ImmutableList.of());

    /** Copies the lists. */
    public Team {
        members = ImmutableList.copyOf(members);
        lists = ImmutableList.copyOf(lists);
    }

    /** The member of a name. */
    public Optional<Member> member(String name) {
        return members.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The list of a name. */
    public Optional<DailyList> list(String name) {
        return lists.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The names of all. */
    public List<String> names() {
        return members.stream().map(Member::name).collect(ImmutableList.toImmutableList());
    }

    /** By name; the first of two of one name counts. */
    public Map<String, Member> byName() {
        return members.stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo, Member::name, each -> each, (first, second) -> first));
    }

    /** Whether there is nobody, and nothing to do every day. */
    public boolean isEmpty() {
        return members.isEmpty() && lists.isEmpty();
    }

    /** With more of both. */
    public Team and(Team more) {
        return new Team(
                ImmutableList.<Member>builder()
                        .addAll(members)
                        .addAll(more.members)
                        .build(),
                ImmutableList.<DailyList>builder()
                        .addAll(lists)
                        .addAll(more.lists)
                        .build());
    }
}
