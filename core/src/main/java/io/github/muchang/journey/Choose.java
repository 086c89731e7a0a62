package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import io.github.muchang.segment.Condition;
import java.util.List;
import java.util.Optional;

/**
 * Goes on with the step of the first condition that holds. Each method answers a changed copy.
 *
 * @param name durable name
 * @param cases conditions and their steps, in order
 * @param otherwise the step when none holds; a choice must have one
 */
public record Choose(String name, List<Case> cases, Optional<String> otherwise) implements Step {
    /** Copies the list. */
    public Choose {
        cases = ImmutableList.copyOf(cases);
    }

    /** Goes on with this step if a condition holds. */
    public static Choose when(Condition condition, String then) {
        return new Choose("", ImmutableList.of(new Case(condition, then)), Optional.empty());
    }

    /** Else goes on with this step if another condition holds. */
    public Choose orWhen(Condition condition, String then) {
        List<Case> more = ImmutableList.<Case>builder()
                .addAll(cases)
                .add(new Case(condition, then))
                .build();
        return new Choose(name, more, otherwise);
    }

    /** Else goes on with this step. */
    public Choose otherwise(String then) {
        return new Choose(name, cases, Optional.of(then));
    }

    @Override
    public Choose named(String durable) {
        return new Choose(durable, cases, otherwise);
    }

    @Override
    public List<Way> ways() {
        ImmutableList.Builder<Way> ways = ImmutableList.builder();
        for (int i = 0; i < cases.size(); i++) {
            ways.add(new Way(Integer.toString(i + 1), cases.get(i).then(), "/choose/" + i + "/then"));
        }
        otherwise.ifPresent(then -> ways.add(new Way("otherwise", then, "/otherwise")));
        return ways.build();
    }

    /**
     * One choice.
     *
     * @param when the condition
     * @param then the step; empty for the next
     */
    public record Case(Condition when, String then) {}
}
