package io.github.muchang.testkit.population;

import io.github.muchang.time.Span;
import java.util.random.RandomGenerator;

/** A length of time that chance decides, the same on every machine. Immutable. */
public sealed interface Lapse {
    /** Always the same. */
    static Lapse exactly(Span length) {
        return new Between(length.millis(), length.millis());
    }

    /** From nothing up to so much, any as likely as any other. */
    static Lapse within(Span most) {
        return new Between(0, most.millis());
    }

    /** From the one up to the other, any as likely as any other. */
    static Lapse between(Span least, Span most) {
        return new Between(least.millis(), most.millis());
    }

    /** As between things that happen at any moment alike: so much on average, often much less, at times much more (exponential). */
    static Lapse averaging(Span mean) {
        return new Averaging(mean);
    }

    /** The next one, in milliseconds; at least 0. */
    long draw(RandomGenerator chance);

    /**
     * Uniform.
     *
     * @param least in milliseconds
     * @param most in milliseconds; not itself drawn unless it is the least
     */
    record Between(long least, long most) implements Lapse {
        /** Checks the order. */
        public Between {
            if (least < 0 || least > most) {
                throw new IllegalArgumentException(
                        "a lapse is between less and more, not " + least + " ms and " + most + " ms");
            }
        }

        @Override
        public long draw(RandomGenerator chance) {
            return least + (long) (chance.nextDouble() * (most - least));
        }
    }

    /** Exponential. */
    record Averaging(Span mean) implements Lapse {
        @Override
        public long draw(RandomGenerator chance) {
            return (long) (-StrictMath.log(1 - chance.nextDouble()) * mean.millis());
        }
    }
}
