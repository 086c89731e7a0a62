package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import io.github.muchang.json.Place;
import io.github.muchang.segment.AllOf;
import io.github.muchang.segment.ConditionReader;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Reads journeys from JSON, noting every fault at its place. What cannot be read is replaced by something harmless, and then the
 * journey's check passes over what may be wrong for that reason only.
 */
public final class JourneyReader {
    static final String NEVER = "never";
    static final String AFTER_END = "afterEnd";
    static final String RESTART = "restart";
    static final String FINISH = "finish";
    static final String LEAVE = "leave";

    private static final List<String> JOURNEY = ImmutableList.of(
            "name",
            "version",
            "starts",
            "endIf",
            "endsOnLeaving",
            "reentry",
            "atMostAtOnce",
            "atMost",
            "priority",
            "steps",
            "replaces");

    /** The member that says what kind of trigger an object is, and what else it may have. */
    private static final List<String> TRIGGERS =
            ImmutableList.of("entered", "left", "done", "enteredSegment", "leftSegment", "cameTo", "told", "called");

    private static final Trigger UNREAD = new Trigger.Done(Deed.of(""));

    private JourneyReader() {}

    /** The journey at a place. */
    public static Journey read(Place place) {
        int before = place.faults().list().size();
        JourneyParts parts = place.isObject() ? parts(place) : unread();
        return new Journey(parts, ImmutableList.of(), place.faults().list().size() == before);
    }

    static Optional<Deed> deed(Place place) {
        if (!place.isObject()) {
            return Optional.empty();
        }
        place.only(ImmutableList.of("done", "labelled"));
        return place.required("done").flatMap(Place::text).map(activity -> new Deed(activity, place.text("labelled")));
    }

    static Optional<Span> span(Place place, String name) {
        return place.member(name).flatMap(each -> each.parsed(Span::parse));
    }

    private static JourneyParts unread() {
        return new JourneyParts(
                "",
                1,
                ImmutableList.of(),
                ImmutableList.of(),
                false,
                Reentry.never(),
                OptionalInt.empty(),
                Optional.empty(),
                Journey.PRIORITY,
                ImmutableList.of(),
                ImmutableList.of());
    }

    private static JourneyParts parts(Place place) {
        place.only(JOURNEY);
        return new JourneyParts(
                place.required("name").flatMap(Place::text).orElse(""),
                integer(place, "version").orElse(1),
                items(place.required("starts")).stream()
                        .map(each -> trigger(each).orElse(UNREAD))
                        .toList(),
                items(place.member("endIf")).stream().map(JourneyReader::exit).toList(),
                place.member("endsOnLeaving").flatMap(Place::flag).orElse(false),
                place.member("reentry").flatMap(JourneyReader::reentry).orElse(Reentry.never()),
                integer(place, "atMostAtOnce").map(OptionalInt::of).orElse(OptionalInt.empty()),
                place.member("atMost").filter(Place::isObject).flatMap(JourneyReader::limit),
                integer(place, "priority").orElse(Journey.PRIORITY),
                items(place.required("steps")).stream().map(StepReader::read).toList(),
                items(place.member("replaces")).stream()
                        .map(JourneyReader::succession)
                        .toList());
    }

    private static Optional<Integer> integer(Place place, String name) {
        return place.member(name)
                .flatMap(each -> each.integer(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .map(Long::intValue);
    }

    private static List<Place> items(Optional<Place> place) {
        return place.map(Place::items).orElse(ImmutableList.of());
    }

    private static Optional<Trigger> trigger(Place place) {
        if (!place.isObject()) {
            return Optional.empty();
        }
        Optional<String> kind = StepReader.kind(place, "trigger", TRIGGERS);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (kind.get().equals("done")) {
            return deed(place).map(Trigger.Done::new);
        }
        place.only(ImmutableList.of(kind.get()));
        if (kind.get().equals("called")) {
            if (!place.member("called").flatMap(Place::flag).orElse(true)) {
                place.fault("found false, allowed is true");
            }
            return Optional.of(new Trigger.Called());
        }
        return place.text(kind.get()).map(name -> switch (kind.get()) {
            case "entered" -> new Trigger.PoolEntered(name);
            case "left" -> new Trigger.PoolLeft(name);
            case "enteredSegment" -> new Trigger.SegmentEntered(name);
            case "leftSegment" -> new Trigger.SegmentLeft(name);
            case "cameTo" -> new Trigger.StageEntered(name);
            case "told" -> new Trigger.AttributeTold(name);
            default -> throw new AssertionError(kind.get());
        });
    }

    private static Exit exit(Place place) {
        if (!place.isObject()) {
            return new Exit(new AllOf(ImmutableList.of()), Exit.EXITED);
        }
        place.only(ImmutableList.of("when", "outcome"));
        return new Exit(
                place.required("when").flatMap(ConditionReader::read).orElse(new AllOf(ImmutableList.of())),
                place.text("outcome").orElse(Exit.EXITED));
    }

    private static Optional<Reentry> reentry(Place place) {
        if (place.node().isObject()) {
            place.only(ImmutableList.of("after"));
            place.required("after");
            return span(place, "after").map(Reentry.After::new);
        }
        return place.choice("rule of reentry", ImmutableList.of(NEVER, AFTER_END, RESTART), each -> each)
                .map(each -> switch (each) {
                    case AFTER_END -> Reentry.afterEnd();
                    case RESTART -> Reentry.restart();
                    default -> Reentry.never();
                });
    }

    private static Optional<EntryLimit> limit(Place place) {
        place.only(ImmutableList.of("times", "per"));
        place.required("times");
        place.required("per");
        Optional<Integer> times = integer(place, "times");
        return span(place, "per").flatMap(per -> times.map(most -> new EntryLimit(most, per)));
    }

    private static Succession succession(Place place) {
        if (!place.isObject()) {
            return Succession.of(0);
        }
        place.only(ImmutableList.of("version", "steps", "otherwise"));
        place.required("version");
        Map<String, Fate> steps = new TreeMap<>();
        place.member("steps").filter(Place::isObject).ifPresent(all -> all.node()
                .propertyNames()
                .forEach(step ->
                        all.member(step).flatMap(JourneyReader::fate).ifPresent(fate -> steps.put(step, fate))));
        Fate otherwise = place.member("otherwise").flatMap(JourneyReader::fate).orElse(Fate.finish());
        return new Succession(integer(place, "version").orElse(0), steps, otherwise);
    }

    private static Optional<Fate> fate(Place place) {
        if (place.node().isObject()) {
            place.only(ImmutableList.of("moveTo"));
            return place.required("moveTo").flatMap(Place::text).map(Fate::moveTo);
        }
        return place.choice("fate", ImmutableList.of(FINISH, LEAVE), each -> each)
                .map(each -> each.equals(LEAVE) ? Fate.leave() : Fate.finish());
    }
}
