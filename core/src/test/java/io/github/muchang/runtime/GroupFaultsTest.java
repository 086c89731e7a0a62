package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.channel.Pool;
import io.github.muchang.community.Removal;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CommunityFact;
import io.github.muchang.journal.GroupFact;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Conditions;
import io.github.muchang.signal.Signal;
import io.github.muchang.stories.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a user is told about groups and members that cannot be as told; and nothing is counted that did not happen. */
class GroupFaultsTest {
    private static final Identity GROUP = Identity.of("group", "wrOgQhDgAA-1");
    private static final Identity LIN = Shop.unionid("o-lin");
    private static final Identity WANG = Shop.unionid("o-wang");

    private final Muchang muchang = Muchang.builder(PrivateDomain.named("明视眼镜")
                    .pools(
                            Pool.named("friends").ownedBy("明视眼镜").on("wecom"),
                            Pool.named("circle")
                                    .ownedBy("明视眼镜")
                                    .on("wecom")
                                    .kind(Pool.Kind.GROUP)
                                    .capacity(50))
                    .segment("everybody", Conditions.memberOf("circle"))
                    .build())
            .startingAt(Shop.START)
            .open();

    @Test
    void a_group_that_cannot_be_is_refused_with_every_reason() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> muchang.accept(Signal.opened(GROUP)
                        .of("circle")
                        .ownedBy("?")
                        .capacity(51)
                        .lasting(at(2), at(2))
                        .at(at(0))))
                .satisfies(e -> assertThat(e.faults())
                        .extracting(Object::toString)
                        .containsExactly(
                                "owner: '?' is no name: use letters and digits, with - _ . : / or a space inside",
                                "capacity: a group of 'circle' holds at most 50, not 51",
                                "ends: it ends at 2026-03-01T03:00:00Z, not after it begins at 2026-03-01T03:00:00Z"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(
                        () -> muchang.accept(Signal.opened(GROUP).of("friends").at(at(0))))
                .withMessageContaining("pool: 'friends' is neither a pool of groups nor a feed");
        assertThatThrownBy(() -> muchang.accept(
                        Signal.opened(GROUP).of("circles").capacity(-1).at(at(0))))
                .hasMessageContaining("pool: there is no pool 'circles', did you mean 'circle'?")
                .hasMessageContaining("capacity: a community has room for at least one member, not -1");

        assertThat(muchang.communities().all()).isEmpty();
        assertThat(muchang.journal().size()).isZero();
    }

    @Test
    void a_group_that_is_as_large_as_its_pool_allows_is_opened() {
        muchang.accept(Signal.opened(GROUP)
                .of("circle")
                .capacity(50)
                .lasting(at(1), at(2))
                .at(at(0)));

        assertThat(group().community().plan().capacity()).isEqualTo(50);
    }

    @Test
    void who_leaves_or_rises_in_a_group_without_being_in_it_is_not_counted() {
        muchang.accept(Signal.opened(GROUP).of("circle").at(at(0)));
        muchang.accept(Signal.joined(WANG, GROUP).at(at(1)));

        muchang.accept(Signal.quit(LIN, GROUP).at(at(2)));
        muchang.accept(Signal.removed(LIN, GROUP).at(at(3)));
        muchang.accept(Signal.rose(LIN, GROUP, Membership.Role.KOC).at(at(4)));

        PartyId lin = muchang.customer(LIN).orElseThrow().id();
        assertThat(muchang.journal().of(lin)).noneMatch(each -> each.fact() instanceof GroupFact);
        assertThat(group().community().members()).isEqualTo(1);
        assertThat(muchang.journal().of(group().id()))
                .extracting(each -> each.fact().getClass().getSimpleName())
                .contains(CommunityFact.MemberCame.class.getSimpleName())
                .doesNotContain(
                        CommunityFact.MemberWent.class.getSimpleName(), CommunityFact.MemberRose.class.getSimpleName());
    }

    @Test
    void nobody_is_removed_from_a_group_that_they_are_not_in() {
        muchang.accept(Signal.opened(GROUP).of("circle").at(at(0)));
        muchang.accept(Signal.added(LIN).to("friends").at(at(1)));
        PartyId lin = muchang.customer(LIN).orElseThrow().id();
        Removal removal = new Removal(group().id(), lin, Removal.Why.LURKER, 40, 0, 0, 0);

        assertThatThrownBy(() -> muchang.communities().decide(removal, true, "staff"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(lin + " is not in the group " + group().id());
    }

    @Test
    void groups_that_nobody_knows_are_named_by_the_kind_of_their_identity_only() {
        assertThatThrownBy(() -> muchang.communities().division(GROUP, List.of("everybody")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no community is known by this 'group'");
        assertThatThrownBy(() -> muchang.communities().merge(GROUP, GROUP, "none", "staff"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Party group() {
        return muchang.communities().find(GROUP).orElseThrow();
    }

    private static Instant at(int hours) {
        return Shop.START.plus(Duration.ofHours(hours));
    }
}
