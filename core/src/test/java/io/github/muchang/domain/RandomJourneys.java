package io.github.muchang.domain;

import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.journey.Ask;
import io.github.muchang.journey.Choose;
import io.github.muchang.journey.Deed;
import io.github.muchang.journey.Fate;
import io.github.muchang.journey.Invite;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.JourneyBuilder;
import io.github.muchang.journey.Jump;
import io.github.muchang.journey.Pause;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.Send;
import io.github.muchang.journey.Split;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.journey.Step;
import io.github.muchang.journey.Succession;
import io.github.muchang.journey.Trigger;
import io.github.muchang.time.Horizon;
import io.github.muchang.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Random journeys of every kind of step: ways lead onwards only, and every step leads to the next, so that there are no faults. */
final class RandomJourneys {
    /** What they say. */
    static final Content[] CONTENTS = Stream.of(
                    "hello", "wait-hello", "no-hello", "你好", "ask", "wait-ask", "问", "ask-2", "come", "wait-come")
            .map(name -> Content.named(name)
                    .purpose(Purpose.SERVICE)
                    .value("知道找谁问镜片的事")
                    .text("这是 " + name))
            .toArray(Content[]::new);

    private static final Span YEAR = Span.days(365);

    private final Chance chance;
    private final Known known;
    private final RandomConditions conditions;
    private final List<String> segments;
    private List<String> names = new ArrayList<>();

    RandomJourneys(Chance chance, DomainParts parts) {
        this.chance = chance;
        this.known = Known.of(parts);
        this.conditions = new RandomConditions(chance, parts);
        this.segments = parts.segments().stream().map(each -> each.name()).toList();
    }

    /** A journey of this name, perhaps in two versions. */
    List<Journey> journeys(String name, int size) {
        Journey first = journey(Journey.named(name), size).build();
        if (chance.oneIn(2)) {
            return List.of(first);
        }
        JourneyBuilder second = journey(Journey.named(name).version(2), size);
        Succession older = Succession.of(1);
        for (Step step : first.steps()) {
            older = switch (chance.number(4)) {
                case 0 -> older.leave(step.name());
                case 1 -> older.move(step.name(), chance.of(names));
                case 2 -> older.finish(step.name());
                default -> older;
            };
        }
        second.replaces(chance.oneIn(2) ? older : older.otherwise(chance.any(Fate.leave(), Fate.moveTo(names.get(0)))));
        return List.of(first, second.build());
    }

    private JourneyBuilder journey(JourneyBuilder builder, int size) {
        List<Trigger> starts = starts();
        starts.forEach(builder::startsOn);
        if (starts.stream().anyMatch(Trigger.PoolEntered.class::isInstance)) {
            builder.endsOnLeaving();
        }
        if (chance.oneIn(2)) {
            builder.endIf(conditions.condition(2, segments)).endIf(conditions.condition(1, segments), "买过 了");
        }
        builder.reentry(
                chance.any(Reentry.never(), Reentry.afterEnd(), Reentry.restart(), Reentry.after(chance.span(YEAR))));
        if (chance.oneIn(2)) {
            builder.atMostAtOnce(1 + chance.number(5)).atMost(1 + chance.number(8), chance.span(YEAR));
        }
        if (chance.oneIn(2)) {
            builder.priority(chance.number(101));
        }
        int count = 1 + chance.number(size + 2);
        names = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            names.add(chance.any("步骤 ", "step-") + i);
        }
        for (int i = 0; i < count; i++) {
            builder.step(names.get(i)).then(step(i));
        }
        builder.step(names.get(count));
        return chance.oneIn(2) ? builder.end("done") : builder.send("hello");
    }

    private List<Trigger> starts() {
        List<Trigger> starts = new ArrayList<>(List.of(Trigger.done(activity(), "渐进镜片")));
        if (!known.pools().isEmpty() && chance.oneIn(2)) {
            starts.add(Trigger.entered(chance.of(known.pools())));
            starts.add(Trigger.left(chance.of(known.pools())));
        }
        if (!segments.isEmpty() && chance.oneIn(2)) {
            starts.add(Trigger.enteredSegment(chance.of(segments)));
            starts.add(Trigger.leftSegment(chance.of(segments)));
        }
        if (!known.stages().isEmpty() && chance.oneIn(2)) {
            starts.add(Trigger.cameTo(chance.of(known.stages())));
        }
        if (!known.attributes().isEmpty() && chance.oneIn(2)) {
            starts.add(Trigger.told(chance.of(known.attributes().keySet())));
        }
        if (chance.oneIn(2)) {
            starts.add(Trigger.called());
        }
        return starts;
    }

    private Step step(int place) {
        String next = names.get(place + 1);
        String later = chance.any("", chance.of(names.subList(place + 1, names.size())));
        return switch (chance.number(13)) {
            case 0 -> new Jump("", next);
            case 1 -> Choose.when(conditions.condition(2, segments), "").otherwise(later);
            case 2 ->
                Choose.when(conditions.condition(2, segments), later)
                        .orWhen(conditions.condition(1, segments), later)
                        .otherwise(next);
            case 3 -> Split.arm("甲", chance.number(3), later).and("乙", 1, "").holdout("对照", chance.number(2));
            case 4 -> task(later);
            case 5 -> known.pools().isEmpty() ? ask(later) : invite(later);
            case 6 -> ask(later);
            case 7 -> Pause.of(chance.span(YEAR));
            case 8 -> Pause.until(chance.span(YEAR).at(chance.any("00:00", "10:00", "23:59")));
            case 9 -> Pause.until(Horizon.day(chance.number(40)).at(chance.any("00:00", "09:30")));
            case 10 ->
                chance.any(
                        new io.github.muchang.journey.GiveTag("", "新客"),
                        new io.github.muchang.journey.TakeTag("", "新 客"));
            case 11 -> new io.github.muchang.journey.RecordActivity("", activity(), chance.any("", chance.text()));
            default ->
                chance.any(
                        Send.of("hello"),
                        Send.of("wait-hello"),
                        Send.of("no-hello"),
                        Send.of("你好").as("验光师 \"小林\""));
        };
    }

    private Step ask(String later) {
        Ask ask = chance.any(
                        Ask.with("ask"), Ask.with("wait-ask"), Ask.with("问").as("店长"))
                .within(chance.span(YEAR));
        if (!known.attributes().isEmpty() && chance.oneIn(2)) {
            ask = ask.into(chance.of(known.attributes().keySet()));
        }
        ask = chance.oneIn(2) ? ask : ask.again(chance.span(YEAR)).again(chance.span(YEAR), "ask-2");
        ask = chance.oneIn(2) ? ask : ask.refusedBy(Deed.of(activity()).labelled("不需要"));
        return ask.answered(later).refused(chance.any("", later)).silent("");
    }

    private Step invite(String later) {
        Invite invite = Invite.to(chance.of(known.pools()), chance.any("come", "wait-come"))
                .joined(later)
                .missed("");
        return chance.any(invite, invite.as("店长"), invite.within(chance.span(YEAR)));
    }

    private Step task(String later) {
        StaffTask task = StaffTask.of(chance.any("打电话", "call \"her\"")).within(chance.span(YEAR));
        task = chance.oneIn(2) ? task.by("验光师") : task.byOneOf("li", "小王");
        task = task.outcome("done", later).outcome("没接通", "").overdue(chance.any("", later));
        task = chance.oneIn(2) && task.within().millis() > 1
                ? task.remind(new Span(task.within().millis() / 2))
                : task;
        return task;
    }

    private String activity() {
        return chance.of(known.activities().keySet());
    }
}
