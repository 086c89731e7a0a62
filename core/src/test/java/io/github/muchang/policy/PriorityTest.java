package io.github.muchang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.MessageId;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PriorityTest {
    @Test
    void rank_decides_then_value_then_age() {
        Priority urgent = rival(5, Purpose.PROMOTION, 9, 1);
        Priority service = rival(1, Purpose.SERVICE, 9, 2);
        Priority older = rival(1, Purpose.PROMOTION, 3, 3);
        Priority younger = rival(1, Purpose.PROMOTION, 4, 4);
        Priority last = rival(1, Purpose.PROMOTION, 4, 5);
        TreeSet<Priority> rivals = new TreeSet<>();
        rivals.add(last);
        rivals.add(older);
        rivals.add(younger);
        rivals.add(urgent);
        rivals.add(service);

        assertThat(rivals).containsExactly(urgent, service, older, younger, last);
    }

    private static Priority rival(int rank, Purpose purpose, long wanted, int number) {
        return new Priority(rank, purpose, wanted, new MessageId(Receiver.ID, number));
    }
}
