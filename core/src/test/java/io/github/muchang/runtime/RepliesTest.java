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
    void where_a_platform_takes_several_answers_as_many_messages_carry_the_reference() {
        Capabilities twice = Capabilities.sending(BodyKind.TEXT)
                .within(Span.of(Duration.ofSeconds(20)), "added", 2)
                .build();
        try (Muchang muchang = open(twice, Duration.ofSeconds(5))) {
            muchang.accept(added(NOW).answerableWith("MESSAGE"));
            muchang.advanceTo(NOW.plusSeconds(10));
        }
        assertThat(sent).hasSize(2);
        assertThat(sent).allSatisfy(each -> assertThat(each.inReplyTo())
                .contains(new Outbound.Reply("added", Optional.of("MESSAGE"))));
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

        assertThat(replies.of(WHERE, List.of(), "m-1", now)).isPresent();
        replies.heard(List.of(signal.withId("the same again")), now + 5000);
        assertThat(replies.of(WHERE, List.of(), "m-2", now + 5000)).isEmpty();
        assertThat(replies.of(WHERE, List.of(), "m-1", now + 5000)).isPresent();
        assertThat(replies.of(WHERE, List.of(), "m-1", now + 20_000)).isEmpty();

        replies.heard(List.of(added(NOW).answerableWith("ANOTHER")), now + 6000);
        assertThat(replies.of(WHERE, List.of(), "m-2", now + 6000).flatMap(Outbound.Reply::reference))
                .contains("ANOTHER");
        assertThat(replies.of(Address.of("wecom", "lisi", "wm-lin"), List.of(), "m-3", now))
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

        assertThat(replies.of(WHERE, List.of(), "m-1", now)).isEmpty();
    }

    @Test
    void what_was_said_in_a_group_is_answered_in_the_group_and_by_its_own_carrier() {
        Identity group = Identity.of("chat", "wr-1");
        Address there = Address.of("wecom-groups", "zhangsan", "wr-1");
        Capabilities groups = Capabilities.sending(BodyKind.TEXT)
                .within(Span.of(Duration.ofSeconds(20)), "spoke")
                .toMany()
                .build();
        Replies replies = new Replies(
                Map.of(
                        CarrierId.of("wecom"),
                        LoopbackCarrier.named("wecom").able(WELCOMING),
                        CarrierId.of("wecom-groups"),
                        LoopbackCarrier.named("wecom-groups").able(groups)),
                IdentityKey.of(new byte[32]));
        long now = NOW.toEpochMilli();
        replies.heard(
                List.of(Signal.spoke(LIN, group).at(NOW).reachableAt(WHERE).answerableWith("SAID")), now);

        assertThat(replies.of(WHERE, List.of(group), "m-0", now))
                .as("another carrier's address")
                .isEmpty();
        assertThat(replies.of(there, List.of(), "m-1", now)).isEmpty();
        assertThat(replies.of(there, List.of(group), "m-1", now).flatMap(Outbound.Reply::reference))
                .contains("SAID");
        assertThat(replies.of(there, List.of(group), "m-2", now)).isEmpty();
        assertThat(replies.of(there, List.of(group), "m-1", now + 20_000)).isEmpty();
    }

    @Test
    void the_newest_of_what_was_said_is_answered_and_again_the_same() {
        Identity group = Identity.of("chat", "wr-1");
        Capabilities groups = Capabilities.sending(BodyKind.TEXT)
                .within(Span.of(Duration.ofSeconds(20)), "added", 2)
                .within(Span.of(Duration.ofSeconds(20)), "spoke")
                .build();
        Replies replies = new Replies(
                Map.of(CarrierId.of("wecom"), LoopbackCarrier.named("wecom").able(groups)),
                IdentityKey.of(new byte[32]));
        long now = NOW.toEpochMilli();
        replies.heard(List.of(added(NOW).answerableWith("EVENT")), now);
        replies.heard(List.of(Signal.spoke(LIN, group).at(NOW.plusSeconds(1)).answerableWith("SAID")), now + 1000);

        assertThat(answered(replies, group, "m-1", now + 1000)).contains("SAID");
        assertThat(answered(replies, group, "m-2", now + 1000)).contains("EVENT");
        replies.heard(List.of(Signal.spoke(LIN, group).at(NOW.plusSeconds(2)).answerableWith("MORE")), now + 2000);
        assertThat(answered(replies, group, "m-2", now + 2000)).contains("EVENT");
        assertThat(answered(replies, group, "m-3", now + 2000)).contains("MORE");
        assertThat(answered(replies, group, "m-4", now + 2000)).contains("EVENT");
        assertThat(answered(replies, group, "m-5", now + 2000)).isEmpty();
    }

    private static Optional<String> answered(Replies replies, Identity group, String key, long now) {
        return replies.of(WHERE, List.of(group), key, now).flatMap(Outbound.Reply::reference);
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
        assertThat(replies.of(Address.of("wecom", "zhangsan", "wm-0"), List.of(), "m", now))
                .isEmpty();
        assertThat(replies.of(Address.of("wecom", "zhangsan", "wm-1"), List.of(), "m", now))
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
