package io.github.muchang.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.muchang.channel.Pathway;
import io.github.muchang.content.BodyKind;
import io.github.muchang.fault.Fault;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {
    @Test
    void what_is_not_said_is_careful() {
        Capabilities capabilities = Capabilities.sending(BodyKind.TEXT).build();

        assertThat(capabilities.kinds()).containsExactly(BodyKind.TEXT);
        assertThat(capabilities.abilities()).containsExactly(Pathway.Ability.values());
        assertThat(capabilities.deduplicates()).isEmpty();
        assertThat(capabilities.confirmed()).isFalse();
        assertThat(capabilities.receipts()).isFalse();
        assertThat(capabilities.pace()).isEqualTo(Pace.CAREFUL);
    }

    @Test
    void a_platform_is_described_by_what_it_allows() {
        Capabilities welcome = Capabilities.sending(BodyKind.TEXT, BodyKind.IMAGE)
                .onlyWithinWindows()
                .within(Span.parse("PT20S"), "added")
                .within(Span.hours(48), "replied")
                .deduplicatesFor(Span.hours(4))
                .toMany()
                .oneWay()
                .confirmed()
                .receipts()
                .pace(Pace.of(60, Span.minutes(1)).and(1000, Span.hours(1)).atOnce(4))
                .build();

        assertThat(welcome.anyTime()).isFalse();
        assertThat(welcome.abilities()).isEmpty();
        assertThat(welcome.windows())
                .containsExactly(
                        new Capabilities.ContactWindow("added", Span.parse("PT20S")),
                        new Capabilities.ContactWindow("replied", Span.hours(48)));
        assertThat(welcome.deduplicates()).hasValue(Span.hours(4));
        assertThat(welcome.confirmed()).isTrue();
        assertThat(welcome.receipts()).isTrue();
        assertThat(welcome.pace().rates()).hasSize(2);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> new Capabilities(Set.of(), Set.of(), Optional.empty(), List.of(), false, false, Pace.CAREFUL));
        assertThat(refused.faults()).extracting(Fault::place).containsExactly("kinds", "windows");

        InvalidInputException windows =
                catchThrowableOfType(InvalidInputException.class, () -> Capabilities.sending(BodyKind.TEXT)
                        .within(Span.hours(1), "replied")
                        .within(Span.hours(2), "replied")
                        .within(Span.hours(2), "*")
                        .build());
        assertThat(windows.faults()).extracting(Fault::place).containsExactly("windows/1", "windows/2");
    }

    @Test
    void a_pace_without_end_is_refused() {
        assertThatThrownBy(() -> Pace.of(0, Span.minutes(1))).hasMessageContaining("at least 1 call, not 0");
        assertThatThrownBy(() -> Pace.unlimited(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> Pace.unlimited(1001)).hasMessageContaining("not 1001");
        Pace many = Pace.unlimited(1);
        for (int i = 1; i <= 8; i++) {
            many = many.and(i, Span.hours(i));
        }
        Pace full = many;
        assertThatThrownBy(() -> full.and(9, Span.hours(9))).hasMessageContaining("at most 8 rates");
    }

    @Test
    void patience_that_never_tries_is_refused() {
        assertThatThrownBy(() -> Patience.DEFAULT.tries(0, Span.minutes(1), Span.minutes(2)))
                .hasMessageContaining("at least one try");
        assertThatThrownBy(() -> Patience.DEFAULT.looks(Span.minutes(3), Span.minutes(2)))
                .hasMessageContaining("is longer than");
    }
}
