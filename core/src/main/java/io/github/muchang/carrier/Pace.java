package io.github.muchang.carrier;

import com.google.common.collect.ImmutableList;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.util.List;

/**
 * How fast one of our accounts may call a platform. Immutable.
 *
 * @param rates all of which are kept, in every rolling window
 * @param atOnce how many calls may be under way; 1 to 1,000
 */
public record Pace(List<Rate> rates, int atOnce) {
    /** For a platform that says nothing: five a second, two at once. */
    public static final Pace CAREFUL =
            Pace.of(5, Span.of(Duration.ofSeconds(1))).atOnce(2);

    private static final int MOST_AT_ONCE = 1000;
    private static final int MOST_RATES = 8;

    /** Checks the numbers. */
    public Pace {
        rates = ImmutableList.copyOf(rates);
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new IllegalArgumentException("1 to " + MOST_AT_ONCE + " calls at once, not " + atOnce);
        }
        if (rates.size() > MOST_RATES) {
            throw new IllegalArgumentException("at most " + MOST_RATES + " rates, not " + rates.size());
        }
    }

    /** At most so many calls within any such span, one at a time. */
    public static Pace of(int calls, Span per) {
        return new Pace(ImmutableList.of(new Rate(calls, per)), 1);
    }

    /** As many as there are, up to so many at once. */
    public static Pace unlimited(int atOnce) {
        return new Pace(ImmutableList.of(), atOnce);
    }

    /** And at most so many within any such span. */
    public Pace and(int calls, Span per) {
        return new Pace(
                ImmutableList.<Rate>builder()
                        .addAll(rates)
                        .add(new Rate(calls, per))
                        .build(),
                atOnce);
    }

    /** With so many calls under way at once. */
    public Pace atOnce(int calls) {
        return new Pace(rates, calls);
    }

    /**
     * A limit of calls.
     *
     * @param calls at least 1
     * @param per within any span of this length
     */
    public record Rate(int calls, Span per) {
        /** Checks the number. */
        public Rate {
            if (calls < 1) {
                throw new IllegalArgumentException("a rate is at least 1 call, not " + calls);
            }
        }
    }
}
