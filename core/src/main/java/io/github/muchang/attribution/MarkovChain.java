package io.github.muchang.attribution;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.fault.Faults;
import io.github.muchang.number.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The absorbing Markov chain of order 1 of some paths: from the start over channels to a conversion or to nowhere, with the observed
 * frequencies as probabilities. Everything about it is exact.
 *
 * <p>With counts instead of probabilities, (I - Q) is an integer matrix whose adjugate holds all that is asked: the probability of a
 * conversion after each channel, and that of ever coming to it. A removed channel leads nowhere, so what is lost by its removal is the
 * probability of coming to it times that of a conversion after it.
 */
final class MarkovChain {
    /** The most channels; at the limit, if each follows each, it takes some seconds. */
    static final int MOST = 64;

    private final List<Channel> channels;
    private final BigInteger[][] system;
    private final long[] starts;
    private final long[] conversions;

    private MarkovChain(List<Channel> channels) {
        this.channels = channels;
        int size = channels.size();
        system = new BigInteger[size][2 * size];
        starts = new long[size];
        conversions = new long[size];
    }

    /** The chain of the paths that have a touch. */
    static MarkovChain of(List<Path> paths) {
        List<Channel> channels = paths.stream()
                .flatMap(path -> path.channels().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Channel::compareTo))
                .asList();
        if (channels.size() > MOST) {
            Faults faults = new Faults();
            faults.add(
                    "channels",
                    "the removal effect is worked out for at most " + MOST + " channels, not " + channels.size()
                            + ": attribute by pathway, or fewer codes");
            faults.throwIfAny("paths");
        }
        SortedMap<Channel, Integer> places = places(channels);
        MarkovChain chain = new MarkovChain(channels);
        long[][] steps = new long[channels.size()][channels.size()];
        long[] visits = new long[channels.size()];
        for (Path path : paths) {
            int former = -1;
            for (Channel channel : path.channels()) {
                int place = places.getOrDefault(channel, -1);
                visits[place]++;
                if (former < 0) {
                    chain.starts[place]++;
                } else {
                    steps[former][place]++;
                }
                former = place;
            }
            if (former >= 0 && path.converted()) {
                chain.conversions[former]++;
            }
        }
        chain.fill(visits, steps);
        return chain;
    }

    /** How much less likely a conversion is without each channel, from 0 to 1; 0 for all if nothing was ever converted. */
    SortedMap<Channel, Fraction> removalEffects() {
        invert();
        int size = channels.size();
        List<BigInteger> after = new ArrayList<>();
        BigInteger reached = BigInteger.ZERO;
        for (int i = 0; i < size; i++) {
            BigInteger sum = BigInteger.ZERO;
            for (int j = 0; j < size; j++) {
                sum = sum.add(system[i][size + j].multiply(BigInteger.valueOf(conversions[j])));
            }
            after.add(sum);
            reached = reached.add(sum.multiply(BigInteger.valueOf(starts[i])));
        }
        ImmutableSortedMap.Builder<Channel, Fraction> effects = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < size; i++) {
            Fraction effect = reached.signum() == 0
                    ? Fraction.ZERO
                    : new Fraction(comes(i).multiply(after.get(i)), system[i][size + i].multiply(reached));
            effects.put(channels.get(i), effect);
        }
        return effects.buildOrThrow();
    }

    private BigInteger comes(int place) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < channels.size(); i++) {
            sum = sum.add(system[i][channels.size() + place].multiply(BigInteger.valueOf(starts[i])));
        }
        return sum;
    }

    private void fill(long[] visits, long[][] steps) {
        int size = channels.size();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                system[i][j] = BigInteger.valueOf((i == j ? visits[i] : 0) - steps[i][j]);
                system[i][size + j] = i == j ? BigInteger.ONE : BigInteger.ZERO;
            }
        }
    }

    /**
     * Leaves the adjugate in the right half (E. H. Bareiss: Sylvester's identity and multistep integer-preserving Gaussian elimination,
     * Mathematics of Computation 22, 1968). Every path ends, so this is a nonsingular M-matrix and no pivot is zero.
     */
    private void invert() {
        BigInteger former = BigInteger.ONE;
        for (int k = 0; k < system.length; k++) {
            BigInteger pivot = system[k][k];
            for (int i = 0; i < system.length; i++) {
                if (i != k) {
                    eliminate(system[i], system[k], k, pivot, former);
                }
            }
            former = pivot;
        }
    }

    private static void eliminate(BigInteger[] row, BigInteger[] by, int column, BigInteger pivot, BigInteger former) {
        BigInteger factor = row[column];
        for (int j = 0; j < row.length; j++) {
            if (row[j].signum() != 0 || (factor.signum() != 0 && by[j].signum() != 0)) {
                row[j] = pivot.multiply(row[j]).subtract(factor.multiply(by[j])).divide(former);
            }
        }
    }

    private static SortedMap<Channel, Integer> places(List<Channel> channels) {
        ImmutableSortedMap.Builder<Channel, Integer> places = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < channels.size(); i++) {
            places.put(channels.get(i), i);
        }
        return places.buildOrThrow();
    }
}
