package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CommunityFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Community;
import io.github.muchang.party.CommunityDay;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Groups and their members agree, whatever happens to either, in whatever order, told however often, before and after a restart. */
class CommunityProperties {
    private static final List<Identity> PEOPLE = ImmutableList.of(
            Shop.unionid("o-lin"), Shop.phone("138"), Shop.member("m-1"), Shop.unionid("o-wang"), Shop.phone("139"));
    private static final List<Identity> GROUPS =
            ImmutableList.of(Identity.of("group", "g-1"), Identity.of("chat", "c-1"), Identity.of("group", "g-2"));
    private static final PrivateDomain DOMAIN = Shop.definition()
            .pools(Pool.named("vip-group").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.GROUP))
            .identity("chat", Identity.Strength.STRONG)
            .build();

    /** One thing that happens. */
    record Event(int what, int who, int also, int group, int minutes) {}

    private Stores stores = Stores.memory();

    @Property(tries = 300)
    void a_group_has_the_members_that_say_so(@ForAll("events") List<Event> events) {
        stores = Stores.memory();
        Muchang muchang = open();
        Instant now = Shop.START;
        for (Event event : events) {
            now = now.plusSeconds(60L * Math.abs(event.minutes));
            if (event.what == 0) {
                muchang = open();
            } else {
                tell(muchang, event, event.minutes < 0 ? now.minusSeconds(86_400) : now);
            }
            agrees(muchang);
        }
        agrees(open());
        recounts(muchang);
    }

    private Muchang open() {
        return Muchang.builder(DOMAIN)
                .stores(stores)
                .identityKey(IdentityKey.of("a key of a test, long enough".getBytes(StandardCharsets.UTF_8)))
                .startingAt(Shop.START)
                .open();
    }

    private static void tell(Muchang muchang, Event event, Instant at) {
        Signal signal = signal(event, at);
        try {
            muchang.accept(signal);
            assertThat(muchang.accept(signal).repeat()).isTrue();
        } catch (InvalidInputException refused) { // a group that is not open, or was closed: nothing was taken in
            assertThat(refused).hasMessageContaining("open");
        }
    }

    private static Signal signal(Event event, Instant at) {
        Identity who = PEOPLE.get(event.who);
        Identity group = GROUPS.get(event.group);
        return switch (event.what) {
            case 1 ->
                Signal.opened(group)
                        .of(event.group == 1 ? "vip-group" : "group")
                        .at(at);
            case 2 -> Signal.ended(group).at(at);
            case 3 -> Signal.quit(who, group).at(at);
            case 4 -> Signal.removed(who, group).at(at);
            case 5 ->
                Signal.rose(who, group, event.also > 2 ? Membership.Role.KOC : Membership.Role.OWNER)
                        .at(at);
            case 6 -> Signal.identified(who, PEOPLE.get(event.also)).at(at);
            case 7 ->
                Signal.identified(group, GROUPS.get(event.also % GROUPS.size())).at(at);
            case 8 -> Signal.moved(who, "group", "vip-group").at(at);
            case 9 -> Signal.left(who, "group").at(at);
            case 10, 11 ->
                Signal.of(who, new Gathering.Spoke(group, event.also == 1, event.also == 2))
                        .at(at);
            default -> Signal.joined(who, group).at(at);
        };
    }

    private void agrees(Muchang muchang) {
        List<Party> all = new ArrayList<>();
        for (int i = 1; i <= stores.population().highest(); i++) {
            all.add(muchang.party(new PartyId(i)));
        }
        for (Identity identity : GROUPS) {
            Party group = muchang.communities().find(identity).orElse(null);
            if (group == null) {
                continue;
            }
            List<Party> members = all.stream()
                    .filter(each -> each.belonging(group.id()).isPresent())
                    .toList();
            assertThat(muchang.communities().members(identity))
                    .containsExactlyElementsOf(members.stream().map(Party::id).toList());
            Community community = group.community();
            assertThat(community.members()).isEqualTo(members.size());
            for (Membership.Role role : Membership.Role.values()) {
                assertThat(community.members(role)).isEqualTo((int) members.stream()
                        .filter(each -> each.belonging(group.id()).orElseThrow().role() == role)
                        .count());
            }
            assertThat(members)
                    .allMatch(each ->
                            each.memberships().containsKey(community.plan().pool()))
                    .allMatch(each -> each.belonging(group.id())
                            .orElseThrow()
                            .pool()
                            .equals(community.plan().pool()));
            assertThat(community.ended() == 0 || members.isEmpty()).isTrue();
        }
        assertThat(muchang.customers().members())
                .noneMatch(each -> muchang.party(each).kind().equals(Party.Kind.COMMUNITY));
    }

    /** What went on in each group, counted anew from the facts about it. */
    private void recounts(Muchang muchang) {
        Map<PartyId, Map<Long, CommunityDay>> days = new TreeMap<>();
        for (Recorded each : muchang.journal().read(0, Integer.MAX_VALUE)) {
            if (each.fact() instanceof CommunityFact.MemberSpoke spoke) {
                add(
                        days,
                        each.party(),
                        new CommunityDay(spoke.day(), 1, spoke.first() ? 1 : 0, 0, 0, 0, spoke.advertised() ? 1 : 0));
            } else if (each.fact() instanceof CommunityFact.MemberCame came) {
                add(days, each.party(), new CommunityDay(came.day(), 0, 0, 1, 0, 0, 0));
            } else if (each.fact() instanceof CommunityFact.MemberWent went) {
                int left = went.why().equals("left") ? 1 : 0;
                int removed = went.why().equals("removed") ? 1 : 0;
                if (left + removed > 0) {
                    add(days, each.party(), new CommunityDay(went.day(), 0, 0, 0, left, removed, 0));
                }
            } else if (each.fact() instanceof io.github.muchang.journal.PersonFact.Merged merged) {
                Map<Long, CommunityDay> theirs = days.remove(merged.other());
                if (theirs != null) {
                    theirs.values().forEach(day -> add(days, each.party(), day));
                }
            }
        }
        for (PartyId group : muchang.communities().all()) {
            assertThat(muchang.party(group).community().days())
                    .containsExactlyElementsOf(
                            days.getOrDefault(group, new TreeMap<>()).values());
            assertThat(PartyCodec.encode(muchang.party(group))).hasSizeLessThan(2000);
        }
    }

    private static void add(Map<PartyId, Map<Long, CommunityDay>> days, PartyId group, CommunityDay day) {
        days.computeIfAbsent(group, any -> new TreeMap<>()).merge(day.day(), day, CommunityDay::and);
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Event> event = Combinators.combine(
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(0, 1, 1, 700, 700, -1))
                .as(Event::new);
        List<Event> opened = List.of(new Event(1, 0, 0, 0, 0), new Event(1, 0, 0, 1, 0), new Event(1, 0, 0, 2, 0));
        return event.list().ofMaxSize(60).map(more -> ImmutableList.<Event>builder()
                .addAll(opened)
                .addAll(more)
                .build());
    }
}
