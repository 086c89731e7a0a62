package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.muchang.community.Health;
import io.github.muchang.community.Watch;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.GroupFact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.CommunityDay;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Signal;
import io.github.muchang.signal.Untimed;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** How groups are is what counting everything anew says, from what happened with their members alone. */
class HealthProperties {
    private static final List<Identity> PEOPLE =
            ImmutableList.of(Shop.unionid("o-lin"), Shop.phone("138"), Shop.unionid("o-wang"), Shop.unionid("o-zhao"));
    private static final List<Identity> GROUPS =
            ImmutableList.of(Identity.of("group", "g-1"), Identity.of("member", "m-1"), Identity.of("group", "g-2"));

    @Property(tries = 200)
    void health_is_what_a_naive_recount_says(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int days) {
        Random random = new Random(seed);
        Stores stores = Stores.memory();
        Muchang muchang = open(stores);
        Instant now = Shop.START;
        for (Identity group : GROUPS) {
            muchang.accept(Signal.opened(group).of("group").capacity(2).at(now));
        }
        for (int i = 0; i < 60; i++) {
            now = now.plusSeconds(random.nextInt(4) == 0 ? 86_400 : 60);
            Identity who = PEOPLE.get(random.nextInt(PEOPLE.size()));
            Identity group = GROUPS.get(random.nextInt(GROUPS.size()));
            if (random.nextInt(40) == 0) {
                muchang = open(stores);
            }
            muchang.accept(signal(random, who, group).at(now));
        }
        Watch watch = Watch.STANDARD.comparing(days);

        List<Health> health = muchang.communities().health(watch);

        assertThat(health).hasSize(muchang.communities().open().size()).isNotEmpty();
        for (Health each : health) {
            agrees(each, muchang, watch);
        }
    }

    private static Untimed signal(Random random, Identity who, Identity group) {
        return switch (random.nextInt(12)) {
            case 0 -> Signal.quit(who, group);
            case 1 -> Signal.removed(who, group);
            case 2, 3, 4, 5 -> Signal.joined(who, group);
            case 6 ->
                random.nextInt(6) == 0 ? Signal.identified(PEOPLE.get(0), PEOPLE.get(1)) : Signal.spoke(who, group);
            case 7 ->
                random.nextInt(6) == 0 ? Signal.identified(GROUPS.get(0), GROUPS.get(1)) : Signal.spoke(who, group);
            default -> Signal.of(who, new Gathering.Spoke(group, random.nextInt(5) == 0, random.nextInt(9) == 0));
        };
    }

    private static void agrees(Health health, Muchang muchang, Watch watch) {
        long today = Shop.domain().calendar().dayOf(muchang.now().toEpochMilli());
        long first = today - watch.days() + 1;
        Map<PartyId, List<GroupFact>> told = new TreeMap<>();
        Map<PartyId, Set<PartyId>> members = new TreeMap<>();
        for (Recorded each : muchang.journal().read(0, Integer.MAX_VALUE)) {
            if (each.fact() instanceof PersonFact.Absorbed absorbed) {
                unite(each.party(), absorbed.into(), told, members);
            } else if (each.fact() instanceof GroupFact fact) {
                told.computeIfAbsent(fact.group(), any -> new ArrayList<>()).add(fact);
                Set<PartyId> in = members.computeIfAbsent(fact.group(), any -> new TreeSet<>());
                if (fact instanceof GroupFact.GroupJoined) {
                    in.add(each.party());
                } else if (fact instanceof GroupFact.GroupLeft) {
                    in.remove(each.party());
                }
            }
        }
        List<GroupFact> facts = told.getOrDefault(health.group(), List.of());
        int many = members.getOrDefault(health.group(), Set.of()).size();
        assertThat(health.latest()).isEqualTo(sum(facts, first, today));
        assertThat(health.former()).isEqualTo(sum(facts, first - watch.days(), first - 1));
        assertThat(health.members()).isEqualTo(many);
        assertThat(health.signs().contains(Health.Sign.CROWDED)).isEqualTo(many > 2);
        assertThat(health.signs().contains(Health.Sign.SILENT))
                .isEqualTo(many > 0 && health.latest().words() == 0);
    }

    /** A person, or a group, turned out to be another. */
    private static void unite(
            PartyId other, PartyId survivor, Map<PartyId, List<GroupFact>> told, Map<PartyId, Set<PartyId>> members) {
        members.values().stream().filter(in -> in.remove(other)).forEach(in -> in.add(survivor));
        Set<PartyId> in = members.remove(other);
        if (in != null) {
            members.computeIfAbsent(survivor, any -> new TreeSet<>()).addAll(in);
        }
        List<GroupFact> facts = told.remove(other);
        if (facts != null) {
            told.computeIfAbsent(survivor, any -> new ArrayList<>()).addAll(facts);
        }
    }

    private static CommunityDay sum(List<GroupFact> facts, long first, long last) {
        int words = 0;
        int speakers = 0;
        int joined = 0;
        int left = 0;
        int removed = 0;
        int ads = 0;
        for (Fact fact : facts) {
            if (fact instanceof GroupFact.GroupSpoke spoke && spoke.day() >= first && spoke.day() <= last) {
                words++;
                speakers += spoke.first() ? 1 : 0;
                ads += spoke.advertised() || spoke.competing() ? 1 : 0;
            } else if (fact instanceof GroupFact.GroupJoined came && came.day() >= first && came.day() <= last) {
                joined++;
            } else if (fact instanceof GroupFact.GroupLeft went && went.day() >= first && went.day() <= last) {
                left += went.why().equals(GroupFact.LEFT) ? 1 : 0;
                removed += went.why().equals(GroupFact.REMOVED) ? 1 : 0;
            }
        }
        return new CommunityDay(first, words, speakers, joined, left, removed, ads);
    }

    private static Muchang open(Stores stores) {
        return Muchang.builder(Shop.domain())
                .stores(stores)
                .identityKey(IdentityKey.of("a key of a test, long enough".getBytes(StandardCharsets.UTF_8)))
                .startingAt(Shop.START)
                .open();
    }
}
