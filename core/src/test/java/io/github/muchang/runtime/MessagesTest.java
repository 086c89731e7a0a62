package io.github.muchang.runtime;

import static io.github.muchang.content.Purpose.PROMOTION;
import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.consentRequired;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.memberOf;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Pace;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Body;
import io.github.muchang.content.BodyKind;
import io.github.muchang.content.Content;
import io.github.muchang.content.Message;
import io.github.muchang.content.Persona;
import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact;
import io.github.muchang.journey.Journey;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** From a signal to what the platform saw. */
class MessagesTest {
    private static final Identity LIN = Identity.of("unionid", "o6_bmjrPTlm6_2sgVt7hMZOPfL2M");
    private static final Address WECHAT = Address.of("wecom", "corp-1", "wmLin0001");

    private final List<String> seen = new ArrayList<>();
    private final List<Outbound> outbounds = new ArrayList<>();
    private final Stores stores = Stores.memory();

    @Test
    void a_welcome_waits_for_the_morning_and_the_next_step_for_two_days_after_it() {
        try (Muchang muchang = open(optics(), MessagesTest::accept)) {
            muchang.accept(added("2026-03-01T21:45:00+08:00"));
            assertThat(seen).isEmpty();

            muchang.advanceTo("2026-03-02T08:29:59+08:00");
            assertThat(seen).isEmpty();
            muchang.advanceTo("2026-03-02T08:30:00+08:00");
            assertThat(seen).containsExactly("2026-03-02T00:30:00Z 你好 林，我是你的验光师");

            muchang.advanceTo("2026-03-10T10:00:00+08:00");
            assertThat(seen).containsExactly("2026-03-02T00:30:00Z 你好 林，我是你的验光师", "2026-03-04T02:00:00Z 三个清洁镜片的办法");
            assertThat(muchang.walks().of(LIN)).isEmpty();
            assertThat(facts(muchang, DeliveryFact.MessageDeferred.class)).hasSize(1);
            assertThat(facts(muchang, DeliveryFact.DeliveryAccepted.class)).hasSize(2);
            assertThat(facts(muchang, JourneyFact.JourneyEnded.class)).hasSize(1);
        }
    }

    @Test
    void whoever_replies_is_not_sent_the_second_message() {
        try (Muchang muchang = open(optics(), MessagesTest::accept)) {
            muchang.accept(added("2026-03-01T10:00:00+08:00"));
            muchang.accept(Signal.did(LIN, "replied").at("2026-03-02T10:00:00+08:00"));
            muchang.advanceTo("2026-03-10T10:00:00+08:00");

            assertThat(seen).hasSize(1);
        }
    }

    @Test
    void after_a_withdrawal_nothing_that_waited_is_sent() {
        try (Muchang muchang = open(optics(), MessagesTest::accept)) {
            muchang.accept(added("2026-03-01T21:45:00+08:00"));
            muchang.accept(Signal.withdrew(LIN).at("2026-03-01T23:00:00+08:00"));
            muchang.advanceTo("2026-03-10T10:00:00+08:00");

            assertThat(seen).isEmpty();
            assertThat(muchang.messages().onTheirWay(LIN)).isEmpty();
            assertThat(facts(muchang, DeliveryFact.MessageSuppressed.class)).isNotEmpty();
        }
    }

    @Test
    void after_leaving_nothing_is_sent() {
        try (Muchang muchang = open(optics(), MessagesTest::accept)) {
            muchang.accept(added("2026-03-01T21:45:00+08:00"));
            muchang.accept(Signal.left(LIN, "friends").at("2026-03-01T23:00:00+08:00"));
            muchang.advanceTo("2026-03-10T10:00:00+08:00");

            assertThat(seen).isEmpty();
        }
    }

    @Test
    void a_cap_counts_over_midnight_and_lets_the_next_go_when_its_window_has_room() {
        try (Muchang muchang = open(capped(), MessagesTest::accept)) {
            muchang.accept(added("2026-03-01T10:00:00+08:00"));
            muchang.advanceTo("2026-03-01T23:59:00+08:00");
            muchang.messages().send(LIN, "tips");
            muchang.messages().send(LIN, "hello");
            muchang.advanceTo("2026-03-02T00:01:00+08:00");
            muchang.messages().send(LIN, "lens");
            assertThat(seen).hasSize(2);

            muchang.advanceTo("2026-03-02T23:58:59+08:00");
            assertThat(seen).hasSize(2);
            muchang.advanceTo("2026-03-02T23:59:00+08:00");
            assertThat(seen).hasSize(3);
        }
    }

    @Test
    void a_refused_delivery_gives_its_place_back() {
        Function<Outbound, Delivery> first = message -> outbounds.size() == 1
                ? Delivery.refused(Delivery.Reason.CONTENT_REJECTED, "304025")
                : Delivery.accepted("ok-" + outbounds.size());
        try (Muchang muchang = open(capped(), first)) {
            muchang.accept(added("2026-03-01T10:00:00+08:00"));
            muchang.messages().send(LIN, "tips");
            muchang.messages().send(LIN, "hello");
            muchang.messages().send(LIN, "lens");

            assertThat(seen).hasSize(3);
            assertThat(facts(muchang, DeliveryFact.DeliveryRefused.class))
                    .singleElement()
                    .extracting(DeliveryFact.DeliveryRefused::reason)
                    .isEqualTo("content-rejected");
        }
    }

    @Test
    void without_consent_nothing_is_sold_and_the_reason_is_told() {
        try (Muchang muchang = open(capped(), MessagesTest::accept)) {
            muchang.accept(added("2026-03-01T10:00:00+08:00"));
            muchang.messages().send(LIN, "sale");
            assertThat(seen).isEmpty();
            assertThat(muchang.messages().whyNot(LIN, "sale"))
                    .singleElement()
                    .satisfies(judgement -> assertThat(judgement.allowed()).isFalse());

            muchang.accept(Signal.consented(LIN, PROMOTION, "v1").at("2026-03-01T10:05:00+08:00"));
            muchang.messages().send(LIN, "sale");
            assertThat(seen).hasSize(1);
        }
    }

    @Test
    void an_unknown_outcome_is_never_sent_again_by_itself() {
        try (Muchang muchang = open(optics(), message -> Delivery.unknown("timeout"))) {
            muchang.accept(added("2026-03-01T10:00:00+08:00"));
            muchang.advanceTo("2026-03-20T10:00:00+08:00");

            assertThat(outbounds.stream().map(Outbound::key).distinct().count()).isEqualTo(outbounds.size());
            assertThat(facts(muchang, DeliveryFact.DeliveryUnresolved.class)).hasSize(outbounds.size());
        }
    }

    @Test
    void a_throttled_message_goes_later_and_never_at_night() {
        Function<Outbound, Delivery> once = message -> outbounds.size() == 1
                ? Delivery.throttled(Duration.ofHours(13))
                : Delivery.accepted("ok-" + outbounds.size());
        try (Muchang muchang = open(optics(), once)) {
            muchang.accept(added("2026-03-01T10:00:00+08:00"));
            muchang.advanceTo("2026-03-02T08:29:00+08:00");
            assertThat(seen).hasSize(1);
            muchang.advanceTo("2026-03-02T08:30:00+08:00");
            assertThat(seen).hasSize(2);
            assertThat(outbounds.get(0).key()).isEqualTo(outbounds.get(1).key());
        }
    }

    @Test
    void what_was_on_its_way_is_taken_up_by_the_next_process() {
        Muchang first = Muchang.builder(optics()).stores(stores).open(); // without a carrier nothing goes out
        first.accept(added("2026-03-01T10:00:00+08:00"));
        assertThat(first.messages().onTheirWay(LIN)).hasSize(1);

        try (Muchang second = open(optics(), MessagesTest::accept)) {
            second.advanceTo("2026-03-01T10:01:00+08:00");
            assertThat(seen).hasSize(1);
            assertThat(second.messages().onTheirWay(LIN)).isEmpty();
        }
    }

    @Test
    void what_is_in_doubt_is_not_sent_again_at_night_but_in_the_morning() {
        Function<Outbound, Delivery> first =
                message -> outbounds.size() == 1 ? Delivery.unknown("timeout") : Delivery.accepted("ok");
        try (Muchang muchang = open(optics(), first, knowingKeysFor(hours(20)))) {
            muchang.accept(added("2026-03-01T21:29:55+08:00"));
            muchang.advanceTo("2026-03-02T08:29:59+08:00");
            assertThat(seen).hasSize(1);

            muchang.advanceTo("2026-03-02T08:30:00+08:00");
            assertThat(seen).hasSize(2);
            assertThat(outbounds.get(0).key()).isEqualTo(outbounds.get(1).key());
            assertThat(muchang.messages().onTheirWay(LIN)).isEmpty();
            assertThat(facts(muchang, DeliveryFact.DeliveryAccepted.class)).hasSize(1);
        }
    }

    @Test
    void a_message_that_waited_all_night_is_still_known_by_its_key_after_a_restart() {
        Muchang first = open(optics(), message -> Delivery.unknown("timeout"), knowingKeysFor(hours(1)));
        first.accept(added("2026-03-01T21:45:00+08:00"));
        first.advanceTo("2026-03-02T08:30:00+08:00");
        assertThat(seen).hasSize(1);

        try (Muchang second = open(optics(), MessagesTest::accept, knowingKeysFor(hours(1)))) {
            second.advanceTo("2026-03-02T08:31:00+08:00");
            assertThat(seen).hasSize(2);
            assertThat(outbounds.get(0).key()).isEqualTo(outbounds.get(1).key());
            assertThat(facts(second, DeliveryFact.DeliveryAccepted.class)).hasSize(1);
        }
    }

    @Test
    void after_a_restart_a_platform_that_asked_to_wait_is_left_waiting() {
        Muchang first = open(optics(), message -> Delivery.throttled(Duration.ofHours(3)));
        first.accept(added("2026-03-01T10:00:00+08:00"));

        try (Muchang second = open(optics(), MessagesTest::accept)) {
            second.advanceTo("2026-03-01T12:59:59+08:00");
            assertThat(seen).hasSize(1);
            second.advanceTo("2026-03-01T13:00:00+08:00");
            assertThat(seen).hasSize(2);
        }
    }

    @Test
    void a_restart_does_not_loosen_the_pace() {
        Muchang first = open(capped(), MessagesTest::accept, atMostPer(hours(1)));
        first.accept(added("2026-03-01T10:00:00+08:00"));
        first.messages().send(LIN, "tips");
        assertThat(seen).hasSize(1);

        try (Muchang second = open(capped(), MessagesTest::accept, atMostPer(hours(1)))) {
            second.messages().send(LIN, "hello");
            second.advanceTo("2026-03-01T10:59:59+08:00");
            assertThat(seen).hasSize(1);
            second.advanceTo("2026-03-01T11:02:00+08:00");
            assertThat(seen).hasSize(2);
        }
    }

    @Test
    void what_was_begun_for_somebody_who_was_erased_has_an_outcome_after_a_restart() {
        Muchang first = open(optics(), message -> Delivery.unknown("timeout"), knowingKeysFor(hours(20)));
        first.accept(added("2026-03-01T10:00:00+08:00"));
        PartyId lin = first.customer(LIN).orElseThrow().id();
        first.erase(LIN);

        try (Muchang second = open(optics(), MessagesTest::accept, knowingKeysFor(hours(20)))) {
            second.advanceTo("2026-03-01T10:00:01+08:00");
            assertThat(second.party(lin).outgoing()).isEmpty();
            assertThat(facts(second, DeliveryFact.DeliveryUnresolved.class)).hasSize(1);
            assertThat(seen).hasSize(1);
        }
    }

    @Test
    void a_message_that_may_not_go_its_way_any_more_goes_another() {
        List<String> ways = new ArrayList<>();
        Function<String, LoopbackCarrier> carrier = name -> LoopbackCarrier.named(name)
                .able(name.equals("wecom") ? atMostPer(hours(1)) : able().build())
                .answering(message -> {
                    ways.add(name);
                    return accept(message);
                });
        PrivateDomain domain = PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(
                        Pool.named("friends").ownedBy("明视眼镜").on("wecom"),
                        Pool.named("group").ownedBy("明视眼镜").on("qq"))
                .contents(tips())
                .policies(quietHours("21:30", "08:30").on("wecom"))
                .build();
        try (Muchang muchang = Muchang.builder(domain)
                .startingAt(Instant.parse("2026-03-01T00:00:00Z"))
                .carrier(carrier.apply("wecom"))
                .carrier(carrier.apply("qq"))
                .open()) {
            muchang.accept(Signal.added(LIN)
                    .to("group")
                    .at("2026-03-01T10:00:00+08:00")
                    .reachableAt(Address.of("qq", "bot-1", "member-1")));
            muchang.accept(added("2026-03-01T21:00:00+08:00"));
            muchang.messages().send(LIN, "tips");
            muchang.messages().send(LIN, "tips"); // an hour later, when nobody may be written to there
            assertThat(ways).containsExactly("wecom");

            muchang.advanceTo("2026-03-01T22:05:00+08:00");
            assertThat(ways).containsExactly("wecom", "qq");
            assertThat(muchang.messages().onTheirWay(LIN)).isEmpty();
            assertThat(facts(muchang, DeliveryFact.DeliveryAccepted.class)).hasSize(2);
        }
    }

    @Test
    void a_store_of_ones_own_notices_another_definition_too() {
        Muchang first = open(optics(), MessagesTest::accept);
        first.accept(added("2026-03-01T10:00:00+08:00"));
        assertThat(first.customer(LIN).orElseThrow().segments().containsKey("friends-of-ours"))
                .isFalse();

        PrivateDomain other = optics().toBuilder()
                .segment("friends-of-ours", memberOf("friends"))
                .build();
        try (Muchang second = open(other, MessagesTest::accept)) {
            assertThat(second.customer(LIN).orElseThrow().segments().containsKey("friends-of-ours"))
                    .isTrue();
        }
    }

    @Test
    void whoever_speaks_by_an_account_says_it_in_their_own_words() {
        List<String> said = new ArrayList<>();
        LoopbackCarrier wecom = LoopbackCarrier.named("wecom").answering(message -> {
            said.add(message.to().account() + " " + message.content().words().orElse(""));
            return accept(message);
        });
        Content hello = hello().variant("小林", Body.text("我是小林，镜片的事找我"));
        PrivateDomain domain = PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .attributes(AttributeRule.personal("name", "称呼"))
                .pools(Pool.named("friends").ownedBy("明视眼镜").on("wecom"))
                .contents(hello)
                .build();
        try (Muchang muchang = Muchang.builder(domain)
                .startingAt(Instant.parse("2026-03-01T00:00:00Z"))
                .carrier(wecom)
                .persona(Persona.named("小林").like("有趣").speakingBy("wecom", "corp-1"))
                .open()) {
            muchang.accept(added("2026-03-01T10:00:00+08:00"));
            Identity wang = Identity.of("unionid", "o6_wang");
            muchang.accept(Signal.added(wang)
                    .to("friends")
                    .at("2026-03-01T10:00:00+08:00")
                    .reachableAt(Address.of("wecom", "corp-2", "wmWang")));
            muchang.messages().send(LIN, "hello");
            muchang.messages().send(wang, "hello");

            assertThat(said).containsExactly("corp-1 我是小林，镜片的事找我", "corp-2 你好 林，我是你的验光师");
            assertThat(facts(muchang, DeliveryFact.DeliveryRequested.class))
                    .extracting(DeliveryFact.DeliveryRequested::persona)
                    .containsExactly("小林", "");
        }
    }

    @Test
    void two_personas_do_not_speak_by_one_account() {
        MuchangBuilder builder =
                Muchang.builder(optics()).persona(Persona.named("小林").speakingBy("wecom", "corp-1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.persona(Persona.named("老周").speakingBy("wecom", "corp-1")))
                .withMessage("'小林' and '老周' both speak by account 'corp-1' on wecom");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.persona(Persona.named("小林")))
                .withMessageContaining("小林");
    }

    @Test
    void a_carrier_that_throws_harms_nobody() {
        try (Muchang muchang = open(optics(), message -> {
            throw new IllegalStateException("broken");
        })) {
            muchang.accept(added("2026-03-01T10:00:00+08:00"));
            muchang.advanceTo("2026-03-20T10:00:00+08:00");

            assertThat(facts(muchang, DeliveryFact.DeliveryUnresolved.class)).isNotEmpty();
            assertThat(muchang.messages().onTheirWay(LIN)).isEmpty();
        }
    }

    @Test
    void a_content_that_is_not_there_is_said() {
        try (Muchang muchang = open(optics(), MessagesTest::accept)) {
            muchang.accept(added("2026-03-01T10:00:00+08:00"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> muchang.messages().send(LIN, "helo"))
                    .withMessageContaining("helo");
        }
    }

    private static PrivateDomain optics() {
        Pool friends = Pool.named("friends").ownedBy("明视眼镜").on("wecom");
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .attributes(AttributeRule.personal("name", "称呼"))
                .pools(friends)
                .contents(hello(), tips())
                .journeys(Journey.named("welcome")
                        .startsOn(entered(friends))
                        .send("hello")
                        .pause(days(2).at("10:00"))
                        .endIf(did("replied").atLeast(1).within(days(2)))
                        .send("tips")
                        .build())
                .policies(quietHours("21:30", "08:30"), atMost(3).per(days(7)))
                .build();
    }

    private static PrivateDomain capped() {
        Pool friends = Pool.named("friends").ownedBy("明视眼镜").on("wecom");
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .attributes(AttributeRule.personal("name", "称呼"))
                .pools(friends)
                .contents(
                        hello(),
                        tips(),
                        Content.named("lens").purpose(SERVICE).value("知道镜片到店了").text("镜片到了，随时来取"),
                        Content.named("sale")
                                .purpose(PROMOTION)
                                .value("老客户配镜便宜一百元")
                                .text("明视眼镜：本周配镜减一百元，回复 TD 退订")
                                .sender("明视眼镜")
                                .refusal("回复 TD 退订"))
                .policies(atMost(2).per(hours(24)), consentRequired(PROMOTION))
                .build();
    }

    private static Content hello() {
        return Content.named("hello")
                .purpose(SERVICE)
                .value("知道找谁问镜片的事")
                .text("你好 {{name}}，我是你的验光师")
                .otherwise("name", "林");
    }

    private static Content tips() {
        return Content.named("tips").purpose(SERVICE).value("镜片多用两年").text("三个清洁镜片的办法");
    }

    private static Signal added(String at) {
        return Signal.added(LIN).to("friends").at(at).reachableAt(WECHAT);
    }

    private static Delivery accept(Outbound message) {
        return Delivery.accepted("ok-" + message.key());
    }

    private static Capabilities knowingKeysFor(Span window) {
        return able().deduplicatesFor(window).build();
    }

    private static Capabilities atMostPer(Span window) {
        return able().pace(Pace.of(1, window)).build();
    }

    private static Capabilities.Builder able() {
        return Capabilities.sending(BodyKind.TEXT, BodyKind.values());
    }

    private Muchang open(PrivateDomain domain, Function<Outbound, Delivery> platform) {
        return open(domain, platform, able().pace(Pace.unlimited(64)).build());
    }

    private Muchang open(PrivateDomain domain, Function<Outbound, Delivery> platform, Capabilities able) {
        Muchang[] self = new Muchang[1];
        LoopbackCarrier carrier = LoopbackCarrier.named("wecom").able(able).answering(message -> {
            Instant now = self[0] == null ? Instant.EPOCH : self[0].now();
            outbounds.add(message);
            seen.add(now + " " + ((Message.Text) message.content()).text());
            return platform.apply(message);
        });
        self[0] = Muchang.builder(domain)
                .stores(stores)
                .startingAt(Instant.parse("2026-03-01T00:00:00Z"))
                .carrier(carrier)
                .open();
        return self[0];
    }

    private static <F extends Fact> List<F> facts(Muchang muchang, Class<F> type) {
        return muchang.journal().read(0, 10_000).stream()
                .map(each -> each.fact())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
