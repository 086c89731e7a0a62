package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import io.github.muchang.json.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what a content shows. */
final class BodyReader {
    static final List<String> KINDS =
            Arrays.stream(BodyKind.values()).map(BodyKind::code).collect(ImmutableList.toImmutableList());

    private static final Body UNREAD = Body.text("");

    private static final String UNREAD_URL = "https://unread.invalid/";
    private static final List<String> IMAGE = ImmutableList.of("media", "text");
    private static final List<String> LINK = ImmutableList.of("url", "title", "description", "cover", "text");
    private static final List<String> MINI_PROGRAM = ImmutableList.of("app", "page", "title", "cover", "text");
    private static final List<String> FILE = ImmutableList.of("media", "name", "text");
    private static final List<String> BUTTONS = ImmutableList.of("text", "rows");
    private static final List<String> BUTTON = ImmutableList.of("id", "label", "url");

    private BodyReader() {}

    /** A body in an object of its own. */
    static Body readAlone(Place place) {
        if (!place.isObject()) {
            return UNREAD;
        }
        place.only(KINDS);
        return read(place);
    }

    /** The one body among the members of an object. */
    static Body read(Place place) {
        List<BodyKind> kinds = Arrays.stream(BodyKind.values())
                .filter(each -> place.has(each.code()))
                .toList();
        if (kinds.size() != 1) {
            String found = kinds.stream().map(BodyKind::code).collect(Collectors.joining(", "));
            place.fault((found.isEmpty() ? "nothing is shown" : "found " + found) + ": give one of "
                    + String.join(", ", KINDS));
            return UNREAD;
        }
        BodyKind kind = kinds.get(0);
        Place body = place.required(kind.code()).orElseThrow();
        return switch (kind) {
            case TEXT -> new Body.Text(template(Optional.of(body), Template::text, ""));
            case IMAGE -> image(body);
            case LINK -> link(body);
            case MINI_PROGRAM -> miniProgram(body);
            case FILE -> file(body);
            case BUTTONS -> buttons(body);
        };
    }

    private static Body image(Place place) {
        if (!place.isObject()) {
            return UNREAD;
        }
        place.only(IMAGE);
        return new Body.Image(text(place, "media"), words(place, "text"));
    }

    private static Body link(Place place) {
        if (!place.isObject()) {
            return UNREAD;
        }
        place.only(LINK);
        return new Body.Link(
                template(place.required("url"), Template::url, UNREAD_URL),
                template(place.required("title"), Template::text, ""),
                words(place, "description"),
                place.text("cover"),
                words(place, "text"));
    }

    private static Body miniProgram(Place place) {
        if (!place.isObject()) {
            return UNREAD;
        }
        place.only(MINI_PROGRAM);
        return new Body.MiniProgram(
                text(place, "app"),
                template(place.required("page"), Template::page, "unread"),
                template(place.required("title"), Template::text, ""),
                text(place, "cover"),
                words(place, "text"));
    }

    private static Body file(Place place) {
        if (!place.isObject()) {
            return UNREAD;
        }
        place.only(FILE);
        return new Body.File(text(place, "media"), text(place, "name"), words(place, "text"));
    }

    private static Body buttons(Place place) {
        if (!place.isObject()) {
            return UNREAD;
        }
        place.only(BUTTONS);
        ImmutableList.Builder<List<Button>> rows = ImmutableList.builder();
        place.required("rows")
                .map(Place::items)
                .orElse(ImmutableList.of())
                .forEach(row ->
                        rows.add(row.items().stream().map(BodyReader::button).toList()));
        return new Body.Buttons(template(place.required("text"), Template::text, ""), rows.build());
    }

    private static Button button(Place place) {
        if (!place.isObject()) {
            return Button.answering("", "");
        }
        place.only(BUTTON);
        Optional<Template> url =
                place.member("url").map(each -> template(Optional.of(each), Template::url, UNREAD_URL));
        return new Button(text(place, "id"), template(place.required("label"), Template::text, ""), url);
    }

    private static String text(Place place, String name) {
        return place.required(name).flatMap(Place::text).orElse("");
    }

    private static Optional<Template> words(Place place, String name) {
        return place.member(name).map(each -> template(Optional.of(each), Template::text, ""));
    }

    private static Template template(Optional<Place> place, Function<String, Template> reader, String otherwise) {
        return place.flatMap(each -> each.parsed(reader)).orElseGet(() -> reader.apply(otherwise));
    }
}
