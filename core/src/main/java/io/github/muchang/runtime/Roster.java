package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.community.Removal;
import io.github.muchang.community.Watch;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Belonging;
import io.github.muchang.party.Membership;
import io.github.muchang.time.LocalCalendar;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Who is in one group, and what is known of their being there, column by column in the order of numbers. Not thread-safe. */
@SuppressWarnings("EnumOrdinal") // kept in memory only
final class Roster {
    private static final int FIRST = 8;
    private static final Membership.Role[] ROLES = Membership.Role.values();
    private static final Belonging.Decision[] DECISIONS = Belonging.Decision.values();

    int size;
    int[] members = new int[FIRST];
    long[] since = new long[FIRST];
    long[] decided = new long[FIRST];
    int[] words = new int[FIRST];
    int[] lastDay = new int[FIRST];
    int[] advertised = new int[FIRST];
    int[] competing = new int[FIRST];
    byte[] role = new byte[FIRST];
    byte[] decision = new byte[FIRST];

    void put(int member, Belonging of) {
        int place = size > 0 && members[size - 1] < member ? -size - 1 : Arrays.binarySearch(members, 0, size, member);
        if (place < 0) {
            place = -place - 1;
            open(place);
            members[place] = member;
        }
        since[place] = of.since();
        decided[place] = of.decided();
        words[place] = of.words();
        lastDay[place] = (int) of.lastDay();
        advertised[place] = of.advertised();
        competing[place] = of.competing();
        role[place] = (byte) of.role().ordinal();
        decision[place] = (byte) of.decision().ordinal();
    }

    void remove(int member) {
        int place = Arrays.binarySearch(members, 0, size, member);
        if (place >= 0) {
            shift(place + 1, place, size - place - 1);
            size--;
        }
    }

    /** Everybody, in the order of numbers. */
    List<PartyId> everybody() {
        return IntStream.range(0, size).mapToObj(i -> new PartyId(members[i])).collect(ImmutableList.toImmutableList());
    }

    /** Adds who might be removed; answers how many there are now. */
    int propose(
            PartyId group, Watch watch, LocalCalendar calendar, long today, ImmutableList.Builder<Removal> removals) {
        for (int i = 0; i < size; i++) {
            long joined = calendar.dayOf(since[i]);
            Removal.Why why = watch.why(
                            ROLES[role[i]],
                            joined,
                            lastDay[i],
                            advertised[i],
                            competing[i],
                            DECISIONS[decision[i]],
                            decided[i] == 0 ? 0 : calendar.dayOf(decided[i]),
                            today)
                    .orElse(null);
            if (why != null) {
                removals.add(new Removal(
                        group,
                        new PartyId(members[i]),
                        why,
                        today - Math.max(joined, lastDay[i]),
                        words[i],
                        advertised[i],
                        competing[i]));
            }
        }
        return size;
    }

    /** About whom this was decided. */
    List<PartyId> about(Belonging.Decision what) {
        return IntStream.range(0, size)
                .filter(i -> DECISIONS[decision[i]] == what)
                .mapToObj(i -> new PartyId(members[i]))
                .collect(ImmutableList.toImmutableList());
    }

    /** Adds those of another range of numbers. */
    void addAll(Roster other) {
        int more = other.size;
        while (members.length < size + more) {
            grow();
        }
        copy(other, 0, size, more);
        boolean ordered = size == 0 || more == 0 || members[size - 1] < members[size];
        if (!ordered) {
            throw new AssertionError("ranges are joined in order");
        }
        size += more;
    }

    private void open(int place) {
        if (size == members.length) {
            grow();
        }
        shift(place, place + 1, size - place);
        size++;
    }

    private void shift(int from, int to, int many) {
        copy(this, from, to, many);
    }

    private void copy(Roster source, int from, int to, int many) {
        System.arraycopy(source.members, from, members, to, many);
        System.arraycopy(source.since, from, since, to, many);
        System.arraycopy(source.decided, from, decided, to, many);
        System.arraycopy(source.words, from, words, to, many);
        System.arraycopy(source.lastDay, from, lastDay, to, many);
        System.arraycopy(source.advertised, from, advertised, to, many);
        System.arraycopy(source.competing, from, competing, to, many);
        System.arraycopy(source.role, from, role, to, many);
        System.arraycopy(source.decision, from, decision, to, many);
    }

    private void grow() {
        int length = members.length * 2;
        members = Arrays.copyOf(members, length);
        since = Arrays.copyOf(since, length);
        decided = Arrays.copyOf(decided, length);
        words = Arrays.copyOf(words, length);
        lastDay = Arrays.copyOf(lastDay, length);
        advertised = Arrays.copyOf(advertised, length);
        competing = Arrays.copyOf(competing, length);
        role = Arrays.copyOf(role, length);
        decision = Arrays.copyOf(decision, length);
    }
}
