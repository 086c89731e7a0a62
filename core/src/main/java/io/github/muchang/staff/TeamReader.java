package io.github.muchang.staff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.json.Place;
import io.github.muchang.segment.AllOf;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.ConditionReader;
import io.github.muchang.time.Horizon;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Reads a team from the JSON of a domain, noting every fault at its place; what cannot be read is replaced by something harmless. */
public final class TeamReader {
    private static final List<String> MEMBER = ImmutableList.of("name", "roles", "zone", "shifts", "atMost");
    private static final List<String> SHIFT = ImmutableList.of("from", "to", "on");
    private static final List<String> LIST = ImmutableList.of("name", "of", "todo", "by", "at", "atMost", "recording");
    private static final Condition ALWAYS = new AllOf(ImmutableList.of());
    private static final Shift UNREAD = new Shift(ImmutableSortedSet.of(), LocalTime.MIN, LocalTime.MIN);

    private TeamReader() {}

    /** The team in the members {@code staff} and {@code dailyLists}. */
    public static Team read(Place domain) {
        return new Team(each(domain, "staff", TeamReader::member), each(domain, "dailyLists", TeamReader::list));
    }

    private static Member member(Place place) {
        if (!place.isObject()) {
            return Member.named("");
        }
        place.only(MEMBER);
        return new Member(
                place.required("name").flatMap(Place::text).orElse(""),
                ImmutableSortedSet.copyOf(
                        each(place, "roles", role -> role.text().orElse(""))),
                place.text("zone"),
                each(place, "shifts", TeamReader::shift),
                number(place));
    }

    private static Shift shift(Place place) {
        if (!place.isObject()) {
            return UNREAD;
        }
        place.only(SHIFT);
        Optional<LocalTime> from = place.required("from").flatMap(each -> each.parsed(Horizon::hour));
        Optional<LocalTime> to = place.required("to").flatMap(each -> each.parsed(Horizon::hour));
        Set<DayOfWeek> days = place.has("on")
                ? ImmutableSortedSet.copyOf(each(place, "on", TeamReader::day).stream()
                        .flatMap(Optional::stream)
                        .toList())
                : ImmutableSortedSet.copyOf(DayOfWeek.values());
        return from.isPresent() && to.isPresent() ? new Shift(days, from.get(), to.get()) : UNREAD;
    }

    private static Optional<DayOfWeek> day(Place place) {
        return place.choice("day of the week", Arrays.asList(DayOfWeek.values()), TeamJson::code);
    }

    private static DailyList list(Place place) {
        if (!place.isObject()) {
            return DailyList.named("", ALWAYS);
        }
        place.only(LIST);
        DailyList plain = DailyList.named(
                place.required("name").flatMap(Place::text).orElse(""),
                place.required("of").flatMap(ConditionReader::read).orElse(ALWAYS));
        return new DailyList(
                plain.name(),
                plain.of(),
                place.text("todo").orElse(plain.what()),
                place.required("by").flatMap(Place::text).orElse(""),
                place.member("at").flatMap(each -> each.parsed(Horizon::hour)).orElse(plain.at()),
                number(place).orElse(DailyList.AT_MOST),
                place.text("recording"));
    }

    private static OptionalInt number(Place place) {
        return place.member("atMost")
                .flatMap(each -> each.integer(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .map(each -> OptionalInt.of(each.intValue()))
                .orElse(OptionalInt.empty());
    }

    /** Each element, so that what follows one that cannot be read keeps its number. */
    private static <T> List<T> each(Place place, String name, Function<Place, T> reader) {
        return place.member(name).map(Place::items).orElse(ImmutableList.of()).stream()
                .map(reader)
                .collect(ImmutableList.toImmutableList());
    }
}
