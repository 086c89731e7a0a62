package io.github.muchang.runtime;

import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.entered;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.BodyKind;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.journey.Journey;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A platform's reference goes with the first message that answers it in time, and with no other. */
class RepliesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Identity LIN = Identity.of("unionid", "lin");
    private static final Address WHERE = Address.of("wecom", "zhangsan", "wm-lin");
    private static final Capabilities WELCOMING = Capabilities.sending(BodyKind.TEXT)
            .within(Span.of(Duration.ofSeconds(20)), "added")
            .build();

    private final List<Outbound> sent = new ArrayList<>();
    private Delivery answer = Delivery.accepted("r-1");

    @Test
    void a_welcome_carries_the_code_and_nothing_after_it() {
        try (Muchang muchang = open(WELCOMING, Duration.ofSeconds(5))) {
            muchang.accept(added(NOW).answerableWith("WELCOMECODE"));
            muchang.advanceTo(NOW.plusSeconds(10));
        }
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).inReplyTo()).contains(new Outbound.Reply("added", Optional.of("WELCOMECODE")));
        assertThat(sent.get(1).inReplyTo()).isEmpty();
    }

    @Test
    void a_message_that_has_to_wait_a_second_carries_the_code_again() {
        answer = Delivery.throttled(Duration.ofSeconds(2));
        try (Muchang muchang = open(WELCOMING, Duration.ofDays(1))) {
            muchang.accept(added(NOW).answerableWith("WELCOMECODE"));
            muchang.advanceTo(NOW.plusSeconds(4));
        }
        assertThat(sent).hasSizeGreaterThan(1).allSatisfy(each -> assertThat(each.inReplyTo())
                .isPresent());
    }

    @Test
    void a_window_that_is_over_has_no_code() {
        answer = Delivery.throttled(Duration.ofSeconds(20));
        try (Muchang muchang = open(WELCOMING, Duration.ofDays(1))) {
            muchang.accept(added(NOW).answerableWith("WELCOMECODE"));
            muchang.advanceTo(NOW.plusSeconds(20));
        }
        assertThat(sent.stream().map(each -> each.inReplyTo().isPresent())).containsExactly(true, false);
    }

    @Test
    void a_carrier_without_such_a_window_has_no_use_for_a_code() {
        try (Muchang muchang = open(Capabilities.sending(BodyKind.TEXT).build(), Duration.ofDays(1))) {
            muchang.accept(added(NOW).answerableWith("WELCOMECODE"));
        }
        assertThat(sent).singleElement().satisfies(each -> assertThat(each.inReplyTo())
                .isEmpty());
    }

    @Test
    void a_code_that_is_heard_again_is_good_for_one_message_nevertheless() {
        Replies replies = new Replies(welcoming(), IdentityKey.of(new byte[32]));
        Signal signal = added(NOW).answerableWith("WELCOMECODE");
        long now = NOW.toEpochMilli();
        replies.heard(List.of(signal), now);

        assertThat(replies.of(WHERE, "m-1", now)).isPresent();
        replies.heard(List.of(signal.withId("the same again")), now + 5000);
        assertThat(replies.of(WHERE, "m-2", now + 5000)).isEmpty();
        assertThat(replies.of(WHERE, "m-1", now + 5000)).isPresent();
        assertThat(replies.of(WHERE, "m-1", now + 20_000)).isEmpty();

        replies.heard(List.of(added(NOW).answerableWith("ANOTHER")), now + 6000);
        assertThat(replies.of(WHERE, "m-2", now + 6000).flatMap(Outbound.Reply::reference))
                .contains("ANOTHER");
        assertThat(replies.of(Address.of("wecom", "lisi", "wm-lin"), "m-3", now))
                .isEmpty();
    }

    @Test
    void only_what_opens_a_window_in_time_is_remembered() {
        Replies replies = new Replies(welcoming(), IdentityKey.of(new byte[32]));
        long now = NOW.toEpochMilli();
        replies.heard(List.of(added(NOW.minusSeconds(20)).answerableWith("LATE")), now);
        replies.heard(
                List.of(Signal.did(LIN, "replied").at(NOW).reachableAt(WHERE).answerableWith("OTHER")), now);
        replies.heard(
                List.of(Signal.left(LIN, "friends").at(NOW).reachableAt(WHERE).answerableWith("LEFT")), now);
        replies.heard(List.of(added(NOW)), now);

        assertThat(replies.of(WHERE, "m-1", now)).isEmpty();
    }

    @Test
    void what_is_kept_has_a_bound() {
        Replies replies = new Replies(welcoming(), IdentityKey.of(new byte[32]));
        long now = NOW.toEpochMilli();
        for (int i = 0; i <= Replies.MOST; i++) {
            replies.heard(
                    List.of(Signal.added(LIN)
                            .to("friends")
                            .at(NOW)
                            .reachableAt(Address.of("wecom", "zhangsan", "wm-" + i))
                            .answerableWith("code-" + i)),
                    now);
        }
        assertThat(replies.of(Address.of("wecom", "zhangsan", "wm-0"), "m", now))
                .isEmpty();
        assertThat(replies.of(Address.of("wecom", "zhangsan", "wm-1"), "m", now))
                .isPresent();
    }

    private Delivery deliver(Outbound message) {
        sent.add(message);
        Delivery said = answer;
        answer = Delivery.accepted("r-1");
        return said;
    }

    private Muchang open(Capabilities able, Duration pause) {
        PrivateDomain domain = PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(Pool.named("friends").ownedBy("明视眼镜").on("wecom"))
                .journeys(Journey.named("welcome")
                        .startsOn(entered("friends"))
                        .send(content("hello", "你好"))
                        .pause(Span.of(pause))
                        .send(content("tips", "三个清洁镜片的办法"))
                        .build())
                .build();
        return Muchang.builder(domain)
                .carrier(LoopbackCarrier.named("wecom").able(able).answering(this::deliver))
                .stores(Stores.memory())
                .open();
    }

    private static Content content(String name, String text) {
        return Content.named(name).purpose(SERVICE).value("知道找谁问镜片的事").text(text);
    }

    private static Signal added(Instant at) {
        return Signal.added(LIN).to("friends").at(at).reachableAt(WHERE);
    }

    private static Map<CarrierId, Carrier> welcoming() {
        return Map.of(CarrierId.of("wecom"), LoopbackCarrier.named("wecom").able(WELCOMING));
    }
}
