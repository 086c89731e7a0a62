package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CommunityFact.MemberCame;
import io.github.muchang.journal.CommunityFact.MemberSpoke;
import io.github.muchang.journal.CommunityFact.MemberWent;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.GroupFact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 社群健康度: what happened in each community, day by day, for as long as the journal reaches; how it is now, its health says. What happened belongs to the local
 * day on which it happened. Thread-safe.
 */
public final class GroupDays extends Section {
    private final SortedMap<Integer, SortedMap<Long, Day>> groups = new TreeMap<>();

    GroupDays(Object lock) {
        super(lock);
    }

    /** The communities in which anything ever happened, in the order of numbers. */
    public List<PartyId> groups() {
        synchronized (lock) {
            return groups.keySet().stream().map(PartyId::new).collect(ImmutableList.toImmutableList());
        }
    }

    /** The days on which anything happened in a community, in order; none for one that is not known. */
    public List<GroupDay> days(PartyId group) {
        synchronized (lock) {
            ImmutableList.Builder<GroupDay> days = ImmutableList.builder();
            long members = 0;
            for (Map.Entry<Long, Day> each :
                    groups.getOrDefault(group.value(), new TreeMap<>()).entrySet()) {
                Day day = each.getValue();
                members += day.net;
                days.add(new GroupDay(
                        LocalDate.ofEpochDay(each.getKey()),
                        members,
                        day.joined,
                        day.left,
                        day.removed,
                        day.words,
                        day.speakers,
                        day.ads));
            }
            return days.build();
        }
    }

    @Override
    ImmutableSet<Class<? extends Fact>> kinds() {
        return ImmutableSet.of(MemberSpoke.class, MemberCame.class, MemberWent.class);
    }

    /** Takes in a fact about a community. */
    @Override
    void read(int party, Fact fact) {
        if (fact instanceof MemberSpoke spoke) {
            Day day = day(party, spoke.day());
            day.words++;
            day.speakers += spoke.first() ? 1 : 0;
            day.ads += spoke.advertised() ? 1 : 0;
        } else if (fact instanceof MemberCame came) {
            Day day = day(party, came.day());
            day.joined++;
            day.net++;
        } else if (fact instanceof MemberWent went) {
            Day day = day(party, went.day());
            day.net--;
            day.left += went.why().equals(GroupFact.LEFT) ? 1 : 0;
            day.removed += went.why().equals(GroupFact.REMOVED) ? 1 : 0;
        }
    }

    @Override
    void join(int survivor, int other, long at) {
        SortedMap<Long, Day> ended = groups.remove(other);
        if (ended != null) {
            ended.forEach((number, day) -> day(survivor, number).add(day));
        }
    }

    private Day day(int group, long number) {
        return groups.computeIfAbsent(group, any -> new TreeMap<>()).computeIfAbsent(number, any -> new Day());
    }

    /** What happened on one day. */
    private static final class Day {
        private long net;
        private long joined;
        private long left;
        private long removed;
        private long words;
        private long speakers;
        private long ads;

        void add(Day more) {
            net += more.net;
            joined += more.joined;
            left += more.left;
            removed += more.removed;
            words += more.words;
            speakers += more.speakers;
            ads += more.ads;
        }
    }
}
