package io.github.muchang.adapters.qq.official;

import io.github.muchang.http.Answer;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Remembers under which {@code file_info} the platform has what messages show, as long as it says that it is good, for users and groups apart. What it
 * has forgotten, or the platform, is made ready again. Thread-safe.
 */
final class MediaShelf {
    private static final Duration FOR_EVER = Duration.ofDays(30);
    private static final int MOST = 10_000;

    /** What the platform would say. */
    private static final int TOO_BIG = 850031;

    private final Client client;
    private final MediaSource source;
    private final Upload upload;
    private final Shelf<String> shelved = new Shelf<>(MOST);

    MediaShelf(Client client, MediaSource source) {
        this.client = client;
        this.source = source;
        this.upload = new Upload(client);
    }

    /** The platform's {@code file_info}; empty if the host has no such thing, or its source threw. */
    Optional<Answer<String>> info(String media, Use use, String shownAs, Place place) {
        Instant now = client.now();
        String key = key(media, use, shownAs, place);
        Optional<String> known = shelved.find(key, now);
        if (known.isPresent()) {
            return known.map(Answer.Given::new);
        }
        return found(media)
                .map(file -> file.bytes().length > client.limits().of(use.limit)
                        ? new Answer.Refused<>(ErrorCodes.error(TOO_BIG, 0), Optional.empty())
                        : upload.of(file, use.type, shownAs, place).then(body -> shelve(key, body, now)));
    }

    /** The platform does not know this any more. */
    void forget(String media, Use use, String shownAs, Place place) {
        shelved.forget(key(media, use, shownAs, place));
    }

    private Optional<MediaFile> found(String media) {
        try {
            return source.find(media);
        } catch (RuntimeException e) { // the host's own affair, and as good as nothing
            return Optional.empty();
        }
    }

    /** The last tenth of its life is left to the way. */
    private Answer<String> shelve(String key, JsonNode body, Instant now) {
        return LenientJson.required(body, "file_info").map(info -> {
            long seconds = LenientJson.number(body, "ttl", 1);
            Duration life = seconds == 0
                    ? FOR_EVER
                    : Duration.ofSeconds(Math.max(0, Math.min(seconds, FOR_EVER.toSeconds())) * 9 / 10);
            shelved.keep(key, info, now.plus(life));
            return info;
        });
    }

    private static String key(String media, Use use, String shownAs, Place place) {
        return place.scope() + " " + use + " " + shownAs.length() + " " + shownAs + media;
    }

    /** What it is sent as. */
    enum Use {
        IMAGE(1, "image-bytes"),
        FILE(4, "file-bytes");

        private final int type;
        private final String limit;

        Use(int type, String limit) {
            this.type = type;
            this.limit = limit;
        }
    }
}
