package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableMap;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.content.Message;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/** Puts messages into segments: words, words with a picture, a card that opens a page. */
final class Composer {
    private static final int MOST_BYTES = 10 << 20;

    private final MediaSource media;

    Composer(MediaSource media) {
        this.media = media;
    }

    /** What comes of sending it; or why nothing is sent. */
    Delivery compose(Message message, Function<Segments, Delivery> sending) {
        if (message instanceof Message.Image image) {
            return picture(image, sending);
        } else if (message instanceof Message.Link link) {
            return card(link, sending);
        }
        return message.words()
                .map(words -> sending.apply(Segments.of(Segment.text(words))))
                .orElseGet(() -> Delivery.refused(Reason.MALFORMED, "no words"));
    }

    private Delivery picture(Message.Image image, Function<Segments, Delivery> sending) {
        Optional<byte[]> bytes = media.find(image.media());
        if (bytes.isPresent() && bytes.get().length > MOST_BYTES) {
            return Delivery.refused(Reason.MALFORMED, "a picture of more than " + MOST_BYTES + " bytes");
        }
        Optional<String> file = bytes.map(
                        each -> "base64://" + Base64.getEncoder().encodeToString(each))
                .or(() -> Optional.of(image.media()).filter(each -> each.matches("https?://.+")));
        return file.map(each ->
                        sending.apply(Segments.of(Segment.text(image.words().orElse("")), Segment.image(each))))
                .orElseGet(() -> Delivery.refused(Reason.MEDIA_UNAVAILABLE, "the host has no such media"));
    }

    /** A card stands alone in its message, and half of a message would have arrived if the second were refused. */
    private static Delivery card(Message.Link link, Function<Segments, Delivery> sending) {
        if (link.description().isPresent() && link.words().isPresent()) {
            return Delivery.refused(Reason.MALFORMED, "words beside a description are a message of their own here");
        }
        ImmutableMap.Builder<String, String> data = ImmutableMap.builder();
        data.put("url", link.url()).put("title", link.title());
        link.description().or(link::words).ifPresent(text -> data.put("content", text));
        link.cover().ifPresent(address -> data.put("image", address));
        return sending.apply(Segments.of(new Segment("share", data.buildOrThrow())));
    }
}
