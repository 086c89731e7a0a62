package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.github.muchang.identity.PartyId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Divides people by chance that is none: the arm follows from the number of the party, the journey and the step, so it is always the
 * same. Each method answers a changed copy.
 *
 * @param name durable name
 * @param arms the arms
 */
public record Split(String name, List<Arm> arms) implements Step {
    /** Copies the list. */
    public Split {
        arms = ImmutableList.copyOf(arms);
    }

    /** With an arm of this weight that goes on with a step. */
    public static Split arm(String arm, int weight, String then) {
        return new Split("", ImmutableList.of(new Arm(arm, weight, Optional.of(then))));
    }

    /** And an arm of this weight that goes on with a step. */
    public Split and(String arm, int weight, String then) {
        return with(new Arm(arm, weight, Optional.of(then)));
    }

    /** And an arm of this weight for which the journey ends here, with the arm as its outcome: those to compare the others with. */
    public Split holdout(String arm, int weight) {
        return with(new Arm(arm, weight, Optional.empty()));
    }

    /** The arm of a party, by the shares of the weights. */
    public Arm of(PartyId party, String journey) {
        long hash = Hashing.murmur3_128()
                .newHasher()
                .putInt(party.value())
                .putString(journey, StandardCharsets.UTF_8)
                .putByte((byte) 0)
                .putString(name, StandardCharsets.UTF_8)
                .hash()
                .asLong();
        long total = arms.stream().mapToLong(Arm::weight).sum();
        long left = Long.remainderUnsigned(hash, total);
        for (Arm arm : arms) {
            left -= arm.weight;
            if (left < 0) {
                return arm;
            }
        }
        throw new AssertionError(total);
    }

    @Override
    public Split named(String durable) {
        return new Split(durable, arms);
    }

    @Override
    public List<Way> ways() {
        ImmutableList.Builder<Way> ways = ImmutableList.builder();
        for (int i = 0; i < arms.size(); i++) {
            Arm arm = arms.get(i);
            if (arm.then.isPresent()) {
                ways.add(new Way(arm.name, arm.then.get(), "/split/" + i + "/then"));
            }
        }
        return ways.build();
    }

    private Split with(Arm arm) {
        return new Split(
                name, ImmutableList.<Arm>builder().addAll(arms).add(arm).build());
    }

    /**
     * A part of the people.
     *
     * @param name what it is called
     * @param weight how large it is, compared with the others
     * @param then the step it goes on with, where an empty text is the next; nothing for a holdout
     */
    public record Arm(String name, int weight, Optional<String> then) {}
}
