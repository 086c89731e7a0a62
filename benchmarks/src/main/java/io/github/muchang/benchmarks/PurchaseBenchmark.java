package io.github.muchang.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.muchang.engine.Decide;
import io.github.muchang.engine.Decision;
import io.github.muchang.engine.Stimulus;
import io.github.muchang.identity.PartyId;
import io.github.muchang.identity.SignalHash;
import io.github.muchang.money.Money;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.signal.Occurrence;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A purchase of one of N customers in turn: decide and evolve under 12 segments and the standard lifecycle, and encode the new state.
 * With and without decoding the old one. The cost must not grow with N beyond what memory caches explain.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PurchaseBenchmark {
    /** How many customers there are. */
    @Param({"1000", "100000"})
    public int customers;

    private final Decide decide = new Decide(Customers.domain());
    private Party[] parties = new Party[0];
    private byte[][] states = new byte[0][];
    private int next;
    private long signal;

    /** Makes the customers. */
    @Setup
    public void setUp() {
        parties = new Party[customers];
        states = new byte[customers][];
        for (int i = 0; i < customers; i++) {
            parties[i] = decide.tick(Customers.customer(i, 10), Customers.NOW, Yardsticks.NONE)
                    .party();
            states[i] = PartyCodec.encode(parties[i]);
        }
    }

    /** The state is at hand. */
    @Benchmark
    public int decideEvolveEncode() {
        next = next + 1 == customers ? 0 : next + 1;
        return PartyCodec.encode(purchase(parties[next]).party()).length;
    }

    /** The state is decoded first, as after a load from a store. */
    @Benchmark
    public int decodeDecideEvolveEncode() {
        next = next + 1 == customers ? 0 : next + 1;
        Party party = PartyCodec.decode(new PartyId(next + 2), states[next]);
        return PartyCodec.encode(purchase(party).party()).length;
    }

    private Decision purchase(Party party) {
        signal++;
        return decide.signal(
                party,
                new Stimulus(
                        new SignalHash(signal * 0x9E3779B97F4A7C15L),
                        Customers.NOW,
                        new Occurrence.Did(
                                "purchased", Optional.of(Money.of(10_000 + signal % 50_000, "CNY")), "lenses"),
                        ImmutableList.of(),
                        ImmutableList.of()),
                Customers.NOW,
                Yardsticks.NONE);
    }
}
