package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.community.Programme;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.CommunityFact.CommunityEnded;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.GroupFact.HandedOn;
import io.github.muchang.journal.Recorded;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Groups end while time follows a clock: nobody moves it, and nobody asks. */
class StartedFarewellsTest {
    private static final Identity GROUP = Identity.of("group", "wr-1");
    private static final Identity OTHER = Identity.of("group", "wr-2");
    private static final int MEMBERS = 3;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final BlockingQueue<Recorded> heard = new LinkedBlockingQueue<>();
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final InstantSource clock = InstantSource.offset(
            InstantSource.system(), Duration.between(Instant.now(), Moments.parse("2026-03-10T17:59:59+08:00")));

    @AfterEach
    void the_host_ends_its_threads() {
        threads.shutdownNow();
    }

    @Test
    void a_group_is_closed_at_its_end_and_everybody_invited_once() {
        try (Muchang muchang = started()) {
            Instant end = clock.instant().plusMillis(600);
            group(muchang, GROUP, end);
            join(muchang);

            CommunityEnded ended = next(CommunityEnded.class, 1);
            next(DeliveryAccepted.class, MEMBERS);

            assertThat(ended.at()).isGreaterThanOrEqualTo(end.toEpochMilli());
            assertThat(posted).containsExactlyInAnyOrder("wm-1 来这边", "wm-2 来这边", "wm-3 来这边");
            assertThat(muchang.communities().members(GROUP)).isEmpty();
            assertThat(muchang.communities().open()).isEmpty();
            assertThat(muchang.pool("group").size()).isZero();
        }
        assertThat(heard.stream().filter(each -> each.fact() instanceof HandedOn))
                .as("after the end nobody is handed on any more")
                .isEmpty();
    }

    @Test
    void two_groups_are_merged_at_once() {
        try (Muchang muchang = started()) {
            Instant late = clock.instant().plus(Duration.ofDays(9));
            group(muchang, GROUP, late);
            group(muchang, OTHER, late);
            join(muchang);

            muchang.communities().merge(GROUP, OTHER, "come-over", "li");

            next(CommunityEnded.class, 1);
            next(DeliveryAccepted.class, MEMBERS);
            assertThat(posted).hasSize(MEMBERS).doesNotHaveDuplicates();
            assertThat(muchang.communities().open()).hasSize(1);
            assertThat(muchang.communities().members(GROUP)).isEmpty();
        }
    }

    private void group(Muchang muchang, Identity group, Instant end) {
        muchang.accept(Signal.opened(group)
                .of("group")
                .following("course")
                .lasting(clock.instant().minusSeconds(1), end)
                .at(clock.instant()));
    }

    private void join(Muchang muchang) {
        for (int i = 1; i <= MEMBERS; i++) {
            Identity member = Identity.of("unionid", "o-" + i);
            muchang.accept(Signal.added(member)
                    .to("friends")
                    .at(clock.instant())
                    .reachableAt(Address.of("wecom", "corp-1", "wm-" + i)));
            muchang.accept(Signal.joined(member, GROUP).at(clock.instant()));
        }
    }

    private Muchang started() {
        PrivateDomain domain = ProgrammesTest.domain()
                .pools(Pool.named("vip").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.GROUP))
                .contents(ProgrammesTest.content("come-over", "来这边"))
                .programmes(Programme.named("course").handOver("vip", "come-over"))
                .build();
        Muchang muchang = Muchang.builder(domain)
                .startingAt(clock.instant())
                .carrier(LoopbackCarrier.named("wecom").answering(message -> {
                    posted.add(message.to().handle() + " "
                            + message.content().words().orElse(""));
                    return Delivery.accepted("ok");
                }))
                .open();
        muchang.follow(heard::add);
        muchang.start(threads, clock);
        return muchang;
    }

    /** The last of the next so many facts of a kind; others between them are passed over. */
    private <F extends Fact> F next(Class<F> kind, int many) {
        try {
            int found = 0;
            for (Recorded each = heard.poll(20, TimeUnit.SECONDS);
                    each != null;
                    each = heard.poll(20, TimeUnit.SECONDS)) {
                if (kind.isInstance(each.fact()) && ++found == many) {
                    return kind.cast(each.fact());
                }
            }
            throw new AssertionError("no " + many + " of " + kind.getSimpleName() + " within 20 seconds");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
