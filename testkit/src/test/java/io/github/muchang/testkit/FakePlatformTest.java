package io.github.muchang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Pace;
import io.github.muchang.carrier.Receipts;
import io.github.muchang.content.BodyKind;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FakePlatformTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private Instant now = START;

    @Test
    void what_was_taken_is_seen_with_its_moment() {
        FakePlatform wecom = platform(Capabilities.sending(BodyKind.TEXT));
        wecom.carrier().deliver(message("p-1.1", "lin"));
        now = START.plusSeconds(5);
        wecom.carrier().deliver(message("p-2.1", "wang"));

        assertThat(wecom.received())
                .containsExactly(
                        new FakePlatform.Received(message("p-1.1", "lin"), START),
                        new FakePlatform.Received(message("p-2.1", "wang"), START.plusSeconds(5)));
        assertThat(wecom.seen()).extracting(TriedPlatform.Seen::handle).containsExactly("lin", "wang");
        assertThat(wecom.calls()).isEqualTo(wecom.received());
    }

    @Test
    void a_key_is_known_again_until_its_window_ends() {
        FakePlatform wecom = platform(Capabilities.sending(BodyKind.TEXT).deduplicatesFor(Span.hours(1)));
        Carrier carrier = wecom.carrier();
        Delivery first = carrier.deliver(message("p-1.1", "lin"));
        now = START.plus(Duration.ofHours(1)).minusMillis(1);
        assertThat(carrier.deliver(message("p-1.1", "lin"))).isEqualTo(first);
        assertThat(wecom.received()).hasSize(1);

        now = START.plus(Duration.ofHours(1));
        assertThat(carrier.deliver(message("p-1.1", "lin"))).isNotEqualTo(first);
        assertThat(wecom.received()).hasSize(2);
        assertThat(wecom.calls()).hasSize(3);
    }

    @Test
    void whoever_is_faster_than_the_pace_is_told_to_wait_and_counted() {
        FakePlatform wecom = platform(Capabilities.sending(BodyKind.TEXT)
                .pace(Pace.of(2, Span.minutes(1)).and(3, Span.hours(1))));
        wecom.throttling(Duration.ofSeconds(30));
        Carrier carrier = wecom.carrier();
        carrier.deliver(message("p-1.1", "lin"));
        carrier.deliver(message("p-2.1", "lin"));
        assertThat(carrier.deliver(message("p-3.1", "lin"))).isEqualTo(Delivery.throttled(Duration.ofSeconds(30)));

        now = START.plusSeconds(60);
        assertThat(carrier.deliver(message("p-3.1", "lin"))).isInstanceOf(Delivery.Accepted.class);
        now = START.plusSeconds(3599);
        assertThat(carrier.deliver(message("p-4.1", "lin"))).isInstanceOf(Delivery.Throttled.class);
        now = START.plusSeconds(3600);
        assertThat(carrier.deliver(message("p-4.1", "lin"))).isInstanceOf(Delivery.Accepted.class);
        assertThat(wecom.tooFast()).isEqualTo(2);
    }

    @Test
    void one_receiver_may_refuse_us() {
        FakePlatform wecom = platform(Capabilities.sending(BodyKind.TEXT));
        wecom.refusing("lin", Delivery.Reason.NOT_A_CONTACT);

        assertThat(wecom.carrier().deliver(message("p-1.1", "lin")))
                .isEqualTo(Delivery.refused(Delivery.Reason.NOT_A_CONTACT, "refused"));
        assertThat(wecom.carrier().deliver(message("p-2.1", "wang"))).isInstanceOf(Delivery.Accepted.class);
        wecom.allowing("lin");
        assertThat(wecom.carrier().deliver(message("p-3.1", "lin"))).isInstanceOf(Delivery.Accepted.class);
    }

    @Test
    void each_message_may_have_a_situation_of_its_own() {
        FakePlatform wecom = platform(Capabilities.sending(BodyKind.TEXT));
        wecom.deciding(key -> key.equals("p-1.1") ? Situation.DOWN : Situation.WELL);

        assertThat(wecom.carrier().deliver(message("p-1.1", "lin"))).isInstanceOf(Delivery.Unknown.class);
        assertThat(wecom.carrier().deliver(message("p-2.1", "wang"))).isInstanceOf(Delivery.Accepted.class);
    }

    @Test
    void staff_decide_message_by_message() {
        FakePlatform wecom =
                platform(Capabilities.sending(BodyKind.TEXT).confirmed().receipts());
        Carrier carrier = wecom.carrier();
        for (String key : new String[] {"p-1.1", "p-2.1", "p-3.1"}) {
            assertThat(carrier.deliver(message(key, "lin"))).isInstanceOf(Delivery.Pending.class);
        }
        now = START.plusSeconds(90);
        wecom.confirm("p-1.1");
        wecom.decline("p-2.1");
        wecom.confirm("p-2.1");
        wecom.confirm("p-9.1");

        assertThat(look(carrier, "p-1.1")).isInstanceOf(Delivery.Accepted.class);
        assertThat(look(carrier, "p-2.1")).isEqualTo(Delivery.refused(Delivery.Reason.NOT_CONFIRMED, "declined"));
        assertThat(look(carrier, "p-3.1")).isInstanceOf(Delivery.Pending.class);
        assertThat(look(carrier, "p-9.1")).isEqualTo(Delivery.refused(Delivery.Reason.NOT_RECEIVED, "never seen"));
        assertThat(wecom.received())
                .containsExactly(new FakePlatform.Received(message("p-1.1", "lin"), START.plusSeconds(90)));
    }

    private FakePlatform platform(Capabilities.Builder capabilities) {
        FakePlatform wecom = FakePlatform.named("wecom").able(capabilities.build());
        wecom.clock(() -> now);
        return wecom;
    }

    private static Delivery look(Carrier carrier, String key) {
        return ((Receipts) carrier).look(new Inquiry(key, message(key, "lin").to(), Optional.empty()));
    }

    private static Outbound message(String key, String handle) {
        return Outbound.of(
                key,
                Address.of("wecom", "sales", handle),
                new Message.Text("你好"),
                Purpose.SERVICE,
                START.plusSeconds(86_400));
    }
}
