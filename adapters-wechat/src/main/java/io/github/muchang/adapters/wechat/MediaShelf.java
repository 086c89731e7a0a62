package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Exchange;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Uploads what messages show, and remembers for three days under which id the platform has it. What it has forgotten, or the platform, is uploaded
 * again. Thread-safe.
 */
final class MediaShelf {
    /** An id is not used in its last hour: the message may wait for its member. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private static final int MOST = 10_000;

    private final Client client;
    private final MediaSource source;
    private final Shelf<String> shelved = new Shelf<>(MOST);

    MediaShelf(Client client, MediaSource source) {
        this.client = client;
        this.source = source;
    }

    /** The platform's id; empty if the host has no such thing, or its source threw. */
    Optional<Answer<String>> id(String media, Use use) {
        Instant now = client.endpoint().clock().instant();
        Optional<String> known = shelved.find(use.key(media), now);
        if (known.isPresent()) {
            return known.map(Answer.Given::new);
        }
        return found(media).map(file -> client.call(use.ask(file)).then(body -> shelve(media, use, body, now)));
    }

    /**
     * The platform's ids of several, in order. If one could not be uploaded now, nothing was done that anybody would see.
     *
     * @throws IllegalArgumentException if the host has no such thing
     */
    Answer<List<String>> ids(List<String> media, Use use) {
        Answer<List<String>> ids = new Answer.Given<>(ImmutableList.of());
        for (String each : media) {
            Answer<String> id =
                    id(each, use).orElseThrow(() -> new IllegalArgumentException("the host has no such image"));
            ids = ids.then(former -> id instanceof Answer.Unclear<String> unclear
                    ? new Answer.Later<>(Exchange.UNREACHABLE, unclear.detail())
                    : id.map(found -> ImmutableList.<String>builder()
                            .addAll(former)
                            .add(found)
                            .build()));
        }
        return ids;
    }

    /** The platform does not know the ids of these any more. */
    void forget(Iterable<String> media) {
        for (String each : media) {
            for (Use use : Use.values()) {
                shelved.forget(use.key(each));
            }
        }
    }

    private Optional<MediaFile> found(String media) {
        try {
            return source.find(media);
        } catch (RuntimeException e) { // the host's own affair, and as good as nothing
            return Optional.empty();
        }
    }

    private Answer<String> shelve(String media, Use use, JsonNode body, Instant now) {
        return LenientJson.required(body, "media_id").map(id -> {
            Duration life =
                    Duration.ofSeconds(client.limits().of("media-seconds")).minus(MARGIN);
            shelved.keep(use.key(media), id, now.plus(life));
            return id;
        });
    }

    /** What it is uploaded for. */
    enum Use {
        IMAGE("/cgi-bin/media/upload", "type", "image", ""),
        FILE("/cgi-bin/media/upload", "type", "file", ""),
        MOMENT_IMAGE("/cgi-bin/media/upload_attachment", "media_type", "image", "1"),
        MOMENT_VIDEO("/cgi-bin/media/upload_attachment", "media_type", "video", "1"),
        ALBUM_IMAGE("/cgi-bin/media/upload_attachment", "media_type", "image", "2");

        private final String path;
        private final String parameter;
        private final String type;
        private final String attachment;

        Use(String path, String parameter, String type, String attachment) {
            this.path = path;
            this.parameter = parameter;
            this.type = type;
            this.attachment = attachment;
        }

        private String key(String media) {
            return name() + " " + media;
        }

        private Ask ask(MediaFile file) {
            Ask ask = Ask.upload(path, file).with(parameter, type);
            return attachment.isEmpty() ? ask : ask.with("attachment_type", attachment);
        }
    }
}
