package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.community.Health;
import io.github.muchang.community.Mixture;
import io.github.muchang.community.Removal;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.party.Community;
import io.github.muchang.party.CommunityDay;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Conditions;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Groups as parties: who is in them, what goes on, and what two that turn out to be one come to. */
class CommunitiesTest {
    private static final Identity GROUP = Identity.of("group", "wrOgQhDgAA-1");
    private static final Identity OTHER = Identity.of("group", "wrOgQhDgAA-2");
    private static final Identity LIN = Shop.unionid("o-lin");
    private static final Identity WANG = Shop.unionid("o-wang");
    private static final long TODAY = 20_513;

    private final Stores stores = Stores.memory();
    private final Muchang muchang = opened();

    private Muchang opened() {
        return Muchang.builder(Shop.domain())
                .stores(stores)
                .identityKey(IdentityKey.of("a key of a test, long enough".getBytes(StandardCharsets.UTF_8)))
                .startingAt(Shop.START)
                .open();
    }

    @Test
    void who_is_listed_and_not_known_joins_and_who_is_not_listed_has_left() {
        muchang.accept(Signal.opened(GROUP).of("group").at(at(0)));
        muchang.accept(Signal.joined(LIN, GROUP).at(at(1)));
        muchang.accept(Signal.joined(WANG, GROUP).at(at(2)));
        muchang.advanceTo(at(10));
        Identity chen = Shop.unionid("o-chen");

        Communities.Compared compared = muchang.communities().compare(GROUP, List.of(WANG, chen, chen), at(5));

        assertThat(compared.joined())
                .containsExactly(muchang.customer(chen).orElseThrow().id());
        assertThat(compared.left())
                .containsExactly(muchang.customer(LIN).orElseThrow().id());
        assertThat(muchang.communities().members(GROUP))
                .containsExactlyInAnyOrder(
                        muchang.customer(WANG).orElseThrow().id(),
                        muchang.customer(chen).orElseThrow().id());
        assertThat(muchang.communities().compare(GROUP, List.of(WANG, chen), at(11)))
                .as("nothing is new")
                .isEqualTo(new Communities.Compared(List.of(), List.of()));
    }

    @Test
    void who_joined_since_the_platform_was_asked_stays() {
        muchang.accept(Signal.opened(GROUP).of("group").at(at(0)));
        muchang.accept(Signal.joined(LIN, GROUP).at(at(6)));

        assertThat(muchang.communities().compare(GROUP, List.of(), at(5)).left())
                .isEmpty();
        assertThat(muchang.communities().compare(GROUP, List.of(), at(7)).left())
                .hasSize(1);
    }

    @Test
    void a_list_with_a_fault_changes_nothing() {
        muchang.accept(Signal.opened(GROUP).of("group").at(at(0)));
        muchang.accept(Signal.joined(LIN, GROUP).at(at(1)));

        assertThatThrownBy(() -> muchang.communities()
                        .compare(GROUP, List.of(WANG, Identity.of("nobody-declared-this", "x")), at(5)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/1");
        assertThatThrownBy(() -> muchang.communities().compare(OTHER, List.of(), at(5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(muchang.communities().members(GROUP)).hasSize(1);
        assertThat(muchang.customer(WANG)).isEmpty();
    }

    @Test
    void a_group_is_a_party_with_a_plan_and_no_customer() {
        muchang.accept(Signal.opened(GROUP)
                .of("group")
                .towards("镜片护理知识")
                .ownedBy("li")
                .capacity(200)
                .lasting(Shop.START, Shop.START.plus(Duration.ofDays(30)))
                .at(at(0)));

        Party group = muchang.communities().find(GROUP).orElseThrow();
        assertThat(group.kind()).isEqualTo(Party.Kind.COMMUNITY);
        assertThat(group.community().plan())
                .isEqualTo(new Community.Plan(
                        "group",
                        "",
                        "镜片护理知识",
                        "li",
                        200,
                        Shop.START.toEpochMilli(),
                        Shop.START.plus(Duration.ofDays(30)).toEpochMilli()));
        assertThat(muchang.communities().open()).containsExactly(group.id());
        assertThat(muchang.customer(GROUP)).isEmpty();
        assertThat(muchang.customers().size()).isZero();
        assertThat(muchang.ask(Conditions.not(Conditions.tagged("vip"))).asked())
                .isZero();
        assertThat(group.stage()).isEmpty();
        assertThat(group.segments()).isEmpty();
    }

    @Test
    void the_first_group_of_a_pool_is_the_way_in_and_the_last_the_way_out() {
        open(GROUP, OTHER);
        muchang.accept(Signal.joined(LIN, GROUP).at(at(1)));
        muchang.accept(Signal.joined(LIN, OTHER).at(at(2)));

        assertThat(muchang.pool("group").size()).isEqualTo(1);
        assertThat(muchang.communities().members(GROUP)).hasSize(1);
        muchang.accept(Signal.quit(LIN, GROUP).at(at(3)));
        assertThat(muchang.pool("group").size()).isEqualTo(1);
        muchang.accept(Signal.removed(LIN, OTHER).at(at(4)));
        assertThat(muchang.pool("group").size()).isZero();
        assertThat(community(GROUP).days()).containsExactly(new CommunityDay(TODAY, 0, 0, 1, 1, 0, 0));
        assertThat(community(OTHER).days()).containsExactly(new CommunityDay(TODAY, 0, 0, 1, 0, 1, 0));
        assertThat(community(OTHER).members()).isZero();
        assertThat(muchang.history(LIN))
                .extracting(each -> each.in(Locale.ENGLISH).substring(18))
                .contains("was removed from group p-3", "left pool 'group'");
    }

    @Test
    void leaving_the_pool_is_leaving_all_of_its_groups() {
        open(GROUP, OTHER);
        muchang.accept(Signal.joined(LIN, GROUP).at(at(1)));
        muchang.accept(Signal.joined(LIN, OTHER).at(at(2)));

        muchang.accept(Signal.moved(LIN, "group", "friends").at(at(3)));

        assertThat(muchang.communities().members(GROUP)).isEmpty();
        assertThat(community(OTHER).members()).isZero();
        assertThat(muchang.customer(LIN).orElseThrow().memberships()).containsOnlyKeys("friends");
    }

    @Test
    void a_day_knows_its_words_its_speakers_and_its_advertising() {
        open(GROUP);
        muchang.accept(Signal.joined(LIN, GROUP).at(at(1)));
        muchang.accept(Signal.joined(WANG, GROUP).at(at(2)));
        muchang.accept(Signal.spoke(LIN, GROUP).at(at(3)));
        muchang.accept(Signal.spoke(LIN, GROUP).at(at(4)));
        Signal advertising =
                Signal.of(WANG, new Gathering.Spoke(GROUP, true, false)).at(at(5));
        muchang.accept(advertising);
        assertThat(muchang.accept(advertising).repeat()).isTrue();

        assertThat(community(GROUP).days()).containsExactly(new CommunityDay(TODAY, 3, 2, 2, 0, 0, 1));
        assertThat(Shop.log(muchang.customer(LIN).orElseThrow(), "spoke").lifetimeCount(-1))
                .isEqualTo(2);
        muchang.accept(Signal.spoke(Shop.unionid("o-stranger"), GROUP).at(at(6)));
        assertThat(community(GROUP).days().get(0).words())
                .as("who is not in the group does not speak there")
                .isEqualTo(3);
    }

    @Test
    void roles_are_counted() {
        open(GROUP);
        muchang.accept(Signal.joined(LIN, GROUP).at(at(1)));
        muchang.accept(Signal.rose(LIN, GROUP, Membership.Role.KOC).at(at(2)));

        assertThat(community(GROUP).members(Membership.Role.KOC)).isEqualTo(1);
        assertThat(community(GROUP).members(Membership.Role.MEMBER)).isZero();
    }

    @Test
    void the_end_of_a_group_is_the_end_for_everybody_in_it() {
        open(GROUP);
        muchang.accept(List.of(
                Signal.joined(LIN, GROUP).at(at(1)),
                Signal.joined(WANG, GROUP).at(at(1)),
                Signal.ended(GROUP).at(at(2))));

        assertThat(muchang.communities().open()).isEmpty();
        assertThat(community(GROUP).members()).isZero();
        assertThat(muchang.pool("group").size()).isZero();
        assertThat(community(GROUP).between(TODAY, TODAY).left())
                .as("nobody left of their own will")
                .isZero();
        assertThatThrownBy(() -> muchang.accept(Signal.joined(LIN, GROUP).at(at(3))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("group: it was closed before");
    }

    @Test
    void two_customers_who_are_one_are_one_member() {
        open(GROUP);
        muchang.accept(Signal.joined(LIN, GROUP).at(at(1)));
        muchang.accept(Signal.joined(Shop.phone("138"), GROUP).at(at(2)));
        muchang.accept(Signal.rose(LIN, GROUP, Membership.Role.ADMIN).at(at(2)));

        muchang.accept(Signal.identified(LIN, Shop.phone("138")).at(at(3)));

        assertThat(muchang.communities().members(GROUP)).hasSize(1);
        assertThat(community(GROUP).members()).isEqualTo(1);
        assertThat(community(GROUP).members(Membership.Role.ADMIN)).isEqualTo(1);
    }

    @Test
    void two_groups_that_are_one_have_every_member_once() {
        Identity chat = Identity.of("member", "the group under another name");
        open(GROUP, chat);
        muchang.accept(Signal.joined(LIN, GROUP).at(at(1)));
        muchang.accept(Signal.joined(LIN, chat).at(at(1)));
        muchang.accept(Signal.joined(WANG, chat).at(at(2)));

        muchang.accept(Signal.identified(GROUP, chat).at(at(3)));

        assertThat(muchang.communities().all()).hasSize(1);
        assertThat(muchang.communities().members(chat)).hasSize(2);
        assertThat(community(GROUP).members()).isEqualTo(2);
        assertThat(muchang.customer(WANG).orElseThrow().belongings()).hasSize(1);
        muchang.accept(Signal.quit(WANG, chat).at(at(4)));
        assertThat(community(GROUP).members()).isEqualTo(1);
    }

    @Test
    void whoever_leaves_the_last_group_is_out_of_the_pool_in_whatever_order_it_is_told() {
        open(GROUP, OTHER);
        muchang.accept(Signal.joined(LIN, GROUP).at(at(5)));
        muchang.accept(Signal.joined(LIN, OTHER).at(at(1)));
        muchang.accept(Signal.quit(LIN, GROUP).at(at(6)));
        muchang.accept(Signal.quit(LIN, OTHER).at(at(3)));

        assertThat(muchang.customer(LIN).orElseThrow().belongings()).isEmpty();
        assertThat(muchang.pool("group").size()).isZero();
    }

    @Test
    void two_closed_groups_that_are_one_stay_closed() {
        Identity chat = Identity.of("member", "the group under another name");
        muchang.accept(Signal.opened(GROUP).of("group").at(at(5)));
        muchang.accept(Signal.opened(chat).of("group").at(at(0))); // began earlier, and is told later
        muchang.accept(Signal.ended(GROUP).at(at(6)));
        muchang.accept(Signal.ended(chat).at(at(7)));

        muchang.accept(Signal.identified(GROUP, chat).at(at(8)));

        assertThat(muchang.communities().open()).isEmpty();
        assertThat(community(GROUP).isOpen()).isFalse();
        assertThat(community(GROUP).plan().begins()).isEqualTo(at(5).toEpochMilli());
    }

    @Test
    void an_opening_that_is_told_late_opens_no_group_that_was_closed_since() {
        open(GROUP);
        muchang.accept(Signal.ended(GROUP).at(at(5)));

        muchang.accept(Signal.opened(GROUP).of("group").capacity(20).at(at(3)));
        assertThat(muchang.communities().open()).isEmpty();

        muchang.accept(Signal.opened(GROUP).of("group").at(at(6)));
        assertThat(muchang.communities().open()).hasSize(1);
    }

    @Test
    void what_cannot_be_is_refused_with_its_place() {
        open(GROUP);
        muchang.accept(Signal.added(LIN).to("friends").at(at(1)));

        assertThatThrownBy(() -> muchang.accept(List.of(
                        Signal.opened(OTHER)
                                .of("friends")
                                .capacity(-1)
                                .lasting(at(2), at(1))
                                .at(at(2)),
                        Signal.opened(OTHER).of("grup").at(at(2)),
                        Signal.joined(LIN, Identity.of("nickname", "镜友")).at(at(2)))))
                .hasMessageContaining("/0/pool: 'friends' is neither a pool of groups nor a feed")
                .hasMessageContaining("/0/capacity: ")
                .hasMessageContaining("/0/ends: it ends at ")
                .hasMessageContaining("/1/pool: ")
                .hasMessageContaining("did you mean 'group'")
                .hasMessageContaining("/2/group: a group cannot be found by a weak identity");
        assertThatThrownBy(() -> muchang.accept(Signal.joined(LIN, OTHER).at(at(2))))
                .hasMessageContaining("group: no group is known by this identity");
        assertThatThrownBy(() -> muchang.accept(Signal.did(GROUP, "clicked").at(at(2))))
                .hasMessageContaining("identity: it is a community's");
        assertThatThrownBy(() -> muchang.accept(Signal.opened(LIN).of("group").at(at(2))))
                .hasMessageContaining("identity: it is a person's");
        assertThatThrownBy(() -> muchang.accept(Signal.ended(OTHER).at(at(2))))
                .hasMessageContaining("identity: no community is known by it");
    }

    @Test
    void a_person_is_never_a_group() {
        open(GROUP);
        muchang.accept(Signal.added(LIN).to("friends").at(at(1)));

        muchang.accept(Signal.identified(LIN, GROUP).at(at(2)));

        assertThat(muchang.communities().find(GROUP)).isPresent();
        assertThat(muchang.customer(LIN)).isPresent();
    }

    @Test
    void it_is_all_there_again_after_a_restart() {
        open(GROUP, OTHER);
        muchang.accept(Signal.joined(LIN, GROUP).at(at(1)));
        muchang.accept(Signal.joined(WANG, OTHER).at(at(1)));
        muchang.accept(Signal.spoke(LIN, GROUP).at(at(2)));

        Muchang again = opened();

        assertThat(again.communities().all()).isEqualTo(muchang.communities().all());
        assertThat(again.communities().members(GROUP))
                .isEqualTo(muchang.communities().members(GROUP));
        assertThat(again.communities().find(GROUP).orElseThrow().community()).isEqualTo(community(GROUP));
        again.accept(Signal.ended(GROUP).at(at(3)));
        assertThat(again.communities().members(GROUP)).isEmpty();
    }

    @Test
    void the_staff_decide_who_goes_and_the_platform_tells_when() {
        open(GROUP);
        muchang.accept(Signal.joined(LIN, GROUP).at(at(1)));
        muchang.accept(Signal.joined(WANG, GROUP).at(at(1)));
        muchang.advanceTo(Shop.START.plus(Duration.ofDays(40)));
        muchang.accept(Signal.spoke(LIN, GROUP).at(muchang.now()));

        Removal removal = muchang.communities().removals().get(0);
        assertThat(muchang.communities().removals()).hasSize(1);
        assertThat(removal.in(Shop.domain().wording(Locale.CHINESE))).isEqualTo("p-4 已 40 天未发言（共发言 0 次），建议移出");
        muchang.communities().decide(removal, false, "li");
        assertThat(muchang.communities().removals()).isEmpty();
        assertThat(muchang.communities().toRemove()).isEmpty();
        muchang.advanceTo(Shop.START.plus(Duration.ofDays(70)));
        muchang.communities().decide(removal, true, "li");
        assertThat(muchang.communities().toRemove())
                .containsExactly(new Communities.Due(removal.group(), removal.member()));
        muchang.accept(Signal.removed(WANG, GROUP).at(muchang.now()));
        assertThat(muchang.communities().toRemove()).isEmpty();
        assertThatThrownBy(() -> muchang.communities().decide(removal, true, "li"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p-4 is not in the group p-2");
        assertThat(muchang.communities().health().get(0).signs())
                .containsExactly(Health.Sign.SILENT, Health.Sign.SHRINKING);
    }

    @Test
    void a_crowded_group_is_to_be_divided() {
        muchang.accept(Signal.opened(GROUP).of("group").capacity(1).at(at(0)));
        muchang.accept(Signal.joined(LIN, GROUP).at(at(1)));
        assertThat(muchang.communities().divisions()).isEmpty();
        muchang.accept(Signal.joined(WANG, GROUP).at(at(1)));

        assertThat(muchang.communities().divisions().get(0).parts()).hasSize(2);
        assertThat(muchang.communities().health().get(0).signs()).contains(Health.Sign.CROWDED);
        assertThat(muchang.communities().division(GROUP, List.of("quiet")).parts())
                .hasSize(1);
    }

    @Test
    void a_group_that_mixes_segments_is_found() {
        open(GROUP, OTHER);
        for (Identity each : List.of(LIN, WANG)) {
            muchang.accept(Signal.joined(each, GROUP).at(at(1)));
            muchang.accept(Signal.joined(each, OTHER).at(at(1)));
        }
        muchang.accept(Signal.described(LIN, "city", "上海").at(at(1)));
        assertThat(muchang.communities().mixed(List.of("shanghai", "repeat-buyers")))
                .isEmpty();
        muchang.accept(Signal.did(WANG, "purchased").at(at(1)));
        muchang.accept(Signal.did(WANG, "purchased").at(at(2)));
        muchang.accept(Signal.quit(WANG, OTHER).at(at(3)));

        Mixture mixture = muchang.communities()
                .mixed(List.of("shanghai", "repeat-buyers"))
                .get(0);

        assertThat(muchang.communities().mixed(List.of("shanghai", "repeat-buyers")))
                .hasSize(1);
        assertThat(mixture.in(Shop.domain().wording(Locale.CHINESE)))
                .isEqualTo("群 p-2 共 2 人，混合了不同人群：「shanghai」1 人、「repeat-buyers」1 人，宜分群");
        assertThat(mixture.in(Shop.domain().wording(Locale.ENGLISH)))
                .isEqualTo("group p-2 of 2 mixes people who differ: 1 of 'shanghai', 1 of 'repeat-buyers'; divide it");
        assertThatThrownBy(() -> muchang.communities().mixed(List.of("shangai")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void open(Identity... groups) {
        for (Identity group : groups) {
            muchang.accept(Signal.opened(group).of("group").at(at(0)));
        }
    }

    private Community community(Identity group) {
        return Optional.of(group)
                .flatMap(muchang.communities()::find)
                .orElseThrow()
                .community();
    }

    private static Instant at(int minutes) {
        return Shop.START.plus(Duration.ofMinutes(minutes));
    }
}
