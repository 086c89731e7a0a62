package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.content.Message;
import io.github.muchang.http.Answer;
import io.github.muchang.http.DatedLimits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes messages in the platform's words and within its limits: a text (0), markdown with a keyboard (2), or a picture or file (7). */
final class Letters {
    private static final int TEXT = 0;
    private static final int MARKDOWN = 2;
    private static final int MEDIA = 7;

    private final DatedLimits limits;
    private final MediaShelf shelf;

    Letters(DatedLimits limits, MediaShelf shelf) {
        this.limits = limits;
        this.shelf = shelf;
    }

    /** What comes of sending a message with these fields: {@code msg_type}, and what belongs to it; or why nothing is sent. */
    Delivery write(Message message, Place place, Function<Map<String, Object>, Delivery> sending) {
        if (message instanceof Message.Text text) {
            return sending.apply(ImmutableSortedMap.of("content", text.text(), "msg_type", TEXT));
        } else if (message instanceof Message.Buttons buttons) {
            return buttons(buttons, sending);
        } else if (message instanceof Message.Image image) {
            return media(image.media(), MediaShelf.Use.IMAGE, "", image.words(), place, sending);
        } else if (message instanceof Message.File file) {
            return file.words().isPresent()
                    ? Delivery.refused(Reason.MALFORMED, "words beside a file are a message of their own here")
                    : media(file.media(), MediaShelf.Use.FILE, file.name(), Optional.empty(), place, sending);
        }
        return Delivery.refused(Reason.KIND_NOT_SUPPORTED, message.kind().code());
    }

    /** The platform does not know any more what the message shows. */
    void forget(Message message, Place place) {
        if (message instanceof Message.Image image) {
            shelf.forget(image.media(), MediaShelf.Use.IMAGE, "", place);
        } else if (message instanceof Message.File file) {
            shelf.forget(file.media(), MediaShelf.Use.FILE, file.name(), place);
        }
    }

    private Delivery media(
            String media,
            MediaShelf.Use use,
            String shownAs,
            Optional<String> words,
            Place place,
            Function<Map<String, Object>, Delivery> sending) {
        Optional<Answer<String>> info = shelf.info(media, use, shownAs, place);
        if (info.isEmpty()) {
            return Delivery.refused(Reason.MEDIA_UNAVAILABLE, "the host has no such media");
        }
        if (!(info.get() instanceof Answer.Given<String> given)) {
            return Reasons.nothingSent(info.get());
        }
        Map<String, Object> fields = new TreeMap<>();
        fields.put("msg_type", MEDIA);
        fields.put("media", ImmutableSortedMap.of("file_info", given.given()));
        words.ifPresent(text -> fields.put("content", text));
        return sending.apply(fields);
    }

    private Delivery buttons(Message.Buttons buttons, Function<Map<String, Object>, Delivery> sending) {
        int rows = limits.of("button-rows");
        int perRow = limits.of("buttons-per-row");
        int characters = limits.of("label-characters");
        if (buttons.rows().size() > rows
                || buttons.rows().stream().anyMatch(each -> each.size() > perRow || each.isEmpty())) {
            return Delivery.refused(Reason.MALFORMED, "more than " + rows + " rows of " + perRow + " buttons");
        }
        if (buttons.rows().stream().flatMap(List::stream).anyMatch(each -> length(each.label()) > characters)) {
            return Delivery.refused(Reason.MALFORMED, "a label of more than " + characters + " characters");
        }
        List<Map<String, Object>> keyboard = buttons.rows().stream()
                .<Map<String, Object>>map(row -> ImmutableSortedMap.of(
                        "buttons", row.stream().map(Letters::button).toList()))
                .toList();
        return sending.apply(ImmutableSortedMap.of(
                "keyboard",
                ImmutableSortedMap.of("content", ImmutableSortedMap.of("rows", keyboard)),
                "markdown",
                ImmutableSortedMap.of("content", buttons.text()),
                "msg_type",
                MARKDOWN));
    }

    /** Everybody may press it (permission 2); an address is opened (0), an id comes back as an interaction (1). */
    private static Map<String, Object> button(Message.Button button) {
        return ImmutableSortedMap.of(
                "action",
                ImmutableSortedMap.of(
                        "data",
                        button.url().orElse(button.id()),
                        "permission",
                        ImmutableSortedMap.of("type", 2),
                        "type",
                        button.url().isPresent() ? 0 : 1),
                "id",
                button.id(),
                "render_data",
                ImmutableSortedMap.of("label", button.label(), "style", 1));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
