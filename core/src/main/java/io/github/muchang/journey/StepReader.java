package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.muchang.json.Place;
import io.github.muchang.segment.AllOf;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.ConditionReader;
import io.github.muchang.time.Horizon;
import io.github.muchang.time.Span;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Reads steps. What cannot be read becomes a step that leads on, so that what follows keeps its number. */
final class StepReader {
    /** The member that says what a step does, and how to read it. */
    private static final Map<String, Function<Place, Step>> KINDS =
            ImmutableMap.<String, Function<Place, Step>>builder()
                    .put("send", place -> new Send("", text(place, "send", "persona"), place.text("persona")))
                    .put("pause", StepReader::pause)
                    .put("untilDay", StepReader::untilDay)
                    .put("ask", StepReader::ask)
                    .put("choose", StepReader::choose)
                    .put("split", StepReader::split)
                    .put("tag", place -> new GiveTag("", text(place, "tag")))
                    .put("untag", place -> new TakeTag("", text(place, "untag")))
                    .put("invite", StepReader::invite)
                    .put("task", StepReader::task)
                    .put("record", StepReader::activity)
                    .put("jump", place -> new Jump("", text(place, "jump")))
                    .put("end", place -> new End("", text(place, "end")))
                    .buildOrThrow();

    private static final Step UNREAD = new GiveTag("", "unread");
    private static final Condition ALWAYS = new AllOf(ImmutableList.of());

    private StepReader() {}

    static Step read(Place place) {
        Optional<String> kind = place.isObject() ? kind(place, "step", KINDS.keySet()) : Optional.empty();
        if (kind.isEmpty()) {
            return UNREAD;
        }
        Step step = Objects.requireNonNull(KINDS.get(kind.get())).apply(place);
        Optional<Place> name = place.member("name");
        if (name.isPresent() && name.get().text().equals(Optional.of(""))) {
            name.get().fault("a name is not empty; leave it out, and the step is named after what it does");
        }
        return place.node().path("name").isString()
                ? step.named(place.node().path("name").stringValue())
                : step;
    }

    /** Which of some members an object has; a fault if it is not exactly one. */
    static Optional<String> kind(Place place, String what, Collection<String> kinds) {
        return place.kind(what, kinds, ImmutableList.of("name"), "a " + what + " is one of ");
    }

    private static Step pause(Place place) {
        only(place, "pause", "at");
        Optional<Span> length = JourneyReader.span(place, "pause");
        Optional<LocalTime> hour = hour(place);
        if (length.isEmpty()) {
            return UNREAD;
        }
        return Pause.until(
                hour.isPresent() ? new Horizon.FirstAt(length.get(), hour.get()) : Horizon.after(length.get()));
    }

    private static Step untilDay(Place place) {
        only(place, "untilDay", "at");
        LocalTime hour = hour(place).orElse(LocalTime.MIDNIGHT);
        return place.member("untilDay")
                .flatMap(each -> each.integer(0, Horizon.OnDay.MOST))
                .map(day -> (Step) Pause.until(new Horizon.OnDay(day.intValue(), hour)))
                .orElse(UNREAD);
    }

    private static Optional<LocalTime> hour(Place place) {
        return place.member("at").flatMap(each -> each.parsed(Horizon::hour));
    }

    private static Step ask(Place place) {
        String content = text(
                place,
                "ask",
                "persona",
                "into",
                "answeredBy",
                "within",
                "again",
                "refusedBy",
                "answered",
                "refused",
                "silent");
        if (place.has("into") && place.has("answeredBy")) {
            place.fault("an answer goes 'into' an attribute or is 'answeredBy' doing something, not both");
        }
        Ask plain = Ask.with(content);
        Optional<Answer> told = place.text("into").map(Answer.Told::new);
        Optional<Answer> done =
                place.member("answeredBy").flatMap(JourneyReader::deed).map(Answer.Done::new);
        return new Ask(
                "",
                content,
                place.text("persona"),
                told.or(() -> done).orElse(plain.answer()),
                JourneyReader.span(place, "within").orElse(Ask.WITHIN),
                list(place, "again", each -> again(each, content)),
                place.member("refusedBy").flatMap(JourneyReader::deed),
                place.text("answered").orElse(Way.NEXT),
                place.text("refused").orElse(Way.NEXT),
                place.text("silent").orElse(Way.NEXT));
    }

    private static Optional<Again> again(Place place, String content) {
        place.only(ImmutableList.of("after", "ask"));
        place.required("after");
        return JourneyReader.span(place, "after")
                .map(after -> new Again(after, place.text("ask").orElse(content)));
    }

    private static Step choose(Place place) {
        only(place, "choose", "otherwise");
        return new Choose(
                "",
                list(place, "choose", each -> {
                    each.only(ImmutableList.of("when", "then"));
                    return Optional.of(new Choose.Case(
                            each.required("when").flatMap(ConditionReader::read).orElse(ALWAYS),
                            each.text("then").orElse(Way.NEXT)));
                }),
                place.text("otherwise"));
    }

    private static Step split(Place place) {
        only(place, "split");
        return new Split("", list(place, "split", each -> {
            each.only(ImmutableList.of("arm", "weight", "then", "holdout"));
            boolean holdout = each.member("holdout").flatMap(Place::flag).orElse(false);
            if (holdout && each.has("then")) {
                each.fault("the journey ends for a holdout, so no step follows it");
            }
            return Optional.of(new Split.Arm(
                    each.required("arm").flatMap(Place::text).orElse(""),
                    each.required("weight")
                            .flatMap(weight -> weight.integer(Integer.MIN_VALUE, Integer.MAX_VALUE))
                            .map(Long::intValue)
                            .orElse(1),
                    holdout ? Optional.empty() : Optional.of(each.text("then").orElse(Way.NEXT))));
        }));
    }

    private static Step invite(Place place) {
        String content = text(place, "invite", "persona", "to", "within", "joined", "missed");
        return new Invite(
                "",
                content,
                place.text("persona"),
                place.required("to").flatMap(Place::text).orElse(""),
                JourneyReader.span(place, "within"),
                place.text("joined").orElse(Way.NEXT),
                place.text("missed").orElse(Way.NEXT));
    }

    private static Step task(Place place) {
        String what = text(place, "task", "role", "staff", "within", "outcomes", "overdue", "remind");
        return new StaffTask(
                "",
                what,
                place.text("role").orElse(""),
                place.member("staff").map(Place::items).orElse(ImmutableList.of()).stream()
                        .map(Place::text)
                        .flatMap(Optional::stream)
                        .toList(),
                JourneyReader.span(place, "within").orElse(StaffTask.WITHIN),
                list(place, "outcomes", each -> {
                    each.only(ImmutableList.of("outcome", "then"));
                    return Optional.of(new StaffTask.Outcome(
                            each.required("outcome").flatMap(Place::text).orElse(""),
                            each.text("then").orElse(Way.NEXT)));
                }),
                place.text("overdue").orElse(Way.NEXT),
                JourneyReader.span(place, "remind"));
    }

    private static Step activity(Place place) {
        String activity = text(place, "record", "label");
        return new RecordActivity("", activity, place.text("label").orElse(""));
    }

    /** Objects in an array member, each read, as far as they can be: those behind would be numbered wrongly. */
    private static <T> List<T> list(Place place, String name, Function<Place, Optional<T>> reader) {
        return place.member(name).map(Place::items).orElse(ImmutableList.of()).stream()
                .map(each -> each.isObject() ? reader.apply(each) : Optional.<T>empty())
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The text of the member that says what a step does, besides which it may have these. */
    private static String text(Place place, String kind, String... more) {
        only(place, ImmutableList.<String>builder().add(kind).add(more).build().toArray(String[]::new));
        return place.text(kind).orElse("");
    }

    private static void only(Place place, String... members) {
        place.only(ImmutableList.<String>builder().add("name").add(members).build());
    }
}
