package io.github.muchang.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Membership;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A canary in the place of every personal or secret value: nothing that holds it ever sings. */
class CarrierDoesNotPrintTest {
    private static final String CANARY = "canary-13812345678-林小姐";
    private static final Address WHERE = Address.of("wecom", "corp-1", CANARY);
    private static final Instant NOW = Instant.parse("2026-03-01T13:45:00Z");
    private static final Outbound MESSAGE =
            Outbound.of("p-17.3", WHERE, new Message.Text(CANARY), Purpose.SERVICE, NOW);

    @ParameterizedTest
    @MethodSource("holders")
    void what_holds_a_personal_value_does_not_print_it(Object holder) {
        assertThat(holder.toString()).isNotBlank().doesNotContain("canary", "138", "林");
    }

    static Stream<Object> holders() {
        RosterPage.Member member = new RosterPage.Member(
                List.of(Identity.of("unionid", CANARY)),
                List.of(WHERE),
                Optional.of(NOW),
                Optional.of("table-7"),
                Membership.Role.MEMBER);
        Outbound.Reply reply = new Outbound.Reply("added", Optional.of(CANARY));
        return Stream.of(
                MESSAGE,
                new Outbound("p-17.3", WHERE, MESSAGE.content(), Purpose.CARE, Optional.of(reply), NOW),
                reply,
                new Inquiry("p-17.3", WHERE, Optional.empty()),
                new Inquiry("p-17.3", WHERE, Optional.of("job-7")),
                callback(CANARY.getBytes(StandardCharsets.UTF_8)),
                Cursor.of(CANARY),
                member,
                new RosterPage.Members(List.of(member), Optional.of(Cursor.of(CANARY))));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void what_refuses_a_personal_value_does_not_repeat_it(ThrowingCallable mistake) {
        assertThat(catchThrowable(mistake)).isNotNull().satisfies(refused -> assertThat(refused.toString())
                .doesNotContain("canary", "138", "林"));
    }

    static Stream<ThrowingCallable> mistakes() {
        return Stream.of(
                () -> Outbound.of(CANARY, WHERE, MESSAGE.content(), Purpose.CARE, NOW),
                () -> Delivery.accepted(CANARY),
                () -> Delivery.pending(CANARY),
                () -> Cursor.of(CANARY.repeat(200)),
                () -> new Outbound.Reply("added", Optional.of(CANARY.repeat(200))),
                () -> new Inquiry("p-17.3", WHERE, Optional.of(CANARY)),
                () -> {
                    throw new RejectedCallbackException(RejectedCallbackException.Reason.NOT_GENUINE);
                });
    }

    @Test
    void a_callback_is_as_it_came() {
        byte[] body = {1, 2, 3};
        Callback callback = callback(body);
        body[0] = 9;
        callback.body()[1] = 9;

        assertThat(callback.body()).containsExactly(1, 2, 3);
        assertThat(callback.header("x-SIGNATURE")).hasValue(CANARY);
        assertThat(callback.header("other")).isEmpty();
        assertThat(callback.headers()).containsOnlyKeys("x-signature");
        assertThat(callback.parameter("timestamp")).hasValue("1772000000");
        assertThat(callback.parameter("Timestamp")).isEmpty();
        assertThat(callback.parameters()).containsOnlyKeys("timestamp");
        assertThat(callback)
                .isEqualTo(callback(new byte[] {1, 2, 3}))
                .hasSameHashCodeAs(callback(new byte[] {1, 2, 3}))
                .isNotEqualTo(callback(body));
        assertThatThrownBy(() -> callback(new byte[Callback.LONGEST + 1])).hasMessageContaining("1048577");
    }

    @Test
    void a_page_leads_on_and_somebody_is_somebody() {
        assertThatThrownBy(() -> new RosterPage.Members(List.of(), Optional.of(Cursor.START)))
                .hasMessageContaining("does not begin at the start");
        assertThatThrownBy(() -> new RosterPage.Member(
                        List.of(), List.of(), Optional.empty(), Optional.empty(), Membership.Role.MEMBER))
                .hasMessageContaining("at least one identity or address");
    }

    private static Callback callback(byte[] body) {
        return Callback.of(Map.of("timestamp", "1772000000"), Map.of("X-Signature", CANARY), body);
    }
}
