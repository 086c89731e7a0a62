package io.github.muchang.benchmarks;

import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.consentRequired;
import static io.github.muchang.policy.Policy.minimumGap;
import static io.github.muchang.policy.Policy.notSoldAgainWithin;
import static io.github.muchang.policy.Policy.notWhile;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;

import io.github.muchang.channel.Pool;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.party.Reserved;
import io.github.muchang.party.TouchKind;
import io.github.muchang.policy.Approach;
import io.github.muchang.policy.Judgement;
import io.github.muchang.policy.PlatformRules;
import io.github.muchang.policy.Policies;
import io.github.muchang.policy.Question;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Yardsticks;
import java.util.SplittableRandom;
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
 * One promotion judged by eight policies of the house, those that hold everywhere and a quota of the platform, for one of 1,024
 * customers in turn; each has about forty touches of the last year in the ledger.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PolicyBenchmark {
    private static final int CUSTOMERS = 1024;
    private static final long DAY = 86_400_000L;
    private static final String PLATFORM = """
            {"rules": [{"name": "mass", "carrier": "wecom", "channel": "mass", "validFrom": "2025-11-17",
             "verifiedOn": "2025-11-22", "source": "path/92135", "perReceiver": 28, "during": "month"}]}""";

    /** Whether the last touch is long ago for all, so that all are allowed, or not, so that two of three wait. */
    @Param({"allowed", "mostly-deferred"})
    public String answer = "allowed";

    private final Subject[] subjects = new Subject[CUSTOMERS];
    private final Question[] questions = new Question[CUSTOMERS];
    private final PlatformRules platform = PlatformRules.fromJson(PLATFORM);
    private final PrivateDomain domain = domain();
    private final Policies policies = domain.policies();
    private final Approach approach = Approach.with("spring", Purpose.PROMOTION)
            .over(CarrierId.of("wecom"), "corp")
            .by("mass")
            .in("friends")
            .ofBrand("明视")
            .about("frames");
    private int next;

    /** Makes the customers and checks that the answers are as they should be. */
    @Setup
    public void setUp() {
        int allowed = 0;
        for (int i = 0; i < CUSTOMERS; i++) {
            Party party = customer(i, answer.equals("allowed") ? 8 * DAY : DAY / 2);
            subjects[i] = new Subject(party, Customers.NOW + DAY / 6, domain.calendar(), domain, Yardsticks.NONE);
            questions[i] = Question.of(approach, subjects[i], platform);
            allowed += policies.judge(questions[i]).allowed() ? 1 : 0;
        }
        if (answer.equals("allowed") ? allowed != CUSTOMERS : allowed > CUSTOMERS / 2) {
            throw new IllegalStateException(allowed + " of " + CUSTOMERS + " are allowed");
        }
    }

    /** The judgement. */
    @Benchmark
    public Judgement judge() {
        return policies.judge(questions[turn()]);
    }

    /** The judgement, and before it the question with the receiver's zone. */
    @Benchmark
    public Judgement askAndJudge() {
        return policies.judge(Question.of(approach, subjects[turn()], platform));
    }

    private int turn() {
        next = (next + 1) & (CUSTOMERS - 1);
        return next;
    }

    private static PrivateDomain domain() {
        return PrivateDomain.named("benchmark")
                .brands("明视")
                .pools(Pool.named("friends").ownedBy("明视眼镜").on("wecom"))
                .policies(
                        quietHours("21:30", "08:30"),
                        atMost(3).per(days(7)),
                        atMost(1).per(days(3)).of(Purpose.PROMOTION, Purpose.BENEFIT),
                        atMost(40).per(days(300)).ofBrand("明视"),
                        minimumGap(hours(4)),
                        consentRequired(Purpose.PROMOTION),
                        notSoldAgainWithin(days(90)),
                        notWhile(did("replied").atLeast(3).within(days(2))))
                .build();
    }

    /** Touches since a year ago, none within {@code quiet}. */
    private static Party customer(int number, long quiet) {
        SplittableRandom random = new SplittableRandom(number * 7919L);
        Draft draft = Customers.customer(number, 50).draft();
        draft.enter("friends", 0, "table-7", Membership.Role.MEMBER);
        draft.consent(Consent.key("promotion", "wecom"), new Consent(true, 1, "v1"));
        draft.consent(Consent.key("care", "wecom"), new Consent(true, 1, "v1"));
        TouchKind plain = TouchKind.of(Purpose.CARE).over("wecom").by("mass").in("friends");
        int touches = 30 + random.nextInt(20);
        for (int i = 1; i <= touches; i++) {
            TouchKind kind = random.nextInt(3) == 0
                    ? TouchKind.of(Purpose.PROMOTION)
                            .over("wecom")
                            .by("mass")
                            .in("friends")
                            .ofBrand("明视")
                    : plain;
            long at = Customers.NOW - quiet - random.nextLong(quiet > DAY ? 350 * DAY : 100 * DAY);
            draft.reserve(new Reserved(new MessageId(draft.freeze().id(), i), at, kind));
        }
        return draft.freeze();
    }
}
