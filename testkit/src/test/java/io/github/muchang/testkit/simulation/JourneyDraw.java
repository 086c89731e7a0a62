package io.github.muchang.testkit.simulation;

import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.memberOf;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;

import io.github.muchang.journey.Ask;
import io.github.muchang.journey.Choose;
import io.github.muchang.journey.End;
import io.github.muchang.journey.Fate;
import io.github.muchang.journey.GiveTag;
import io.github.muchang.journey.Invite;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.JourneyBuilder;
import io.github.muchang.journey.Jump;
import io.github.muchang.journey.Pause;
import io.github.muchang.journey.RecordActivity;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.Send;
import io.github.muchang.journey.Split;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.journey.Step;
import io.github.muchang.journey.Succession;
import io.github.muchang.journey.TakeTag;
import io.github.muchang.journey.Trigger;
import io.github.muchang.segment.Condition;
import io.github.muchang.time.Horizon;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Optional;

/** Draws journeys: every step has a way on to the next, some have another to a later one, and a loop comes round three times. */
final class JourneyDraw {
    private static final List<String> HOURS = List.of("10:00", "08:30", "02:30", "23:00");

    private final Chance chance;
    private final Plan plan;

    JourneyDraw(Chance chance, Plan plan) {
        this.chance = chance;
        this.plan = plan;
    }

    Journey journey(String name) {
        JourneyBuilder journey = Journey.named(name);
        String pool = chance.of(plan.pools()).name();
        boolean entering = chance.percent(65);
        journey.startsOn(entering ? Trigger.entered(pool) : other(pool));
        if (chance.percent(30)) {
            journey.startsOn(Trigger.called());
        }
        if (entering && chance.percent(30)) {
            journey.endsOnLeaving();
        }
        if (chance.percent(30)) {
            journey.endIf(chance.percent(50) ? did("purchased").atLeast(2).ever() : inSegment("active"));
        }
        journey.reentry(chance.oneOf(
                Reentry.never(), Reentry.never(), Reentry.afterEnd(), Reentry.after(hours(30)), Reentry.restart()));
        if (chance.percent(20)) {
            journey.atMost(1 + chance.below(2), days(2));
        }
        if (chance.percent(15)) {
            journey.atMostAtOnce(1);
        }
        journey.priority(chance.below(3) * 25);
        return steps(journey);
    }

    /** A newer version, which some move to, some leave, and some are left alone by. */
    Journey newer(Journey former) {
        int version = former.version() + 1;
        JourneyBuilder journey = Journey.named(former.name())
                .version(version)
                .startsOn(former.starts().toArray(Trigger[]::new))
                .reentry(former.reentry())
                .priority(former.priority());
        Fate fate = chance.oneOf(Fate.finish(), Fate.leave(), Fate.moveTo("s1"), Fate.moveTo("s0"));
        Succession older = Succession.of(former.version()).otherwise(fate);
        journey.replaces(chance.percent(50) ? older : older.leave("s0"));
        return steps(journey);
    }

    private Trigger other(String pool) {
        return chance.oneOf(
                Trigger.done("purchased"),
                Trigger.done("replied"),
                Trigger.told("zone"),
                Trigger.left(pool),
                Trigger.enteredSegment("active"));
    }

    private Journey steps(JourneyBuilder journey) {
        int many = 2 + chance.below(5);
        for (int i = 0; i < many; i++) {
            journey.step("s" + i).then(i == many - 1 ? Send.of(content()) : step(i, many));
        }
        if (chance.percent(15)) {
            journey.then(new RecordActivity("r", "visited", ""));
            journey.then(new Pause("p", Horizon.after(hours(20))));
            journey.then(new Choose(
                    "c", List.of(new Choose.Case(did("visited").atLeast(3).ever(), "e")), Optional.of("s1")));
        }
        return journey.then(new End("e", "done")).build();
    }

    private Step step(int i, int many) {
        String next = "s" + (i + 1);
        String later = "s" + chance.between(i + 1, many - 1);
        if (!plan.crew().hands().isEmpty() && chance.percent(40)) {
            return task(next, later);
        }
        return switch (chance.below(16)) {
            case 0, 1, 2 -> Send.of(content());
            case 3 -> Pause.of(chance.oneOf(new Span(1), hours(1), hours(26), days(3)));
            case 4 -> Pause.until(days(chance.between(1, 2)).at(chance.of(HOURS)));
            case 5 -> Pause.until(new Horizon.OnDay(chance.below(4), Horizon.hour(chance.of(HOURS))));
            case 6 -> ask(later);
            case 7 -> Choose.when(condition(), later).otherwise(next);
            case 8 -> Split.arm("a", 1, next).and("b", 1, later).holdout("c", chance.below(2));
            case 9 -> new GiveTag("", "kind");
            case 10 -> new TakeTag("", "kind");
            case 11, 14, 15 -> invite(later);
            case 12 ->
                StaffTask.of("打电话")
                        .by("sales")
                        .within(hours(chance.between(1, 30)))
                        .outcome("reached", next)
                        .overdue(next);
            default -> new Jump("", next);
        };
    }

    private StaffTask task(String next, String later) {
        long within = chance.between(2, 60);
        StaffTask task = StaffTask.of("打电话")
                .within(hours(within))
                .outcome("reached", next)
                .outcome("busy", later)
                .overdue(chance.percent(50) ? next : later);
        task = chance.percent(70)
                ? task.by(chance.percent(60) ? "sales" : "service")
                : task.byOneOf(StaffDraw.NAMES.subList(0, 1 + chance.below(2)).toArray(String[]::new));
        return chance.percent(50) ? task.remind(hours(chance.between(1, within - 1))) : task;
    }

    /** A task for whoever comes, and nothing else: many of them fill somebody's list. */
    Journey errand(String name) {
        return Journey.named(name)
                .startsOn(Trigger.entered(plan.pools().get(0).name()))
                .startsOn(Trigger.called())
                .reentry(Reentry.afterEnd())
                .step("s0")
                .then(task("e", "e"))
                .then(new End("e", "done"))
                .build();
    }

    private Step ask(String later) {
        Ask ask = Ask.with(content()).within(hours(chance.between(1, 40))).silent(later);
        return chance.percent(50) ? ask.again(hours(chance.between(1, 40))) : ask.into("ageBand");
    }

    private Step invite(String later) {
        String pool = plan.rules().stream()
                .filter(each -> each instanceof Rule.Admitted && chance.percent(70))
                .findFirst()
                .map(each -> ((Rule.Admitted) each).pool())
                .orElse(chance.of(plan.pools()).name());
        Invite invite = Invite.to(pool, content()).joined(later);
        return chance.percent(60) ? invite.within(hours(chance.between(1, 40))) : invite;
    }

    private Condition condition() {
        return chance.oneOf(
                did("replied").atLeast(1).within(days(1)),
                did("purchased").atLeast(1).ever(),
                memberOf(chance.of(plan.pools()).name()),
                tagged("kind"),
                inSegment("buyers"));
    }

    private String content() {
        return chance.of(plan.contents()).name();
    }
}
