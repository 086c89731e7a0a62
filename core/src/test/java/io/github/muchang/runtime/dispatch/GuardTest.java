package io.github.muchang.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.content.BodyKind;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuardTest {
    private static final String HANDLE = "wm-canary-13812345678";
    private static final String TEXT = "林小姐，你的镜片到了";
    private static final Outbound MESSAGE = Outbound.of(
            "p-17.3",
            Address.of("wecom", "sales", HANDLE),
            new Message.Text(TEXT),
            Purpose.SERVICE,
            Instant.parse("2026-03-01T10:00:00Z"));

    @ParameterizedTest
    @MethodSource("faults")
    void whatever_a_carrier_throws_is_an_unknown_outcome(Supplier<Delivery> fault) {
        Delivery answer = delivered(fault);

        assertThat(answer).isInstanceOf(Delivery.Unknown.class);
        assertThat(answer.toString()).doesNotContain("canary", "林");
        assertThat(Guard.look(inquiry -> fault.get(), new Inquiry("p-17.3", MESSAGE.to(), Optional.empty())))
                .isInstanceOf(Delivery.Unknown.class);
    }

    static Stream<Supplier<Delivery>> faults() {
        return Stream.of(
                () -> {
                    throw new IllegalStateException("no such user " + HANDLE);
                },
                () -> {
                    throw new NoClassDefFoundError(HANDLE);
                },
                () -> {
                    throw new AssertionError(TEXT);
                },
                GuardTest::deeper,
                () -> Delivery.accepted("r".repeat(200)),
                () -> Delivery.accepted("line\nline"),
                () -> Delivery.pending(""),
                () -> Delivery.pending("任务"),
                () -> Delivery.throttled(Duration.ofSeconds(-1)),
                () -> Delivery.throttled(Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @Test
    @SuppressWarnings("NullAway") // what a carrier written without null marks may do
    void an_answer_that_is_missing_is_an_unknown_outcome() {
        assertThat(delivered(() -> null)).isEqualTo(Delivery.unknown("the carrier answered nothing"));
    }

    @Test
    void an_exception_is_told_by_its_kind_and_place() {
        Delivery answer = delivered(() -> {
            throw new IllegalStateException(HANDLE);
        });

        assertThat(((Delivery.Unknown) answer).detail())
                .startsWith("the carrier threw IllegalStateException at GuardTest.java:");
    }

    @Test
    void what_tells_of_the_receiver_is_struck_out() {
        assertThat(delivered(() -> Delivery.refused(Delivery.Reason.BLOCKED, "43019 for " + HANDLE)))
                .isEqualTo(Delivery.refused(Delivery.Reason.BLOCKED, "43019 for ***"));
        assertThat(delivered(() -> Delivery.unknown("could not send " + TEXT)))
                .isEqualTo(Delivery.unknown("could not send ***"));
        assertThat(delivered(() -> Delivery.accepted("msg/" + HANDLE))).isEqualTo(Delivery.accepted("***"));
        assertThat(delivered(() -> Delivery.pending("job/" + HANDLE))).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void every_part_of_a_message_is_struck_out() {
        List<Message> messages = List.of(
                new Message.Link("https://" + TEXT, TEXT, Optional.of(TEXT), Optional.empty(), Optional.of(TEXT)),
                new Message.MiniProgram("wx1", TEXT, TEXT, "cover", Optional.empty()),
                new Message.File("media", TEXT, Optional.empty()),
                new Message.Image("media", Optional.of(TEXT)),
                new Message.Buttons(TEXT, List.of(List.of(new Message.Button("b", TEXT, Optional.of(TEXT))))));
        for (Message content : messages) {
            Outbound message = Outbound.of("p-17.3", MESSAGE.to(), content, Purpose.SERVICE, MESSAGE.expires());
            LoopbackCarrier carrier = LoopbackCarrier.named("wecom").answering(any -> Delivery.unknown(TEXT));
            assertThat(Guard.deliver(carrier, carrier.capabilities(), message)).isEqualTo(Delivery.unknown("***"));
        }
    }

    @Test
    void a_proper_answer_passes_unchanged() {
        for (Delivery answer : List.of(
                Delivery.accepted("r-1"),
                Delivery.pending("job-1"),
                Delivery.refused(Delivery.Reason.OUTSIDE_WINDOW, "45015"),
                Delivery.throttled(Duration.ofSeconds(60)),
                Delivery.unknown("time-out"))) {
            assertThat(delivered(() -> answer)).isEqualTo(answer);
        }
    }

    @Test
    void content_that_was_not_declared_never_reaches_the_carrier() {
        Carrier carrier = LoopbackCarrier.named("wecom").answering(any -> {
            throw new AssertionError("was called");
        });
        Capabilities images = Capabilities.sending(BodyKind.IMAGE).build();

        assertThat(Guard.deliver(carrier, images, MESSAGE))
                .isEqualTo(Delivery.refused(Delivery.Reason.KIND_NOT_SUPPORTED, "text"));
    }

    private static Delivery delivered(Supplier<Delivery> answer) {
        LoopbackCarrier carrier = LoopbackCarrier.named("wecom").answering(any -> answer.get());
        return Guard.deliver(carrier, carrier.capabilities(), MESSAGE);
    }

    private static Delivery deeper() {
        return deeper(0);
    }

    @SuppressWarnings("InfiniteRecursion") // a stack that overflows is what is tried
    private static Delivery deeper(int depth) {
        return deeper(depth + 1);
    }
}
