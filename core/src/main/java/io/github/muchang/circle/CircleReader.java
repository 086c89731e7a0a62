package io.github.muchang.circle;

import com.google.common.collect.ImmutableList;
import io.github.muchang.json.Place;
import io.github.muchang.segment.Act;
import io.github.muchang.segment.AllOf;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.ConditionReader;
import io.github.muchang.segment.Level;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.function.Function;

/** Reads small circles from the JSON of a domain, noting every fault at its place; what cannot be read is replaced by something harmless. */
public final class CircleReader {
    private static final List<String> CIRCLE =
            ImmutableList.of("pool", "admits", "holds", "chinese", "english", "acts", "within", "levels");
    private static final List<String> ACT = ImmutableList.of("did", "labelled", "worth");
    private static final List<String> LEVEL = ImmutableList.of("name", "from");
    private static final Condition EVERYBODY = new AllOf(ImmutableList.of());

    private CircleReader() {}

    /** The circles in the member {@code circles}. */
    public static List<Circle> read(Place domain) {
        return each(domain, "circles", CircleReader::circle);
    }

    private static Circle circle(Place place) {
        if (!place.isObject()) {
            return Circle.of("", EVERYBODY);
        }
        place.only(CIRCLE);
        Circle plain = Circle.of(
                place.required("pool").flatMap(Place::text).orElse(""),
                place.required("admits").flatMap(ConditionReader::read).orElse(EVERYBODY));
        return new Circle(
                plain.pool(),
                plain.admits(),
                place.member("holds")
                        .flatMap(each -> each.integer(1, CircleCheck.HOLDS))
                        .map(Long::intValue)
                        .orElse(Circle.HOLDS),
                place.required("chinese").flatMap(Place::text).orElse(""),
                place.required("english").flatMap(Place::text).orElse(""),
                place.has("acts") ? each(place, "acts", CircleReader::act) : plain.acts(),
                place.member("within").flatMap(each -> each.parsed(Span::parse)),
                place.has("levels") ? each(place, "levels", CircleReader::level) : plain.levels());
    }

    private static Act act(Place place) {
        if (!place.isObject()) {
            return Act.of("", 1);
        }
        place.only(ACT);
        return new Act(
                place.required("did").flatMap(Place::text).orElse(""),
                place.text("labelled"),
                place.required("worth")
                        .flatMap(each -> each.integer(1, Act.MOST))
                        .map(Long::intValue)
                        .orElse(1));
    }

    private static Level level(Place place) {
        if (!place.isObject()) {
            return new Level("", 0);
        }
        place.only(LEVEL);
        return new Level(
                place.required("name").flatMap(Place::text).orElse(""),
                place.required("from")
                        .flatMap(each -> each.integer(0, CircleCheck.SCORE))
                        .map(Long::intValue)
                        .orElse(0));
    }

    /** Each element, so that what follows one that cannot be read keeps its number. */
    private static <T> List<T> each(Place place, String name, Function<Place, T> reader) {
        return place.member(name).map(Place::items).orElse(ImmutableList.of()).stream()
                .map(reader)
                .collect(ImmutableList.toImmutableList());
    }
}
