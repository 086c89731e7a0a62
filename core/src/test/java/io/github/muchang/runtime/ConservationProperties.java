package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.stories.Shop;
import io.github.muchang.stories.Step;
import io.github.muchang.stories.Stories;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Pools conserve people: nobody is in one without having entered, and nobody vanishes from one without having left. */
class ConservationProperties {

    /** What the facts say of one pool. */
    private static final class Flow implements Fold {
        private final String pool;
        private final TreeSet<PartyId> present = new TreeSet<>();
        private long entered;
        private long left;
        private long movedIn;
        private long movedOut;

        /** Two that were both in the pool and turned out to be one. */
        private long joined;

        Flow(String pool) {
            this.pool = pool;
        }

        @Override
        public void take(Recorded recorded) {
            Fact fact = recorded.fact();
            if (fact instanceof ChannelFact.PoolEntered in && in.pool().equals(pool)) {
                assertThat(present.add(recorded.party())).as("enters once").isTrue();
                entered++;
                movedIn += in.from().isEmpty() ? 0 : 1;
            } else if (fact instanceof ChannelFact.PoolLeft out && out.pool().equals(pool)) {
                assertThat(present.remove(recorded.party()))
                        .as("leaves where it is")
                        .isTrue();
                left++;
                movedOut += out.to().isEmpty() ? 0 : 1;
            } else if (fact instanceof PersonFact.Merged merged && present.remove(merged.other())) {
                joined += present.add(recorded.party()) ? 0 : 1;
            }
        }
    }

    @Property(tries = 100)
    void whoever_entered_is_present_or_left(@ForAll("stories") List<Step> story) {
        Muchang muchang = Shop.open();
        List<Flow> flows = List.of(new Flow("guests"), new Flow("friends"), new Flow("group"));
        flows.forEach(muchang::follow);

        Step.play(story, muchang);

        for (Flow flow : flows) {
            assertThat(muchang.pool(flow.pool).members()).containsExactlyElementsOf(flow.present);
            assertThat(flow.entered).isEqualTo(flow.present.size() + flow.left + flow.joined);
        }
        assertThat(flows.stream().mapToLong(flow -> flow.movedOut).sum())
                .as("a move leaves one pool and enters another, unless the person was there already")
                .isGreaterThanOrEqualTo(
                        flows.stream().mapToLong(flow -> flow.movedIn).sum());
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Stories.any();
    }
}
