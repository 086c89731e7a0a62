package io.github.muchang.benchmarks;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.Expression;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Finding;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Yardsticks;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.StatelessKieSession;
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
 * One rule of four clauses on one of 1,024 customers in turn. Muchang works the numbers out of the customer's history and also
 * says until when the answer holds; Aviator and Drools are handed the numbers ready, and say yes or no.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ConditionBenchmark {
    private static final int CUSTOMERS = 1024;
    private static final long DAY = 86_400_000L;
    private static final String RULE = """
            import io.github.muchang.benchmarks.ConditionBenchmark.Numbers;
            rule vip when $n : Numbers(bought >= 2, total >= 50000, vip == true, quietDays < 60) then $n.setHolds(true); end
            """;

    /** How many of a hundred customers bear the tag: with few, most answers need no history. */
    @Param({"10", "100"})
    public int taggedPercent;

    private final Subject[] subjects = new Subject[CUSTOMERS];
    private final Numbers[] numbers = new Numbers[CUSTOMERS];
    private final Condition condition = Customers.fourClauses();
    private final Expression aviator =
            AviatorEvaluator.compile("bought >= 2 && total >= 50000 && vip && quietDays < 60");
    private final StatelessKieSession drools = drools();
    private int next;

    /** Makes the customers, the ready numbers for the other engines, and checks that all agree. */
    @Setup
    public void setUp() {
        PrivateDomain domain = Customers.domain();
        for (int i = 0; i < CUSTOMERS; i++) {
            Party party = Customers.customer(i, taggedPercent);
            subjects[i] = new Subject(party, Customers.NOW, domain.calendar(), domain, Yardsticks.NONE);
            numbers[i] = Numbers.of(party);
            boolean muchang = condition.check(subjects[i]).holds();
            if (muchang != numbers[i].plain() || muchang != byAviator(numbers[i]) || muchang != byDrools(numbers[i])) {
                throw new IllegalStateException("the engines disagree on customer " + i);
            }
        }
    }

    /** The answer with its until, in one number. */
    @Benchmark
    public long muchangVerdict() {
        return condition.verdict(subjects[turn()]);
    }

    /** The answer as a finding; sentence, children and gap not asked for. */
    @Benchmark
    public long muchangFinding() {
        Finding finding = condition.check(subjects[turn()]);
        return finding.holds() ? 1 : 0;
    }

    /** The ready numbers compared in Java: what no engine beats. */
    @Benchmark
    public boolean plainJavaOnReadyNumbers() {
        return numbers[turn()].plain();
    }

    /** Aviator on ready numbers. */
    @Benchmark
    public boolean aviatorOnReadyNumbers() {
        return byAviator(numbers[turn()]);
    }

    /** Drools on ready numbers. */
    @Benchmark
    public boolean droolsOnReadyNumbers() {
        return byDrools(numbers[turn()]);
    }

    private int turn() {
        next = (next + 1) & (CUSTOMERS - 1);
        return next;
    }

    private boolean byAviator(Numbers of) {
        return (Boolean) aviator.execute(of.variables);
    }

    private boolean byDrools(Numbers of) {
        of.setHolds(false);
        drools.execute(of);
        return of.isHolds();
    }

    private static StatelessKieSession drools() {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem().write("src/main/resources/vip.drl", RULE);
        services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        KieContainer container =
                services.newKieContainer(services.getRepository().getDefaultReleaseId());
        return container.newStatelessKieSession();
    }

    /** What the other engines compare, worked out beforehand. */
    public static final class Numbers {
        private final long bought;
        private final long total;
        private final boolean vip;
        private final long quietDays;
        private final Map<String, Object> variables = new HashMap<>();
        private boolean holds;

        Numbers(long bought, long total, boolean vip, long quietDays) {
            this.bought = bought;
            this.total = total;
            this.vip = vip;
            this.quietDays = quietDays;
            variables.put("bought", bought);
            variables.put("total", total);
            variables.put("vip", vip);
            variables.put("quietDays", quietDays);
        }

        static Numbers of(Party party) {
            long bought = 0;
            long total = 0;
            ActivityLog log = party.activities().find("purchased");
            for (int i = log == null ? 0 : log.firstAfter(Customers.NOW - 90 * DAY);
                    log != null && i < log.size();
                    i++) {
                bought += log.count(i);
                total += log.sum(i);
            }
            return new Numbers(bought, total, party.tags().containsKey("vip"), (Customers.NOW - party.heardAt()) / DAY);
        }

        boolean plain() {
            return bought >= 2 && total >= 50_000 && vip && quietDays < 60;
        }

        /** Purchases in 90 days. */
        public long getBought() {
            return bought;
        }

        /** Their amounts, in fen. */
        public long getTotal() {
            return total;
        }

        /** Whether tagged. */
        public boolean isVip() {
            return vip;
        }

        /** Whole days since last heard from. */
        public long getQuietDays() {
            return quietDays;
        }

        /** What the rule said. */
        public boolean isHolds() {
            return holds;
        }

        /** What the rule says. */
        public void setHolds(boolean holds) {
            this.holds = holds;
        }
    }
}
