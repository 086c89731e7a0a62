package io.github.muchang.community;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.ContentCalendar;
import io.github.muchang.json.Place;
import io.github.muchang.time.Horizon;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads programmes from the JSON of a domain, noting every fault at its place; what cannot be read is replaced by something harmless. */
public final class ProgrammeReader {
    private static final List<String> PROGRAMME =
            ImmutableList.of("name", "slots", "events", "feed", "farewell", "handOver");
    private static final List<String> SLOT = ImmutableList.of("on", "at", "minutes", "content");
    private static final List<String> EVENT = ImmutableList.of("at", "minutes", "content", "partner", "notice");
    private static final List<String> NOTICE = ImmutableList.of("days", "content");
    private static final List<String> FEED = ImmutableList.of("aDay", "apart", "posts");
    private static final List<String> FAREWELL = ImmutableList.of("days", "at", "content");
    private static final List<String> HAND_OVER = ImmutableList.of("to", "content", "of");
    private static final Programme.Slot UNREAD = new Programme.Slot(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, 1, "");

    private static final LocalDateTime NEVER = LocalDate.EPOCH.atStartOfDay();

    private ProgrammeReader() {}

    /** The programmes in the member {@code programmes}. */
    public static List<Programme> read(Place domain) {
        return each(domain, "programmes", ProgrammeReader::programme);
    }

    private static Programme programme(Place place) {
        if (!place.isObject()) {
            return Programme.named("");
        }
        place.only(PROGRAMME);
        return new Programme(
                name(place, "name"),
                each(place, "slots", ProgrammeReader::slot),
                each(place, "events", ProgrammeReader::event),
                place.member("feed").filter(Place::isObject).map(ProgrammeReader::feed),
                place.member("farewell").filter(Place::isObject).map(ProgrammeReader::farewell),
                place.member("handOver").filter(Place::isObject).map(ProgrammeReader::handOver));
    }

    private static Programme.Slot slot(Place place) {
        if (!place.isObject()) {
            return UNREAD;
        }
        place.only(SLOT);
        Optional<DayOfWeek> day = place.required("on")
                .flatMap(
                        each -> each.choice("day of the week", Arrays.asList(DayOfWeek.values()), ProgrammeJson::code));
        Optional<LocalTime> hour = place.required("at").flatMap(each -> each.parsed(Horizon::hour));
        Optional<Integer> minutes = number(place, "minutes");
        String content = name(place, "content");
        return day.isPresent() && hour.isPresent() && minutes.isPresent()
                ? new Programme.Slot(day.get(), hour.get(), minutes.get(), content)
                : UNREAD;
    }

    /** One that cannot be read is put where no other is, so that it overlaps with none. */
    private static Event event(Place place) {
        if (!place.isObject()) {
            return Event.at(NEVER, 0, "");
        }
        place.only(EVENT);
        return new Event(
                place.required("at")
                        .flatMap(each -> each.parsed(LocalDateTime::parse))
                        .orElse(NEVER),
                number(place, "minutes").orElse(0),
                name(place, "content"),
                place.text("partner").orElse(""),
                place.member("notice").filter(Place::isObject).map(ProgrammeReader::notice));
    }

    private static Event.Notice notice(Place place) {
        place.only(NOTICE);
        return new Event.Notice(number(place, "days").orElse(1), name(place, "content"));
    }

    private static Feed feed(Place place) {
        place.only(FEED);
        ImmutableList.Builder<ContentCalendar.Post> posts = ImmutableList.builder();
        place.required("posts").filter(Place::isObject).ifPresent(all -> all.node()
                .propertyNames()
                .forEach(moment -> post(moment, all).ifPresent(posts::add)));
        return new Feed(number(place, "aDay").orElse(1), number(place, "apart").orElse(0), posts.build());
    }

    private static Optional<ContentCalendar.Post> post(String moment, Place posts) {
        return posts.member(moment).flatMap(place -> {
            Optional<LocalDateTime> at = place.tried(() -> LocalDateTime.parse(moment));
            Optional<String> content = place.text();
            return at.isPresent() && content.isPresent()
                    ? Optional.of(new ContentCalendar.Post(at.get(), content.get()))
                    : Optional.empty();
        });
    }

    private static Programme.Farewell farewell(Place place) {
        place.only(FAREWELL);
        return new Programme.Farewell(
                number(place, "days").orElse(0),
                place.member("at").flatMap(each -> each.parsed(Horizon::hour)).orElse(Programme.Farewell.EVENING),
                name(place, "content"));
    }

    private static Programme.HandOver handOver(Place place) {
        place.only(HAND_OVER);
        return new Programme.HandOver(name(place, "to"), name(place, "content"), each(place, "of", each -> each.text()
                .orElse("")));
    }

    private static String name(Place place, String member) {
        return place.required(member).flatMap(Place::text).orElse("");
    }

    private static Optional<Integer> number(Place place, String member) {
        return place.required(member)
                .flatMap(each -> each.integer(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .map(Long::intValue);
    }

    /** Each element, so that what follows one that cannot be read keeps its number. */
    private static <T> List<T> each(Place place, String name, Function<Place, T> reader) {
        return place.member(name).map(Place::items).orElse(ImmutableList.of()).stream()
                .map(reader)
                .collect(ImmutableList.toImmutableList());
    }
}
