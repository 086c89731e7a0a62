package io.github.muchang.policy;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What all policies together say of one message.
 *
 * @param ruling the outcome: allowed; deferred to the first moment at which all of them allow it, by the policy that opens last; or
 *     refused, by the first that will not allow it
 * @param rulings what each of them says, in the order in which they are judged; of one that objects at several moments what it says
 *     at the last
 */
public record Judgement(Ruling ruling, List<Ruling> rulings) {
    /** Copies the list. */
    public Judgement {
        rulings = ImmutableList.copyOf(rulings);
    }

    /** Whether it may go now. */
    public boolean allowed() {
        return ruling instanceof Ruling.Allow;
    }

    /** Those that do not allow it. */
    public List<Ruling> objections() {
        ImmutableList.Builder<Ruling> objections = ImmutableList.builder();
        for (Ruling each : rulings) {
            if (!(each instanceof Ruling.Allow)) {
                objections.add(each);
            }
        }
        return objections.build();
    }
}
