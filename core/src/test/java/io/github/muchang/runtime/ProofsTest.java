package io.github.muchang.runtime;

import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.carrier.Pace;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.BodyKind;
import io.github.muchang.content.Content;
import io.github.muchang.content.Proof;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.foresight.Backtest;
import io.github.muchang.foresight.BacktestReport;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.DeliveryStarted;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.ProofFact.ProofReleased;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Trigger;
import io.github.muchang.money.Money;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** 明视眼镜 passes on what 林 wrote about progressive lenses, to its friends on WeCom and not to its followers. */
class ProofsTest {
    private static final Identity LIN = Identity.of("unionid", "o6_lin");
    private static final Identity CHEN = Identity.of("unionid", "o6_chen");
    private static final Identity WANG = Identity.of("unionid", "o6_wang");
    private static final Proof REVIEW = Proof.of("lin-review", Proof.Kind.REVIEW, "评价 2026-0312")
            .shownIn("friends")
            .about("渐进片");

    private static final Capabilities UNLIMITED =
            Capabilities.sending(BodyKind.TEXT).pace(Pace.unlimited(64)).build();

    private final Stores stores = Stores.memory();
    private final List<Instant> seen = new ArrayList<>();

    @Test
    void nothing_is_passed_on_before_its_author_agrees_and_why_is_said() {
        try (Muchang muchang = open(optics(REVIEW))) {
            added(muchang, LIN, CHEN);

            muchang.messages().send(CHEN, "story");
            assertThat(seen).isEmpty();
            assertThat(facts(muchang, MessageSuppressed.class)).singleElement().satisfies(each -> assertThat(
                            each.in(muchang.domain().wording(Locale.CHINESE)))
                    .contains("内容所引用的口碑，本人同意在此使用", "本人没有同意，或已撤回"));
            muchang.proofs().agreed("lin-review", LIN);
            muchang.messages().send(CHEN, "story");
            muchang.messages().send(CHEN, "hello");

            assertThat(seen).hasSize(2);
            assertThat(muchang.proofs().inUse()).singleElement().satisfies(each -> assertThat(each.contents())
                    .containsExactly("story"));
        }
    }

    @Test
    void what_waits_for_the_morning_is_refused_when_its_author_has_withdrawn_by_then() {
        try (Muchang muchang = open(optics(REVIEW))) {
            added(muchang, LIN, CHEN);
            muchang.proofs().agreed("lin-review", LIN);
            muchang.advanceTo("2026-03-01T22:00:00+08:00");
            muchang.messages().send(CHEN, "story");
            muchang.messages().send(CHEN, "hello");

            muchang.proofs().withdrawn("lin-review", LIN);
            muchang.advanceTo("2026-03-02T10:00:00+08:00");

            assertThat(seen).containsExactly(Instant.parse("2026-03-02T00:30:00Z"));
            assertThat(facts(muchang, MessageSuppressed.class))
                    .extracting(MessageSuppressed::content)
                    .containsExactly("story");
            assertThat(muchang.proofs().inUse()).isEmpty();
        }
    }

    @Test
    void what_waits_for_its_turn_at_the_carrier_is_refused_too() {
        try (Muchang muchang = open(
                optics(REVIEW),
                Capabilities.sending(BodyKind.TEXT)
                        .pace(Pace.of(1, Span.hours(1)))
                        .build())) {
            added(muchang, LIN, CHEN);
            muchang.proofs().agreed("lin-review", LIN);
            muchang.messages().send(LIN, "hello");
            muchang.messages().send(CHEN, "story");
            assertThat(seen).hasSize(1);

            muchang.proofs().withdrawn("lin-review", LIN);
            muchang.advanceTo("2026-03-01T18:00:00+08:00");

            assertThat(seen).hasSize(1);
            assertThat(facts(muchang, DeliveryRefused.class)).singleElement().satisfies(each -> assertThat(
                            each.detail())
                    .isEqualTo("whoever's words or picture it shows agrees to that here"));
        }
    }

    @Test
    void whoever_withdraws_from_everything_or_is_erased_withdraws_from_this_too() {
        try (Muchang muchang = open(optics(REVIEW))) {
            added(muchang, LIN, CHEN);
            muchang.proofs().agreed("lin-review", LIN);
            muchang.accept(Signal.withdrew(LIN).at(muchang.now()));
            assertThat(facts(muchang, ProofReleased.class))
                    .extracting(ProofReleased::why)
                    .containsExactly("withdrawn");

            assertThatIllegalStateException()
                    .as("of two words of one moment the withdrawal counts")
                    .isThrownBy(() -> muchang.proofs().agreed("lin-review", LIN));
            assertThat(muchang.proofs().inUse()).isEmpty();
            muchang.advanceTo("2026-03-01T12:00:00+08:00");
            muchang.proofs().agreed("lin-review", LIN);
            assertThat(muchang.proofs().inUse()).hasSize(1);
            muchang.erase(LIN);

            assertThat(facts(muchang, ProofReleased.class))
                    .extracting(ProofReleased::why)
                    .containsExactly("withdrawn", "erased");
            muchang.messages().send(CHEN, "story");
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void it_goes_only_where_it_was_agreed_to_and_only_until_the_term_ends() {
        try (Muchang muchang = open(optics(REVIEW.lasting(days(30))))) {
            added(muchang, LIN);
            muchang.accept(Signal.added(CHEN)
                    .to("followers")
                    .at(muchang.now())
                    .reachableAt(Address.of("wecom", "corp-1", "wm-chen")));
            muchang.proofs().agreed("lin-review", LIN);
            muchang.messages().send(CHEN, "story");
            assertThat(whyNot(muchang, CHEN)).contains("本人没有同意用在这里");

            muchang.advanceTo("2026-03-24T10:00:00+08:00");
            assertThat(muchang.proofs().endingWithin(days(6))).isEmpty();
            assertThat(muchang.proofs().endingWithin(days(7)))
                    .singleElement()
                    .satisfies(each -> assertThat(each.until()).contains(Instant.parse("2026-03-31T02:00:00Z")));
            muchang.advanceTo("2026-03-31T09:59:59.999+08:00");
            muchang.messages().send(LIN, "story");
            assertThat(seen).hasSize(1);
            muchang.advanceTo("2026-03-31T10:00:00+08:00");
            muchang.messages().send(LIN, "story");

            assertThat(seen).hasSize(1);
            assertThat(whyNot(muchang, LIN)).contains("同意的期限已过");
            assertThat(muchang.proofs().inUse()).isEmpty();
        }
    }

    @Test
    void a_message_that_would_have_to_wait_past_the_term_is_refused_at_once() {
        try (Muchang muchang = open(optics(REVIEW.lasting(Span.hours(20))))) {
            added(muchang, LIN, CHEN);
            muchang.proofs().agreed("lin-review", LIN);
            muchang.advanceTo("2026-03-01T22:00:00+08:00");

            muchang.messages().send(CHEN, "story");

            assertThat(facts(muchang, MessageSuppressed.class)).hasSize(1);
        }
    }

    @Test
    void other_terms_need_another_consent_and_a_withdrawal_outlives_the_definition() {
        try (Muchang muchang = open(optics(REVIEW))) {
            added(muchang, LIN, CHEN);
            muchang.proofs().agreed("lin-review", LIN);
        }
        try (Muchang muchang = open(optics(REVIEW.shownIn("friends", "followers")))) {
            assertThat(muchang.proofs().inUse()).isEmpty();
            assertThat(whyNot(muchang, CHEN)).contains("本人同意的是别的条款");
        }
        try (Muchang muchang = open(plain().build())) {
            muchang.accept(Signal.withdrew(LIN).at(muchang.now()));
        }
        try (Muchang muchang = open(optics(REVIEW))) {
            assertThat(muchang.proofs().inUse()).isEmpty();
            assertThat(whyNot(muchang, CHEN)).contains("本人没有同意，或已撤回");
        }
    }

    @Test
    void it_stays_that_of_whom_its_author_turns_out_to_be() {
        try (Muchang muchang = open(optics(REVIEW))) {
            Identity card = Identity.of("member", "m-7");
            muchang.accept(Signal.did(card, "visited").at(muchang.now()));
            added(muchang, LIN, CHEN);
            muchang.proofs().agreed("lin-review", LIN);
            muchang.accept(Signal.identified(card, LIN).at(muchang.now()));

            assertThat(muchang.proofs().inUse()).singleElement().satisfies(each -> assertThat(each.by())
                    .contains(muchang.customer(card).orElseThrow().id()));
            muchang.proofs().withdrawn("lin-review", card);
            assertThat(muchang.proofs().inUse()).isEmpty();
        }
    }

    @Test
    void what_somebody_says_who_never_bought_is_unverified() {
        try (Muchang muchang = open(optics(REVIEW))) {
            added(muchang, LIN, CHEN);
            muchang.proofs().agreed("lin-review", LIN);
            bought(muchang, "镜布");
            assertThat(muchang.proofs().all()).singleElement().satisfies(each -> {
                assertThat(each.isVerified()).isFalse();
                assertThat(each.purchase().orElseThrow().in(Locale.CHINA)).startsWith("还没有");
            });
            bought(muchang, "渐进片");

            assertThat(muchang.proofs().all()).allMatch(Testimony::isVerified);
            assertThatIllegalStateException()
                    .isThrownBy(() -> muchang.proofs().agreed("lin-review", CHEN))
                    .withMessageStartingWith("the proof 'lin-review' is that of ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> muchang.proofs().agreed("lin-revue", LIN))
                    .withMessageContaining("did you mean 'lin-review'?");
        }
    }

    @Test
    void a_backtest_sends_what_was_agreed_to_then() {
        try (Muchang muchang = open(optics(REVIEW))) {
            added(muchang, LIN, CHEN);
            visits(muchang, LIN, "2026-03-01T11:00:00+08:00");
            muchang.proofs().agreed("lin-review", LIN);
            visits(muchang, CHEN, "2026-03-01T12:00:00+08:00");
            muchang.proofs().withdrawn("lin-review", LIN);
            added(muchang, WANG);
            visits(muchang, WANG, "2026-03-01T13:00:00+08:00");
            assertThat(seen).hasSize(1);
        }
        List<PartyId> told = new ArrayList<>();
        BacktestReport report = Backtest.of(optics(REVIEW))
                .over(stores.journal())
                .telling((party, fact) -> {
                    if (fact instanceof DeliveryRequested) {
                        told.add(party);
                    }
                })
                .run();

        assertThat(report.in(Locale.CHINA)).isNotEmpty();
        assertThat(told).containsExactly(new PartyId(3)); // 1 is the house, 2 is 林
    }

    @Test
    void of_many_who_send_while_its_author_withdraws_nobody_passes_it_on_after() throws Exception {
        for (int round = 0; round < 20; round++) {
            Stores fresh = Stores.memory();
            try (Muchang muchang = open(optics(REVIEW), fresh, UNLIMITED)) {
                List<Identity> friends = new ArrayList<>();
                for (int i = 0; i < 24; i++) {
                    friends.add(Identity.of("unionid", "o6_" + i));
                }
                added(muchang, LIN);
                added(muchang, friends.toArray(Identity[]::new));
                muchang.proofs().agreed("lin-review", LIN);
                race(muchang, friends);

                List<Recorded> journal = muchang.journal().read(0, 100_000);
                long released = journal.stream()
                        .filter(each -> each.fact() instanceof ProofReleased)
                        .mapToLong(Recorded::offset)
                        .findFirst()
                        .orElseThrow();
                assertThat(journal)
                        .filteredOn(each -> each.offset() > released)
                        .noneMatch(each ->
                                each.fact() instanceof DeliveryRequested || each.fact() instanceof DeliveryStarted);
            }
        }
    }

    private static void race(Muchang muchang, List<Identity> friends) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            CountDownLatch begun = new CountDownLatch(2);
            List<Future<?>> all = new ArrayList<>();
            for (int half = 0; half < 2; half++) {
                List<Identity> some = friends.subList(half * 12, half * 12 + 12);
                all.add(threads.submit(() -> some.forEach(each -> {
                    begun.countDown();
                    muchang.messages().send(each, "story");
                })));
            }
            all.add(threads.submit(() -> {
                assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
                muchang.proofs().withdrawn("lin-review", LIN);
                return true;
            }));
            for (Future<?> each : all) {
                each.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static PrivateDomain optics(Proof proof) {
        return plain().proofs(proof)
                .journeys(Journey.named("after-visit")
                        .startsOn(Trigger.done("visited"))
                        .send("story")
                        .build())
                .contents(Content.named("story")
                        .purpose(Purpose.SERVICE)
                        .value("知道别人戴渐进片怎么样")
                        .text("一位客人说：第三天就不晕了")
                        .restsOn("lin-review"))
                .build();
    }

    private static PrivateDomainBuilder plain() {
        return PrivateDomain.named("明视眼镜")
                .pools(
                        Pool.named("friends").ownedBy("明视眼镜").on("wecom"),
                        Pool.named("followers").ownedBy("明视眼镜").on("wecom"))
                .contents(Content.named("hello")
                        .purpose(Purpose.SERVICE)
                        .value("知道找谁问镜片的事")
                        .text("你好，我是你的验光师"))
                .policies(quietHours("21:30", "08:30"));
    }

    private Muchang open(PrivateDomain domain) {
        return open(domain, UNLIMITED);
    }

    private Muchang open(PrivateDomain domain, Capabilities able) {
        return open(domain, stores, able);
    }

    private Muchang open(PrivateDomain domain, Stores in, Capabilities able) {
        Muchang[] self = new Muchang[1];
        self[0] = Muchang.builder(domain)
                .stores(in)
                .startingAt(Instant.parse("2026-03-01T02:00:00Z"))
                .carrier(LoopbackCarrier.named("wecom").able(able).answering(message -> {
                    synchronized (seen) {
                        seen.add(self[0].now());
                    }
                    return Delivery.accepted("ok-" + message.key());
                }))
                .open();
        return self[0];
    }

    private static void added(Muchang muchang, Identity... people) {
        for (Identity who : people) {
            muchang.accept(Signal.added(who)
                    .to("friends")
                    .at(muchang.now())
                    .reachableAt(Address.of("wecom", "corp-1", "wm-" + who.value())));
        }
    }

    private static void bought(Muchang muchang, String category) {
        muchang.accept(Signal.did(LIN, "purchased")
                .labelled(category)
                .amount(Money.yuan(900))
                .at(muchang.now()));
    }

    private static void visits(Muchang muchang, Identity who, String at) {
        muchang.accept(Signal.did(who, "visited").at(at));
    }

    private static String whyNot(Muchang muchang, Identity who) {
        return ""
                + muchang.messages().whyNot(who, "story").stream()
                        .map(each -> each.in(Locale.CHINA))
                        .toList();
    }

    private static <F extends Fact> List<F> facts(Muchang muchang, Class<F> type) {
        return muchang.journal().read(0, 10_000).stream()
                .map(Recorded::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
