package io.github.muchang.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.muchang.carrier.Patience;
import io.github.muchang.runtime.dispatch.Circuit.Event;
import io.github.muchang.runtime.dispatch.Circuit.State;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CircuitTest {
    private static final Patience PATIENCE = Patience.DEFAULT.rests(3, Span.minutes(1), Span.minutes(16));
    private static final long NOW = 1_772_000_000_000L;
    private static final long MINUTE = 60_000L;

    private static final Circuit FRESH = Circuit.CLOSED;
    private static final Circuit TWICE = new Circuit(State.CLOSED, 2, 0, 0);
    private static final Circuit OPEN = new Circuit(State.OPEN, 0, 1, NOW - 1);
    private static final Circuit HALF = new Circuit(State.HALF_OPEN, 0, 1, 0);

    private record Row(Circuit from, Event event, State to, int failures, int rests) {}

    static List<Row> table() {
        return List.of(
                new Row(FRESH, Event.BEGUN, State.CLOSED, 0, 0),
                new Row(FRESH, Event.ANSWERED, State.CLOSED, 0, 0),
                new Row(FRESH, Event.FAILED, State.CLOSED, 1, 0),
                new Row(FRESH, Event.UNWANTED, State.OPEN, 0, 1),
                new Row(FRESH, Event.CALLED_OFF, State.CLOSED, 0, 0),
                new Row(TWICE, Event.BEGUN, State.CLOSED, 2, 0),
                new Row(TWICE, Event.ANSWERED, State.CLOSED, 0, 0),
                new Row(TWICE, Event.FAILED, State.OPEN, 0, 1),
                new Row(TWICE, Event.UNWANTED, State.OPEN, 0, 1),
                new Row(TWICE, Event.CALLED_OFF, State.CLOSED, 2, 0),
                new Row(OPEN, Event.BEGUN, State.HALF_OPEN, 0, 1),
                new Row(OPEN, Event.ANSWERED, State.OPEN, 0, 1),
                new Row(OPEN, Event.FAILED, State.OPEN, 0, 1),
                new Row(OPEN, Event.UNWANTED, State.OPEN, 0, 1),
                new Row(OPEN, Event.CALLED_OFF, State.OPEN, 0, 1),
                new Row(HALF, Event.BEGUN, State.HALF_OPEN, 0, 1),
                new Row(HALF, Event.ANSWERED, State.CLOSED, 0, 0),
                new Row(HALF, Event.FAILED, State.OPEN, 0, 2),
                new Row(HALF, Event.UNWANTED, State.OPEN, 0, 2),
                new Row(HALF, Event.CALLED_OFF, State.OPEN, 0, 1));
    }

    @ParameterizedTest
    @MethodSource("table")
    void an_event_leads_from_state_to_state(Row row) {
        Circuit after = row.from.after(row.event, "wecom/a", NOW, PATIENCE);

        assertThat(after.state()).isEqualTo(row.to);
        assertThat(after.failures()).isEqualTo(row.failures);
        assertThat(after.rests()).isEqualTo(row.rests);
    }

    @Test
    void every_event_in_every_state_is_in_the_table() {
        ImmutableList<Circuit> states = ImmutableList.of(FRESH, TWICE, OPEN, HALF);

        assertThat(table().stream().map(row -> row.from + " " + row.event))
                .containsExactlyInAnyOrderElementsOf(
                        Sets.cartesianProduct(ImmutableSet.copyOf(states), ImmutableSet.copyOf(Event.values())).stream()
                                .map(pair -> pair.get(0) + " " + pair.get(1))
                                .toList());
        assertThat(states.stream().map(Circuit::state).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(State.values());
    }

    @Test
    void a_rest_is_twice_as_long_each_time_until_the_longest() {
        Circuit circuit = TWICE;
        long now = NOW;
        for (long minutes : new long[] {1, 2, 4, 8, 16, 16, 16}) {
            circuit = circuit.after(Event.FAILED, "wecom/a", now, PATIENCE);
            assertThat(circuit.until() - now).isBetween(minutes * MINUTE / 2, minutes * MINUTE);
            assertThat(circuit.opensAt(now)).isEqualTo(circuit.until());
            now = circuit.until();
            circuit = circuit.after(Event.BEGUN, "wecom/a", now, PATIENCE);
            assertThat(circuit.opensAt(now)).isEqualTo(Long.MAX_VALUE);
        }
    }

    @Test
    void an_account_the_platform_does_not_want_rests_longest_at_once() {
        Circuit circuit = FRESH.after(Event.UNWANTED, "wecom/a", NOW, PATIENCE);

        assertThat(circuit.until() - NOW).isBetween(8 * MINUTE, 16 * MINUTE);
    }
}
