package io.github.muchang.runtime;

import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.policy.Policy.quietHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.util.concurrent.Uninterruptibles;
import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Pace;
import io.github.muchang.carrier.Patience;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.BodyKind;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryHeldUp;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.DeliveryStarted;
import io.github.muchang.journal.Fact;
import io.github.muchang.journey.Journey;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Time that follows a clock, and messages brought out on threads of the host. */
class StartedTest {
    private static final CarrierId WECOM = CarrierId.of("wecom");

    private static final Capabilities KNOWING_KEYS = Capabilities.sending(BodyKind.TEXT, BodyKind.values())
            .deduplicatesFor(Span.hours(4))
            .build();

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Stores stores = Stores.memory();
    private final BlockingQueue<Outbound> seen = new LinkedBlockingQueue<>();
    private final Map<String, CountDownLatch> facts = new ConcurrentHashMap<>();

    @AfterEach
    void the_host_ends_its_threads() {
        threads.shutdownNow();
    }

    @Test
    void a_journey_goes_on_by_itself() {
        try (Muchang muchang = open(domain(Duration.ofMillis(200)), StartedTest::accept)) {
            muchang.start(threads, InstantSource.system());
            muchang.accept(added("lin"));

            assertThat(next().content().words()).hasValue("你好");
            assertThat(next().content().words()).hasValue("三个清洁镜片的办法");
            await("DeliveryAccepted", 2);
            assertThat(muchang.messages().onTheirWay(who("lin"))).isEmpty();
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void what_a_hand_cranked_run_left_is_brought_out_when_it_starts() {
        try (Muchang muchang = open(domain(Duration.ofMillis(100)), StartedTest::accept)) {
            muchang.accept(added("lin"));
            assertThat(next().content().words()).hasValue("你好");

            muchang.start(threads, InstantSource.system());
            assertThat(next().content().words()).hasValue("三个清洁镜片的办法");
        }
    }

    @Test
    void an_account_that_hangs_holds_up_no_other() {
        CountDownLatch hung = new CountDownLatch(1);
        Function<Outbound, Delivery> platform = message -> {
            if (message.to().account().equals("hangs")) {
                Uninterruptibles.awaitUninterruptibly(hung);
            }
            return accept(message);
        };
        try (Muchang muchang = open(domain(Duration.ofDays(9)), platform)) {
            muchang.start(threads, InstantSource.system());
            for (int i = 0; i < 10; i++) {
                muchang.accept(added("stuck-" + i, "hangs"));
            }
            for (int i = 0; i < 10; i++) {
                muchang.accept(added("fine-" + i, "works"));
            }
            await("DeliveryAccepted", 10);
            await("DeliveryHeldUp", 2); // given up after the deadline, and unknown: nothing else was ever begun there
            assertThat(recorded(muchang, DeliveryHeldUp.class))
                    .allSatisfy(fact -> assertThat(fact.why()).isEqualTo("unknown"));
            hung.countDown();
            await("DeliveryAccepted", 20); // an answer that comes too late is an answer
        }
    }

    @Test
    void a_carrier_that_throws_harms_nobody_else() {
        Function<Outbound, Delivery> platform = message -> {
            if (message.to().account().equals("corp-1")) {
                throw new StackOverflowError("broken");
            }
            return accept(message);
        };
        try (Muchang muchang = open(domain(Duration.ofDays(9)), platform)) {
            muchang.start(threads, InstantSource.system());
            muchang.accept(added("lin"));
            await("DeliveryHeldUp", 1);
            muchang.accept(added("fine", "works"));
            await("DeliveryAccepted", 1);
            assertThat(recorded(muchang, DeliveryHeldUp.class))
                    .singleElement()
                    .extracting(DeliveryHeldUp::why)
                    .isEqualTo("unknown");
        }
    }

    @Test
    void what_was_begun_and_may_not_go_any_more_is_not_given_to_the_carrier() {
        Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
        try (Muchang muchang = open(domain(Duration.ofDays(9)), StartedTest::accept)) {
            muchang.start(tasks::add, InstantSource.system());
            tasks.forEach(Runnable::run);
            tasks.clear();
            muchang.accept(added("lin"));
            Objects.requireNonNull(tasks.poll()).run(); // says that it begins, and has it made by another
            assertThat(recorded(muchang, DeliveryStarted.class)).hasSize(1);

            muchang.accept(Signal.withdrew(who("lin")).at(Instant.now()));
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }

            assertThat(seen).isEmpty();
            assertThat(recorded(muchang, DeliveryHeldUp.class))
                    .singleElement()
                    .extracting(DeliveryHeldUp::why)
                    .isEqualTo("not-begun");
            assertThat(recorded(muchang, DeliveryRefused.class))
                    .singleElement()
                    .extracting(DeliveryRefused::reason)
                    .isEqualTo(DeliveryRefused.POLICY);
            assertThat(muchang.messages().onTheirWay(who("lin"))).isEmpty();
        }
    }

    @Test
    void closing_waits_for_calls_under_way_and_writes_down_what_came_of_them() {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Muchang muchang = open(domain(Duration.ofDays(9)), message -> {
            called.countDown();
            Uninterruptibles.awaitUninterruptibly(goOn);
            return accept(message);
        });
        muchang.start(threads, InstantSource.system());
        muchang.accept(added("lin"));
        Uninterruptibles.awaitUninterruptibly(called);
        threads.execute(goOn::countDown);
        muchang.close();

        assertThat(recorded(muchang, DeliveryAccepted.class)).hasSize(1);
    }

    @Test
    void of_what_falls_due_together_the_more_important_goes_first() {
        Instant morning = Instant.parse("2026-03-02T00:30:00Z"); // 08:30 in Shanghai, when quiet hours end
        Instant night = morning.minusMillis(500);
        try (Muchang muchang = open(atNight(), StartedTest::accept, Pace.unlimited(1), night)) {
            for (int i = 0; i < 40; i++) {
                muchang.accept(added("p" + i, "corp-1", night));
                muchang.messages().send(who("p" + i), i % 2 == 0 ? "urgent" : "tips");
            }
            muchang.start(
                    threads, InstantSource.offset(InstantSource.system(), Duration.between(Instant.now(), morning)));
            await("DeliveryAccepted", 40);

            List<String> order = new ArrayList<>();
            seen.forEach(message -> order.add(message.content().words().orElse("")));
            assertThat(order.subList(0, 20)).containsOnly("镜片到了");
            assertThat(order.subList(20, 40)).containsOnly("三个清洁镜片的办法");
        }
    }

    @Test
    void threads_that_take_no_work_lose_nothing() {
        threads.shutdown();
        try (Muchang muchang = open(domain(Duration.ofDays(9)), StartedTest::accept)) {
            muchang.start(threads, InstantSource.system());
            muchang.accept(added("lin"));
            assertThat(muchang.messages().onTheirWay(who("lin"))).hasSize(1);
        }
        try (Muchang next = open(domain(Duration.ofDays(9)), StartedTest::accept)) {
            next.advanceTo(Instant.now().plusSeconds(60));
            assertThat(seen).hasSize(1);
        }
    }

    @Test
    void time_that_follows_a_clock_is_not_moved_by_hand() {
        try (Muchang muchang = open(domain(Duration.ofDays(9)), StartedTest::accept)) {
            muchang.start(threads, InstantSource.system());

            assertThatIllegalStateException()
                    .isThrownBy(() -> muchang.advanceTo(Instant.now().plusSeconds(60)))
                    .withMessageContaining("follows a clock");
            assertThatIllegalStateException().isThrownBy(() -> muchang.start(threads, InstantSource.system()));
        }
    }

    private Outbound next() {
        try {
            Outbound next = seen.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("a message within 20 seconds").isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until so many facts of a kind were committed. */
    private void await(String kind, int times) {
        CountDownLatch latch = facts.computeIfAbsent(kind + times, any -> new CountDownLatch(times));
        assertThat(Uninterruptibles.awaitUninterruptibly(latch, 20, TimeUnit.SECONDS))
                .as(times + " of " + kind + " within 20 seconds")
                .isTrue();
    }

    private Muchang open(PrivateDomain domain, Function<Outbound, Delivery> platform) {
        return open(domain, platform, Pace.unlimited(1), Instant.now());
    }

    private Muchang open(PrivateDomain domain, Function<Outbound, Delivery> platform, Pace pace, Instant start) {
        Muchang muchang = Muchang.builder(domain)
                .stores(stores)
                .startingAt(start)
                .carrier(LoopbackCarrier.named("wecom").able(KNOWING_KEYS).answering(message -> {
                    seen.add(message);
                    return platform.apply(message);
                }))
                .pace(WECOM, "corp-1", pace)
                .pace(WECOM, "hangs", Pace.unlimited(2))
                .patience(Patience.DEFAULT.deadline(Span.of(Duration.ofMillis(400))))
                .open();
        for (String kind : List.of("DeliveryAccepted", "DeliveryHeldUp")) {
            for (int times : List.of(1, 2, 10, 20, 40)) {
                facts.putIfAbsent(kind + times, new CountDownLatch(times));
            }
        }
        muchang.follow(recorded -> facts.forEach((name, latch) -> {
            if (name.replaceAll("[0-9]", "").equals(recorded.fact().getClass().getSimpleName())) {
                latch.countDown();
            }
        }));
        return muchang;
    }

    private static PrivateDomain domain(Duration pause) {
        Pool friends = Pool.named("friends").ownedBy("明视眼镜").on("wecom");
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(friends)
                .contents(content("hello", "你好", 500), content("tips", "三个清洁镜片的办法", 500))
                .journeys(Journey.named("welcome")
                        .startsOn(entered(friends))
                        .send("hello")
                        .pause(Span.of(pause))
                        .send("tips")
                        .build())
                .build();
    }

    private static PrivateDomain atNight() {
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(Pool.named("friends").ownedBy("明视眼镜").on("wecom"))
                .contents(content("urgent", "镜片到了", 900), content("tips", "三个清洁镜片的办法", 100))
                .policies(quietHours("21:30", "08:30"))
                .build();
    }

    private static Content content(String name, String text, int priority) {
        return Content.named(name).purpose(SERVICE).value("镜片多用两年").text(text).priority(priority);
    }

    private static Identity who(String name) {
        return Identity.of("unionid", name);
    }

    private static Signal added(String name) {
        return added(name, "corp-1");
    }

    private static Signal added(String name, String account) {
        return added(name, account, Instant.now());
    }

    private static Signal added(String name, String account, Instant at) {
        return Signal.added(who(name)).to("friends").at(at).reachableAt(Address.of("wecom", account, "wm-" + name));
    }

    private static Delivery accept(Outbound message) {
        return Delivery.accepted("ok-" + message.key());
    }

    private static <F extends Fact> List<F> recorded(Muchang muchang, Class<F> type) {
        return muchang.journal().read(0, 10_000).stream()
                .map(each -> each.fact())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
