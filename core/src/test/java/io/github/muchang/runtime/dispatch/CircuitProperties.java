package io.github.muchang.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Patience;
import io.github.muchang.runtime.dispatch.Circuit.Event;
import io.github.muchang.runtime.dispatch.Circuit.State;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CircuitProperties {
    private static final Patience PATIENCE = Patience.DEFAULT;
    private static final List<Event> EVENTS = List.of(Event.values());

    @Property(tries = 300)
    void whatever_happened_two_good_answers_later_it_is_as_new(@ForAll Random random) {
        Circuit circuit = Circuit.CLOSED;
        long now = 1_772_000_000_000L;
        for (int i = random.nextInt(40); i > 0; i--) {
            circuit = circuit.after(EVENTS.get(random.nextInt(EVENTS.size())), "wecom/a", now, PATIENCE);
            now += random.nextInt(200_000);
        }
        for (int i = 0; i < 2; i++) {
            now = circuit.state() == State.HALF_OPEN ? now : circuit.opensAt(now);
            assertThat(now).isLessThan(Long.MAX_VALUE);
            circuit = circuit.after(Event.BEGUN, "wecom/a", now, PATIENCE)
                    .after(Event.ANSWERED, "wecom/a", now, PATIENCE);
        }

        assertThat(circuit).isEqualTo(Circuit.CLOSED);
    }
}
