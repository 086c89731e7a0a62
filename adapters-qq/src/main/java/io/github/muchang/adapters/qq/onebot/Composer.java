package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableMap;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.content.Message;
import java.util.Base64;
import java.util.Optional;

/** Puts messages into segments: words, words with a picture, a card that opens a page. */
record Composer(MediaSource media) {
    private static final int MOST_BYTES = 10 << 20;

    /** Either what is sent, or why nothing is. */
    record Composed(Segments segments, Optional<Delivery> trouble) {
        @Override
        public String toString() {
            return "Composed[***]";
        }
    }

    Composed compose(Message message) {
        if (message instanceof Message.Image image) {
            return picture(image);
        } else if (message instanceof Message.Link link) {
            return card(link);
        }
        return message.words()
                .map(words -> composed(Segment.text(words)))
                .orElseGet(() -> failed(Reason.MALFORMED, "no words"));
    }

    private Composed picture(Message.Image image) {
        Optional<byte[]> bytes = media.find(image.media());
        if (bytes.isPresent() && bytes.get().length > MOST_BYTES) {
            return failed(Reason.MALFORMED, "a picture of more than " + MOST_BYTES + " bytes");
        }
        Optional<String> file = bytes.map(
                        each -> "base64://" + Base64.getEncoder().encodeToString(each))
                .or(() -> Optional.of(image.media()).filter(each -> each.matches("https?://.+")));
        return file.map(each -> composed(Segment.text(image.words().orElse("")), Segment.image(each)))
                .orElseGet(() -> failed(Reason.MEDIA_UNAVAILABLE, "the host has no such media"));
    }

    /** A card stands alone in its message, and half of a message would have arrived if the second were refused. */
    private static Composed card(Message.Link link) {
        if (link.description().isPresent() && link.words().isPresent()) {
            return failed(Reason.MALFORMED, "words beside a description are a message of their own here");
        }
        ImmutableMap.Builder<String, String> data = ImmutableMap.builder();
        data.put("url", link.url()).put("title", link.title());
        link.description().or(link::words).ifPresent(text -> data.put("content", text));
        link.cover().ifPresent(address -> data.put("image", address));
        return composed(new Segment("share", data.buildOrThrow()));
    }

    private static Composed composed(Segment... segments) {
        return new Composed(Segments.of(segments), Optional.empty());
    }

    private static Composed failed(Reason reason, String detail) {
        return new Composed(Segments.of(), Optional.of(Delivery.refused(reason, detail)));
    }
}
