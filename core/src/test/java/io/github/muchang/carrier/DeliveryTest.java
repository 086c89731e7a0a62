package io.github.muchang.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.content.BodyKind;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
    private static final Outbound MESSAGE = Outbound.of(
            "p-17.3",
            Address.of("wecom", "sales", "wm-1"),
            new Message.Text("你好"),
            Purpose.SERVICE,
            Instant.parse("2026-03-01T10:00:00Z"));

    @ParameterizedTest
    @ValueSource(strings = {"", "line\nline", "任务", "\u0000", "tab\t"})
    void a_receipt_or_handle_is_short_and_printable(String garbage) {
        assertThatThrownBy(() -> Delivery.accepted(garbage)).hasMessageContaining("a receipt has");
        assertThatThrownBy(() -> Delivery.pending(garbage)).hasMessageContaining("a handle has");
        assertThatThrownBy(() -> Delivery.accepted("r".repeat(129))).hasMessageContaining("not 129");
    }

    @Test
    void a_detail_is_cut_and_cleaned() {
        assertThat(Delivery.refused(Delivery.Reason.OTHER, "40\n01\ud800"))
                .isEqualTo(Delivery.refused(Delivery.Reason.OTHER, "40·01·"));
        assertThat(((Delivery.Unknown) Delivery.unknown("x".repeat(500))).detail())
                .hasSize(120);
    }

    @Test
    void nobody_waits_less_than_nothing_or_for_years() {
        assertThatThrownBy(() -> Delivery.throttled(Duration.ofMillis(-1))).hasMessageContaining("PT-0.001S");
        assertThatThrownBy(() -> Delivery.throttled(Duration.ofDays(367))).hasMessageContaining("366 days");
        assertThat(Delivery.throttled(Duration.ZERO))
                .isEqualTo(new Delivery.Throttled(Duration.ZERO, Delivery.Scope.ACCOUNT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p 17", "钥匙", "p-17\n"})
    void a_key_is_what_every_platform_takes(String garbage) {
        assertThatThrownBy(
                        () -> Outbound.of(garbage, MESSAGE.to(), MESSAGE.content(), Purpose.SERVICE, MESSAGE.expires()))
                .hasMessageContaining("1 to 64 characters");
        assertThatThrownBy(() -> new Inquiry("k".repeat(65), MESSAGE.to(), Optional.empty()))
                .hasMessageContaining("1 to 64 characters");
    }

    @Test
    void a_loopback_carrier_accepts_everything() {
        LoopbackCarrier carrier = LoopbackCarrier.named("wecom");

        assertThat(carrier.id().name()).isEqualTo("wecom");
        assertThat(carrier.capabilities().kinds()).containsExactly(BodyKind.values());
        assertThat(carrier.deliver(MESSAGE)).isEqualTo(Delivery.accepted("loopback-p-17.3"));
        assertThat(carrier).hasToString("LoopbackCarrier[wecom]");
    }

    @Test
    void somebody_may_answer_in_the_platforms_place() {
        Capabilities images = Capabilities.sending(BodyKind.IMAGE).build();
        Delivery down = Delivery.unknown("down");
        LoopbackCarrier carrier = LoopbackCarrier.named("wecom").answering(message -> down);

        assertThat(carrier.deliver(MESSAGE)).isEqualTo(down);
        assertThat(carrier.able(images).deliver(MESSAGE))
                .isEqualTo(Delivery.refused(Delivery.Reason.KIND_NOT_SUPPORTED, "text"));
        assertThatThrownBy(() -> carrier.able(
                        Capabilities.sending(BodyKind.TEXT).receipts().build()))
                .hasMessageContaining("no receipts");
    }
}
