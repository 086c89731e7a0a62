package io.github.muchang.foresight;

import com.google.errorprone.annotations.CheckReturnValue;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.fault.Faults;
import io.github.muchang.foresight.Notice.Kind;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journey.Trigger;
import io.github.muchang.party.Glance;
import io.github.muchang.party.Needs;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Ranking;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Verdict;
import io.github.muchang.store.Stored;
import io.github.muchang.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * 预测: what a plan will do with people as they are now: each is decided by the real engine in virtual time, as if nobody signalled anything
 * meanwhile and carriers took everything at once, and nothing is changed. Yardsticks stay as they were measured. Immutable.
 *
 * <pre>{@code
 * ForecastReport report = muchang.forecast(plan).of(inSegment("repeat-buyers")).calling("winter").days(30).run();
 * System.out.println(report.in(Locale.CHINA));
 * }</pre>
 */
@CheckReturnValue
public final class Forecast {
    private static final int RANGE = 1 << 12;
    private static final int LONGEST = 3660;

    private final Present present;
    private final PrivateDomain plan;
    private final Optional<Condition> audience;
    private final Optional<String> journey;
    private final Optional<String> content;
    private final int days;

    private Forecast(
            Present present,
            PrivateDomain plan,
            Optional<Condition> audience,
            Optional<String> journey,
            Optional<String> content,
            int days) {
        this.present = present;
        this.plan = plan;
        this.audience = audience;
        this.journey = journey;
        this.content = content;
        this.days = days;
    }

    /** Of every customer, for 30 days, beginning nothing but what the plan begins itself. */
    public static Forecast of(PrivateDomain plan, Present present) {
        return new Forecast(present, plan, Optional.empty(), Optional.empty(), Optional.empty(), 30);
    }

    /**
     * Of those for whom this holds by the plan, such as {@code inSegment("repeat-buyers")} or {@code memberOf("vip")}.
     *
     * @throws IllegalArgumentException if the plan does not know what it speaks of
     */
    public Forecast of(Condition whom) {
        plan.toBuilder().segment("forecast audience", whom).build();
        return new Forecast(present, plan, Optional.of(whom), journey, content, days);
    }

    /**
     * The host begins this journey with all of them, now.
     *
     * @throws IllegalArgumentException if the plan has no such journey, or none that the host may begin
     */
    public Forecast calling(String name) {
        List<String> callable = plan.journeys().newest().stream()
                .filter(each -> each.starts().contains(Trigger.called()))
                .map(each -> each.name())
                .toList();
        if (!callable.contains(name)) {
            throw new IllegalArgumentException(Faults.unknownName("journey that the host may begin", name, callable));
        }
        return new Forecast(present, plan, audience, Optional.of(name), content, days);
    }

    /**
     * The host sends this content to all of them, now.
     *
     * @throws IllegalArgumentException if the plan has no such content
     */
    public Forecast sending(String name) {
        if (plan.contents().named(name).isEmpty()) {
            throw new IllegalArgumentException(Faults.unknownName(
                    "content",
                    name,
                    plan.contents().all().stream().map(each -> each.name()).toList()));
        }
        return new Forecast(present, plan, audience, journey, Optional.of(name), days);
    }

    /**
     * For so many days of 24 hours from now on.
     *
     * @throws IllegalArgumentException if they are less than 1 or more than 3,660
     */
    public Forecast days(int many) {
        if (many < 1 || many > LONGEST) {
            throw new IllegalArgumentException("a forecast is of 1 to " + LONGEST + " days, not " + many);
        }
        return new Forecast(present, plan, audience, journey, content, many);
    }

    /** Runs it. */
    public ForecastReport run() {
        return run(any -> {});
    }

    /** Runs it, and tells on the way how far it has come, on the caller's thread; a listener that throws ends it. */
    public ForecastReport run(Consumer<Progress> listener) {
        int highest = present.stores().population().highest();
        Decide decide = new Decide(plan, present.platforms(), present.personas());
        List<Callable<Expected>> work = new ArrayList<>();
        for (long from = 1; from <= highest; from += RANGE) {
            int first = (int) from;
            int last = (int) Math.min(highest, from + RANGE - 1);
            work.add(() -> new Part(decide).of(first, last));
        }
        Crew crew = new Crew(present.executor());
        Expected whole = expected();
        crew.finish(
                        crew.begin(work),
                        done -> listener.accept(
                                new Progress(Progress.Stage.DECIDING, Math.min(highest, (long) done * RANGE), highest)))
                .forEach(whole::join);
        listener.accept(new Progress(Progress.Stage.DECIDING, highest, highest));
        if (whole.customers() == 0) {
            whole.notices().note(Kind.NOBODY, "");
        }
        plan.rankings().stream()
                .map(Ranking::key)
                .distinct()
                .filter(each -> present.yardsticks().find(each) == null)
                .forEach(each -> whole.notices().note(Kind.YARDSTICK, each));
        return whole.report(plan, present.now(), until());
    }

    private Expected expected() {
        return new Expected(plan.calendar(), new Quotas(present, plan.calendar()));
    }

    private long until() {
        return present.now() + Span.days(days).millis();
    }

    /** What one thread makes of some parties. */
    private final class Part {
        private final Decide decide;
        private final Expected expected = expected();
        private final Glance quick = new Glance(audience.map(each -> each.needs(plan))
                .orElse(Needs.of(Needs.Section.OUTGOING))
                .and(Needs.of(Needs.Section.OUTGOING)));
        private final boolean adopts = !plan.equals(present.domain());

        Part(Decide decide) {
            this.decide = decide.recalling();
        }

        Expected of(int from, int to) {
            for (int number = from; number <= to; number++) {
                PartyId id = new PartyId(number);
                Stored stored = present.stores().store().load(id).orElse(null);
                if (stored != null) {
                    party(id, stored);
                }
            }
            return expected;
        }

        private void party(PartyId id, Stored stored) {
            boolean calls =
                    audience.isEmpty() && (journey.isPresent() || content.isPresent()); // everybody, so no look tells
            if (!adopts && !calls) {
                Party glanced = quick.at(id, stored.state(), present.now());
                boolean idle = stored.due() > until() && journey.isEmpty() && content.isEmpty() && !goesOut(glanced);
                if (isNoCustomer(glanced) || (stored.due() > present.now() && !isMeant(glanced))) {
                    return;
                }
                if (idle) {
                    expected.idle();
                    return;
                }
            }
            Party party = PartyCodec.decode(id, stored.state());
            if (isNoCustomer(party)) {
                return;
            }
            follow(new Course(decide, Outcomes.accepted(), party, stored.due(), present.yardsticks(), expected::take));
        }

        private void follow(Course course) {
            long now = course.notBefore(present.now());
            expected.begin(course.party());
            course.catchUp(now);
            if (adopts) {
                course.tick(now);
            }
            if (!isMeant(course.party())) {
                expected.forget();
                return;
            }
            course.bringOut(now);
            journey.ifPresent(name -> course.decided(decide.enrol(course.party(), name, now, course.yardsticks())));
            content.ifPresent(name -> course.decided(decide.send(course.party(), name, now, course.yardsticks())));
            course.bringOut(now);
            course.advance(until());
            expected.end();
        }

        private boolean isMeant(Party party) {
            long now = Math.max(present.now(), party.asOf());
            return audience.isEmpty()
                    || Verdict.holds(audience.get()
                            .verdict(new Subject(party, now, plan.calendar(), plan, present.yardsticks())));
        }
    }

    private static boolean goesOut(Party party) {
        for (Outgoing each : party.outgoing()) {
            if (each.state() == Outgoing.State.REQUESTED) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoCustomer(Party party) {
        return party.isUnknown()
                || party.kind() != Party.Kind.CUSTOMER
                || party.absorbedInto().isPresent();
    }
}
