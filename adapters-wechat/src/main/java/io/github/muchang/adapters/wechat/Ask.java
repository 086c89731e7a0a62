package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.http.AccessToken;
import io.github.muchang.http.LenientJson;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call to be made, without its token. Prints its path only. */
final class Ask {
    private final String path;
    private final ImmutableSortedMap<String, String> query;
    private final @Nullable Payload payload;
    private final int givenWith; // 0 for no code

    private Ask(String path, ImmutableSortedMap<String, String> query, @Nullable Payload payload, int givenWith) {
        this.path = path;
        this.query = query;
        this.payload = payload;
        this.givenWith = givenWith;
    }

    static Ask get(String path) {
        return new Ask(path, ImmutableSortedMap.of(), null, 0);
    }

    /** Posts maps, lists, texts and numbers as JSON. */
    static Ask post(String path, Map<String, ?> body) {
        return new Ask(
                path,
                ImmutableSortedMap.of(),
                new Payload("application/json; charset=utf-8", LenientJson.bytes(body)),
                0);
    }

    /** Posts one file as a form. */
    static Ask upload(String path, MediaFile file) {
        return new Ask(path, ImmutableSortedMap.of(), file.form(), 0);
    }

    Ask with(String name, String value) {
        return new Ask(
                path,
                ImmutableSortedMap.<String, String>naturalOrder()
                        .putAll(query)
                        .put(name, value)
                        .buildOrThrow(),
                payload,
                givenWith);
    }

    /** An error code that is an answer, too: it comes with what was asked for. */
    Ask givenWith(int code) {
        return new Ask(path, query, payload, code);
    }

    boolean isGivenWith(int code) {
        return givenWith != 0 && givenWith == code;
    }

    String path() {
        return path;
    }

    Optional<Payload> payload() {
        return Optional.ofNullable(payload);
    }

    /** The path with its query; a token comes first. */
    String target(Optional<AccessToken> token) {
        StringBuilder target = new StringBuilder(path);
        token.ifPresent(each -> append(target, "access_token", each.value()));
        query.forEach((name, value) -> append(target, name, value));
        return target.toString();
    }

    private static void append(StringBuilder target, String name, String value) {
        target.append(target.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Ask[" + path + "]";
    }

    /** What is posted. */
    static final class Payload {
        private final String type;
        private final byte[] bytes;

        Payload(String type, byte[] bytes) {
            this.type = type;
            this.bytes = bytes;
        }

        String type() {
            return type;
        }

        HttpRequest.BodyPublisher publisher() {
            return HttpRequest.BodyPublishers.ofByteArray(bytes);
        }

        @Override
        public String toString() {
            return "Payload[" + bytes.length + " bytes]";
        }
    }
}
