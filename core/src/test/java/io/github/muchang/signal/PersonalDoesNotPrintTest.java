package io.github.muchang.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.VaultEdit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A canary in the place of every personal value: nothing that holds it ever sings. */
class PersonalDoesNotPrintTest {
    private static final String CANARY = "canary-13812345678-林小姐";
    private static final String TOO_LONG = CANARY.repeat(30);
    private static final Instant NOW = Instant.parse("2026-03-01T13:45:00Z");
    private static final Identity WHO = Identity.of("phone", CANARY);
    private static final Address WHERE = Address.of("wecom", "corp-1", CANARY);

    @ParameterizedTest
    @MethodSource("holders")
    void what_holds_a_personal_value_does_not_print_it(Object holder) {
        assertThat(holder.toString()).isNotBlank().doesNotContain("canary", "138", "林");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void what_refuses_a_personal_value_does_not_repeat_it(ThrowingCallable mistake) {
        Throwable refused = catchThrowable(mistake);

        assertThat(refused).isNotNull();
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain("canary", "138", "林");
        }
    }

    static Stream<Object> holders() {
        Personal personal = Personal.NOTHING
                .with(WHO)
                .with(new AddressSlot(1), WHERE)
                .with("name", CANARY)
                .merge(Personal.NOTHING.with("note", CANARY));
        Signal signal = Signal.described(WHO, "name", CANARY)
                .also(Identity.of("member", CANARY))
                .reachableAt(WHERE)
                .at(NOW);
        IdentityKey key = IdentityKey.of(CANARY.getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                WHO,
                WHERE,
                ImmutableList.of(WHO, WHERE),
                personal,
                Optional.of(personal),
                signal,
                signal.withId("event-1"),
                signal.answerableWith(CANARY),
                signal.what(),
                new Occurrence.Described(ImmutableMap.of("name", CANARY), ImmutableSortedSet.of("phone")),
                Signal.added(WHO).to("wecom-friends"),
                Signal.did(WHO, "purchased"),
                Signal.identified(WHO, Identity.of("member", CANARY)).at(NOW),
                new VaultEdit(Optional.of(personal), List.of(key.hash(WHO)), List.of(new IdentityHash(1, 2))),
                key,
                key.hash(WHO),
                key.slot(WHERE));
    }

    static Stream<ThrowingCallable> mistakes() {
        return Stream.of(
                () -> Identity.of("phone", TOO_LONG),
                () -> Identity.of("", CANARY),
                () -> Identity.of("no*name", CANARY),
                () -> Address.of("wecom", "corp-1", TOO_LONG),
                () -> Address.of("wecom", "", CANARY),
                () -> Address.of("", "corp-1", CANARY),
                () -> IdentityKey.of("canary-138".getBytes(StandardCharsets.UTF_8)),
                () -> Signal.described(WHO, "name", CANARY).at(Instant.MAX),
                () -> Signal.described(WHO, "name", CANARY).at("yesterday"),
                () -> Signal.described(WHO, "name", CANARY).at(NOW).withId(TOO_LONG),
                () -> Signal.added(WHO).to("wecom-friends").at(NOW).answerableWith(TOO_LONG.repeat(9)),
                () -> new Signal(
                        Optional.of(CANARY),
                        List.of(),
                        List.of(),
                        NOW,
                        new Occurrence.Described(ImmutableMap.of("name", CANARY), ImmutableSortedSet.of())));
    }
}
