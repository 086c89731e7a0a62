package io.github.muchang.runtime;

import static io.github.muchang.journey.Trigger.called;
import static io.github.muchang.runtime.Counter.added;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.MessageDeferred;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journey.Journey;
import io.github.muchang.policy.Policy;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits to be sent for a step that another definition no longer has. */
class StepsThatAreGoneTest {
    private static final String NIGHT = "2026-03-02T23:00:00+08:00";
    private static final String MORNING = "2026-03-03T09:00:00+08:00";

    private final Stores stores = Stores.memory();

    private static PrivateDomainBuilder domain() {
        return Counter.builder().policies(Policy.quietHours("21:30", "08:30"));
    }

    private static Journey greeting(int version) {
        return Journey.named("greeting")
                .version(version)
                .startsOn(called())
                .step("greet")
                .send("hello")
                .end("over")
                .build();
    }

    private Muchang open(PrivateDomainBuilder domain, String at) {
        return Muchang.builder(domain.build())
                .stores(stores)
                .startingAt(Moments.parse(at))
                .open();
    }

    private void deferred() {
        Muchang muchang = open(domain().journeys(greeting(1)), NIGHT);
        Identity who = added(muchang, 1, "lin");
        muchang.walks().enrol(who, "greeting");
        assertThat(facts(MessageDeferred.class)).hasSize(1);
    }

    @Test
    void nothing_is_sent_for_a_journey_that_is_no_longer_there() {
        deferred();

        Muchang muchang = open(domain(), NIGHT);
        assertThat(facts(MessageSuppressed.class))
                .singleElement()
                .satisfies(none -> assertThat(none.rulings().get(0).policy()).isEqualTo("journey"));
        muchang.advanceTo(MORNING);
        assertThat(facts(DeliveryRequested.class)).isEmpty();
    }

    @Test
    void what_another_version_still_has_is_sent() {
        deferred();

        Muchang muchang = open(domain().journeys(greeting(1), greeting(2)), NIGHT);
        muchang.advanceTo(MORNING);

        assertThat(facts(MessageSuppressed.class)).isEmpty();
        assertThat(facts(DeliveryRequested.class)).hasSize(1);
    }

    private <F extends Fact> List<F> facts(Class<F> kind) {
        return stores.journal().read(0, 10_000).stream()
                .map(Recorded::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
