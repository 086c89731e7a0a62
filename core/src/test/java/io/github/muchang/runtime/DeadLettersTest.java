package io.github.muchang.runtime;

import static io.github.muchang.content.Purpose.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.LossFact;
import io.github.muchang.party.DeadLetter;
import io.github.muchang.party.Party;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What carriers did not deliver, and what becomes of it. */
class DeadLettersTest {
    private static final Identity LIN = Identity.of("unionid", "o6_lin");

    private final Stores stores = Stores.memory();
    private final List<Outbound> seen = new ArrayList<>();
    private Function<Outbound, Delivery> platform = message -> Delivery.refused(Reason.CONTENT_REJECTED, "304025");

    @Test
    void what_a_platform_refused_is_kept_for_somebody_to_look_into() {
        try (Muchang muchang = open()) {
            send(muchang);

            assertThat(muchang.messages().deadLetters()).singleElement().satisfies(letter -> {
                assertThat(letter.content()).isEqualTo("hello");
                assertThat(letter.reason()).isEqualTo("content-rejected");
                assertThat(letter.detail()).isEqualTo("304025");
                assertThat(letter.doubtful()).isFalse();
            });
        }
        try (Muchang next = open()) {
            assertThat(next.messages().deadLetters()).hasSize(1);
        }
    }

    @Test
    void retried_it_is_another_message() {
        try (Muchang muchang = open()) {
            send(muchang);
            MessageId letter = letters(muchang).get(0).id();
            platform = DeadLettersTest::accept;

            assertThat(muchang.messages().retry(letter))
                    .hasAtLeastOneElementOfType(LossFact.DeadLetterDropped.class)
                    .hasAtLeastOneElementOfType(DeliveryFact.DeliveryRequested.class);
            assertThat(seen).hasSize(2);
            assertThat(seen.get(0).key()).isNotEqualTo(seen.get(1).key());
            assertThat(letters(muchang)).isEmpty();
            assertThat(muchang.messages().retry(letter)).isEmpty();
            assertThat(seen).hasSize(2);
        }
    }

    @Test
    void dropped_it_is_gone() {
        try (Muchang muchang = open()) {
            send(muchang);
            MessageId letter = letters(muchang).get(0).id();

            assertThat(muchang.messages().drop(letter)).isTrue();
            assertThat(muchang.messages().drop(letter)).isFalse();
            assertThat(letters(muchang)).isEmpty();
            assertThat(seen).hasSize(1);
        }
    }

    @Test
    void one_of_which_nobody_knows_is_doubtful() {
        platform = message -> Delivery.unknown("timeout");
        try (Muchang muchang = open()) {
            send(muchang);

            assertThat(letters(muchang)).singleElement().satisfies(letter -> {
                assertThat(letter.doubtful()).isTrue();
                assertThat(letter.reason()).isEqualTo("unresolved");
            });
        }
    }

    @Test
    void the_newest_of_each_receiver_are_kept() {
        try (Muchang muchang = open()) {
            for (int i = 0; i < 12; i++) {
                send(muchang);
            }

            assertThat(letters(muchang))
                    .hasSize(Party.DEAD_LETTERS)
                    .extracting(letter -> letter.id().number())
                    .containsExactly(5, 6, 7, 8, 9, 10, 11, 12);
        }
    }

    @Test
    void whoever_is_no_longer_a_contact_is_not_written_to_until_heard_from_again() {
        platform = message -> Delivery.refused(Reason.NOT_A_CONTACT, "84061");
        try (Muchang muchang = open()) {
            send(muchang);
            send(muchang);
            assertThat(seen).hasSize(1);
            assertThat(letters(muchang)).isEmpty(); // nobody could do anything about it
            assertThat(muchang.customer(LIN).orElseThrow().reaches()).isEmpty();

            platform = DeadLettersTest::accept;
            muchang.accept(Signal.did(LIN, "replied")
                    .at(Instant.parse("2026-03-01T05:00:00Z"))
                    .reachableAt(address()));
            send(muchang);
            assertThat(seen).hasSize(2);
        }
    }

    private static List<DeadLetter> letters(Muchang muchang) {
        return muchang.messages().deadLetters().toList();
    }

    private static void send(Muchang muchang) {
        muchang.messages().send(LIN, "hello");
    }

    private static Delivery accept(Outbound message) {
        return Delivery.accepted("ok-" + message.key());
    }

    private static Address address() {
        return Address.of("wecom", "corp-1", "wmLin0001");
    }

    private Muchang open() {
        PrivateDomain domain = PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(Pool.named("friends").ownedBy("明视眼镜").on("wecom"))
                .contents(Content.named("hello")
                        .purpose(SERVICE)
                        .value("知道找谁问镜片的事")
                        .text("你好，我是你的验光师"))
                .build();
        Muchang muchang = Muchang.builder(domain)
                .stores(stores)
                .startingAt(Instant.parse("2026-03-01T02:00:00Z"))
                .carrier(LoopbackCarrier.named("wecom").answering(message -> {
                    seen.add(message);
                    return platform.apply(message);
                }))
                .open();
        if (muchang.customer(LIN).isEmpty()) {
            muchang.accept(Signal.added(LIN)
                    .to("friends")
                    .at(Instant.parse("2026-03-01T02:00:00Z"))
                    .reachableAt(address()));
        }
        return muchang;
    }
}
