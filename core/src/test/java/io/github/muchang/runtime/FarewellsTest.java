package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.community.Programme;
import io.github.muchang.community.Removal;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CommunityFact;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.GroupFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Community;
import io.github.muchang.segment.Conditions;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Change;
import io.github.muchang.store.MemoryStore;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Store;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A group ends: its farewell, the invitations to where its members go next, and its closing, each once, whatever breaks off. */
class FarewellsTest {
    private static final String SUNDAY = ProgrammesTest.SUNDAY;
    private static final Identity GROUP = Identity.of("group", "wr-1");
    private static final Identity OTHER = Identity.of("group", "wr-2");
    private static final Instant END = Moments.parse("2026-03-10T18:00:00+08:00");

    private final MemoryStore memory = MemoryStore.withJournal();
    private final List<String> posted = new ArrayList<>();
    private int untilFailure;

    /** Fails once, at a commit that a test chooses. */
    private final class FragileStore implements Store {
        @Override
        public Optional<Stored> load(PartyId party) {
            return memory.load(party);
        }

        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            if (--untilFailure == 0) {
                throw new IllegalStateException("the disk is full");
            }
            return memory.commit(changes);
        }

        @Override
        public List<PartyId> due(Instant now, int limit) {
            return memory.due(now, limit);
        }
    }

    @Test
    void at_its_end_those_who_are_worth_it_are_invited_and_it_is_closed() {
        Muchang muchang = open();
        group(muchang, GROUP, 4);
        muchang.accept(Signal.tagged(member(1), "loyal", "li").at(SUNDAY));
        muchang.accept(Signal.tagged(member(2), "loyal", "li").at(SUNDAY));
        muchang.accept(Signal.tagged(member(4), "loyal", "li").at(SUNDAY));
        group(muchang, OTHER, 0);
        muchang.accept(Signal.joined(member(2), Identity.of("group", "vip")).at(SUNDAY));
        PartyId rival = muchang.customer(member(4)).orElseThrow().id();
        muchang.communities().decide(removal(muchang, rival), true, "li");

        muchang.advanceTo("2026-03-10T17:59:59.999+08:00");
        assertThat(muchang.communities().members(GROUP)).hasSize(4);
        assertThat(posted).containsExactly("wr-1 感谢大家", "wr-2 感谢大家", "wr-1 有问题请提", "wr-2 有问题请提");
        muchang.advanceTo(END);

        assertThat(posted.subList(4, posted.size())).containsExactly("wm-1 来这边");
        assertThat(muchang.communities().members(GROUP)).isEmpty();
        assertThat(community(muchang, GROUP).ended()).isEqualTo(END.toEpochMilli());
        assertThat(community(muchang, GROUP).between(0, Long.MAX_VALUE / 2).left())
                .isZero();
        assertThat(community(muchang, OTHER).isOpen()).isFalse();
        assertThat(muchang.pool("group").size()).isZero();
        assertThat(muchang.pool("vip").size()).isEqualTo(1);
        assertThat(muchang.history(member(1)))
                .extracting(each -> each.in(Locale.CHINESE).substring(18))
                .anyMatch(each -> each.contains("结束，邀请去渠「vip」（「come-over」）"));
        assertThat(facts(CommunityFact.CommunityEnded.class)).hasSize(2);
    }

    @Test
    void whatever_breaks_off_goes_on_and_nobody_is_invited_twice() {
        for (int failing = 1; failing <= 4; failing++) {
            FarewellsTest again = new FarewellsTest();
            again.breaksOff(failing);
        }
    }

    private void breaksOff(int failing) {
        int many = 600;
        Muchang muchang = open();
        group(muchang, GROUP, many);
        for (int i = 1; i <= many; i += 2) {
            muchang.accept(Signal.tagged(member(i), "loyal", "li").at(SUNDAY));
        }
        muchang.advanceTo(END.minusSeconds(1));
        untilFailure = failing;
        boolean failed = false;
        try {
            muchang.advanceTo(END);
        } catch (IllegalStateException e) {
            failed = true;
            assertThat(e).hasMessage("the disk is full");
        }
        assertThat(failed).isTrue();

        Muchang next = open();
        next.advanceTo(END.plusSeconds(1));

        assertThat(next.communities().members(GROUP)).isEmpty();
        assertThat(next.communities().open()).hasSize(1);
        assertThat(facts(GroupFact.HandedOn.class)).hasSize(many / 2);
        assertThat(facts(CommunityFact.CommunityEnded.class)).hasSize(1);
        assertThat(memory.read(0, 1_000_000).stream()
                        .filter(each -> each.fact() instanceof DeliveryRequested asked
                                && asked.content().equals("come-over"))
                        .map(Recorded::party))
                .doesNotHaveDuplicates()
                .hasSize(many / 2);
    }

    @Test
    void two_groups_are_merged_by_inviting_the_members_of_one_to_the_other() {
        Muchang muchang = open();
        group(muchang, GROUP, 3);
        group(muchang, OTHER, 0);
        muchang.accept(Signal.joined(member(3), OTHER).at(SUNDAY));

        muchang.communities().merge(GROUP, OTHER, "come-over", "li");

        assertThat(posted).containsExactly("wm-1 来这边", "wm-2 来这边");
        assertThat(community(muchang, GROUP).isOpen()).isFalse();
        assertThat(community(muchang, GROUP).rhythm().movingTo()).isEmpty();
        assertThat(community(muchang, GROUP).between(0, Long.MAX_VALUE / 2).joined())
                .as("its history stays")
                .isEqualTo(3);
        assertThat(muchang.communities().members(OTHER)).hasSize(1);
        assertThat(facts(CommunityFact.CommunityMoving.class)).singleElement().satisfies(fact -> assertThat(fact.by())
                .isEqualTo("li"));
        assertThatIllegalStateException()
                .isThrownBy(() -> muchang.communities().merge(OTHER, GROUP, "come-over", "li"))
                .withMessageEndingWith(" is closed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.communities().merge(OTHER, OTHER, "come-over", "li"))
                .withMessageEndingWith("cannot be merged into itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.communities().merge(OTHER, GROUP, "come", "li"))
                .withMessageStartingWith("there is no content 'come' (known: ");
    }

    @Test
    void a_merge_that_was_broken_off_goes_on_unless_the_other_was_closed() {
        for (boolean closed : List.of(false, true)) {
            new FarewellsTest().mergeBreaksOff(closed);
        }
    }

    private void mergeBreaksOff(boolean closed) {
        Muchang muchang = open();
        group(muchang, GROUP, 300);
        group(muchang, OTHER, 0);
        untilFailure = 3; // it was said, and the first were invited
        assertThatIllegalStateException()
                .isThrownBy(() -> muchang.communities().merge(GROUP, OTHER, "come-over", "li"))
                .withMessage("the disk is full");
        assertThat(muchang.communities().members(GROUP)).hasSize(300 - 256);
        if (closed) {
            muchang.load(List.of(Signal.ended(OTHER).at(SUNDAY))); // after which nothing is brought out
        }

        Muchang next = open();

        assertThat(next.communities().members(GROUP)).hasSize(closed ? 300 - 256 : 0);
        assertThat(community(next, GROUP).isOpen()).isEqualTo(closed);
        assertThat(community(next, GROUP).rhythm().movingTo()).isEmpty();
        assertThat(facts(GroupFact.HandedOn.class)).hasSize(closed ? 256 : 300);
        assertThat(facts(CommunityFact.CommunityMoving.class)).hasSize(closed ? 2 : 1);
    }

    private static void group(Muchang muchang, Identity group, int members) {
        Identity vip = Identity.of("group", "vip");
        muchang.accept(Signal.opened(vip).of("vip").at(SUNDAY));
        muchang.accept(Signal.opened(group)
                .of("group")
                .following("course")
                .lasting(Moments.parse(SUNDAY), END)
                .reachableAt(Address.of("wecom", "corp-1", group.value()))
                .at(SUNDAY));
        List<Signal> signals = new ArrayList<>();
        for (int i = 1; i <= members; i++) {
            signals.add(Signal.added(member(i))
                    .to("friends")
                    .at(SUNDAY)
                    .reachableAt(Address.of("wecom", "corp-1", "wm-" + i)));
            signals.add(Signal.joined(member(i), group).at(SUNDAY));
        }
        muchang.accept(signals);
    }

    private static Removal removal(Muchang muchang, PartyId member) {
        return new Removal(
                muchang.communities().find(GROUP).orElseThrow().id(), member, Removal.Why.COMPETITOR, 0, 1, 0, 1);
    }

    private static Identity member(int number) {
        return Identity.of("unionid", "o-" + number);
    }

    private static Community community(Muchang muchang, Identity group) {
        return muchang.communities().find(group).orElseThrow().community();
    }

    private static PrivateDomain domain() {
        return ProgrammesTest.domain()
                .pools(Pool.named("vip").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.GROUP))
                .contents(ProgrammesTest.content("come-over", "来这边"))
                .segment("loyal", Conditions.tagged("loyal"))
                .programmes(Programme.named("course")
                        .weekly(DayOfWeek.SUNDAY, "08:00", 30, "questions")
                        .farewell(3, "farewell")
                        .handOver("vip", "come-over", "loyal"))
                .build();
    }

    private Muchang open() {
        return Muchang.builder(domain())
                .stores(new Stores(new FragileStore(), memory, memory, memory))
                .identityKey(key())
                .startingAt(Moments.parse(SUNDAY))
                .carrier(LoopbackCarrier.named("wecom").answering(message -> {
                    posted.add(message.to().handle() + " "
                            + message.content().words().orElse(""));
                    return Delivery.accepted("ok");
                }))
                .open();
    }

    private static IdentityKey key() {
        return IdentityKey.of("a key of a test, long enough".getBytes(StandardCharsets.UTF_8));
    }

    private <F extends Fact> List<F> facts(Class<F> kind) {
        return memory.read(0, 1_000_000).stream()
                .map(Recorded::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
