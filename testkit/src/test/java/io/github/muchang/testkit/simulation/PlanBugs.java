package io.github.muchang.testkit.simulation;

import io.github.muchang.content.Purpose;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.JourneyBuilder;
import io.github.muchang.journey.Pause;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.Step;
import io.github.muchang.journey.Trigger;
import io.github.muchang.time.Horizon;
import io.github.muchang.time.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The library is told other rules than those of the world, as if it did not keep them. */
final class PlanBugs {
    private static final long HOUR = PlanDraw.HOUR;

    private PlanBugs() {}

    /** Other rules in place of each. */
    static Bug rules(Function<Rule, Stream<Rule>> others) {
        return plan(plan ->
                plan.with(plan.rules().stream().flatMap(others).distinct().toList()));
    }

    /** Another rule in place of each of a kind. */
    static <R extends Rule> Bug rule(Class<R> kind, Function<R, Rule> other) {
        return rules(rule -> Stream.of(kind.isInstance(rule) ? other.apply(kind.cast(rule)) : rule));
    }

    /** None of a kind. */
    static Bug without(Class<? extends Rule> kind) {
        return rules(rule -> Stream.of(rule).filter(each -> !kind.isInstance(each)));
    }

    static Bug plan(UnaryOperator<Plan> other) {
        return new Bug() {
            @Override
            public Plan plan(Plan plan) {
                return other.apply(plan);
            }
        };
    }

    static Rule most(Rule.Cap cap, int more) {
        return new Rule.Cap(Math.max(2, cap.most() + more), cap.window(), cap.of(), cap.brand(), cap.carrier());
    }

    static Rule window(Rule.Cap cap, long more) {
        return new Rule.Cap(cap.most(), cap.window() + more, cap.of(), cap.brand(), cap.carrier());
    }

    /** By the day, as calendars count, instead of any so many hours. */
    static Plan byCalendar(Plan plan) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : plan.rules()) {
            if (rule instanceof Rule.Cap cap
                    && cap.of().isEmpty()
                    && cap.brand().isEmpty()) {
                plan.pools().stream()
                        .map(PoolPlan::carrier)
                        .distinct()
                        .forEach(carrier -> rules.add(new Rule.Quota(carrier, cap.most(), 0)));
            } else {
                rules.add(rule);
            }
        }
        return plan.with(rules);
    }

    static Rule agreedToAll(Rule.Agreed rule) {
        return new Rule.Agreed(EnumSet.complementOf(EnumSet.of(Purpose.TRANSACTIONAL)));
    }

    static Rule longer(Rule.Quiet quiet) {
        return new Rule.Quiet(quiet.from().minusHours(1), quiet.to(), quiet.of());
    }

    static Rule shorter(Rule.Quiet quiet) {
        return new Rule.Quiet(quiet.from(), quiet.to().minusHours(1), quiet.of());
    }

    static Rule heard(Rule.Heard heard, long more) {
        return new Rule.Heard(heard.carrier(), heard.length() + more, heard.most());
    }

    static Rule quota(Rule.Quota quota, int more) {
        return new Rule.Quota(quota.carrier(), Math.max(1, quota.most() + more), quota.window());
    }

    /** Whoever has been through a journey goes again. */
    static Journey again(Journey journey) {
        return journey.toBuilder().reentry(Reentry.restart()).build();
    }

    /** Pauses are an hour longer. */
    static Journey slower(Journey journey) {
        JourneyBuilder slower = Journey.named(journey.name())
                .version(journey.version())
                .startsOn(journey.starts().toArray(Trigger[]::new))
                .reentry(journey.reentry())
                .priority(journey.priority());
        journey.replaces().forEach(slower::replaces);
        for (Step step : journey.steps()) {
            slower.then(
                    step instanceof Pause pause && pause.until() instanceof Horizon.After after
                            ? new Pause(
                                    pause.name(),
                                    Horizon.after(new Span(after.length().millis() + HOUR)))
                            : step);
        }
        return slower.build();
    }

    static Plan journeys(Plan plan, UnaryOperator<Journey> other) {
        return plan.walking(plan.journeys().stream().map(other).toList());
    }
}
