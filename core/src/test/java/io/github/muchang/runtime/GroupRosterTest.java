package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.RosterPage;
import io.github.muchang.carrier.RosterPage.Member;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which groups there are is found on a roster, too. */
class GroupRosterTest {
    private static final Instant START = Instant.parse("2026-03-01T01:00:00Z");

    private final PrivateDomain domain = PrivateDomain.named("明视眼镜")
            .identity("chat", Identity.Strength.STRONG)
            .pools(Pool.named("groups").ownedBy("明视眼镜").on("wecom-groups").kind(Pool.Kind.GROUP))
            .build();
    private final Muchang muchang = Muchang.builder(domain).startingAt(START).open();
    private final List<Member> listed = new ArrayList<>();

    @Test
    void a_group_of_which_nobody_was_told_is_opened_where_it_can_be_written_to() {
        lists(1, START);

        assertThat(round()).isEqualTo(new Pulled.Done(START, 1, 1, 0, 0));

        assertThat(group(1).community().isOpen()).isTrue();
        assertThat(group(1).reaches()).hasSize(1);
        assertThat(muchang.pool("groups").size()).isZero();
        assertThat(round()).isEqualTo(new Pulled.Done(START, 1, 0, 0, 0));
    }

    @Test
    void a_group_that_is_known_stays_what_it_is_and_can_be_written_to_now() {
        muchang.accept(Signal.opened(chat(1)).of("groups").towards("复购").at(START));
        lists(1, START);
        muchang.advanceTo(START.plusSeconds(60));

        round();

        assertThat(group(1).community().plan().goal()).isEqualTo("复购");
        assertThat(group(1).reaches()).hasSize(1);
    }

    @Test
    void a_group_that_is_not_listed_any_more_has_ended() {
        muchang.accept(Signal.opened(chat(1)).of("groups").at(START));
        lists(2, START);
        muchang.advanceTo(START.plusSeconds(60));

        assertThat(round()).isEqualTo(new Pulled.Done(START.plusSeconds(60), 1, 1, 1, 0));

        assertThat(group(1).community().isOpen()).isFalse();
        assertThat(group(2).community().isOpen()).isTrue();
    }

    @Test
    void a_group_that_we_have_ended_stays_ended_though_it_is_listed() {
        muchang.accept(Signal.opened(chat(1)).of("groups").at(START));
        muchang.accept(Signal.ended(chat(1)).at(START.plusSeconds(30)));
        lists(1, START);

        assertThat(round().arrived()).isZero();

        assertThat(group(1).community().isOpen()).isFalse();
    }

    private void lists(int number, Instant since) {
        listed.add(new Member(
                List.of(chat(number)),
                List.of(Address.of("wecom-groups", "zhangsan", "canary-wr-" + number)),
                Optional.of(since),
                Optional.empty(),
                Membership.Role.MEMBER));
    }

    private Pulled.Done round() {
        return (Pulled.Done)
                muchang.reconciler("groups", (pool, after) -> new RosterPage.Members(listed, Optional.empty()))
                        .believing(100)
                        .pull();
    }

    private Party group(int number) {
        return muchang.communities().find(chat(number)).orElseThrow();
    }

    private static Identity chat(int number) {
        return Identity.of("chat", "canary-wr-" + number);
    }
}
