package io.github.muchang.benchmarks;

import static io.github.muchang.segment.Conditions.inSegment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.engine.Decide;
import io.github.muchang.engine.Decision;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.runtime.Census;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stores;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A question over a million customers whose states lie encoded in memory, 1 to 30 purchases each: parties per second, on the caller's
 * thread alone and with a second one. And opening a store that holds them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class AskBenchmark {
    private static final int CUSTOMERS = 1_000_000;
    private static final int AT_ONCE = 1_000;

    /** On how many threads. */
    @Param({"1", "2"})
    public int threads;

    private final Stores stores = Stores.memoryWithoutJournal();
    private Muchang muchang = open(1);

    /** Makes the customers, in the segments and at the stage where the rules put them. */
    @Setup
    public void setUp() throws StaleChangeException {
        Decide decide = new Decide(Customers.domain());
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        for (int i = 0; i < CUSTOMERS; i++) {
            Decision decided = decide.tick(Customers.customer(i, 10), Customers.NOW, Yardsticks.NONE);
            changes.add(new Change(
                    new PartyId(i + 2),
                    0,
                    PartyCodec.encode(decided.party()),
                    decided.due(),
                    ImmutableList.of(),
                    Optional.empty()));
            if (i % AT_ONCE == AT_ONCE - 1) {
                stores.store().commit(changes.build());
                changes = ImmutableList.builder();
            }
        }
        muchang = open(threads);
    }

    /** Two clauses over one rolling window, a tag and the last contact. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public int fourClauses() {
        return asked(Customers.fourClauses());
    }

    /** How often for life: of the history only the totals. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public int repeatBuyers() {
        return asked(inSegment("repeat-buyers"));
    }

    /** A sum over a year: nearly the whole history. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public int bigSpenders() {
        return asked(inSegment("big-spenders"));
    }

    /** Two windows of one activity. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public int loyal() {
        return asked(inSegment("loyal"));
    }

    /** Days, which only the whole history tells. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public int fourDays() {
        return asked(inSegment("four-days"));
    }

    /** Only moments, and totals. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public int warmRepeat() {
        return asked(inSegment("warm-repeat"));
    }

    /** The index of segments, stages and pools is built from all states. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public int openAFullStore() {
        return open(threads).customers().size();
    }

    private int asked(Condition condition) {
        Census census = muchang.ask(condition);
        if (census.asked() != CUSTOMERS) {
            throw new IllegalStateException("asked " + census.asked());
        }
        return census.count();
    }

    private Muchang open(int threads) {
        Executor helpers = threads == 1 ? Runnable::run : ForkJoinPool.commonPool();
        return Muchang.builder(Customers.domain())
                .stores(stores)
                .executor(helpers)
                .startingAt(Instant.ofEpochMilli(Customers.NOW))
                .open();
    }
}
