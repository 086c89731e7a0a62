package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.http.LenientJson;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One call to be made, without its token. Prints its kind only: paths have openids in them. */
final class Ask {
    private final Api api;
    private final String target;
    private final byte @Nullable [] body;
    private final Set<Integer> givenWith;

    private Ask(Api api, String target, byte @Nullable [] body, Set<Integer> givenWith) {
        this.api = api;
        this.target = target;
        this.body = body;
        this.givenWith = givenWith;
    }

    /** A call of a path of these parts. */
    static Ask of(Api api, String... parts) {
        StringBuilder path = new StringBuilder();
        for (String part : parts) {
            path.append('/').append(encoded(part));
        }
        return new Ask(api, path.toString(), null, ImmutableSortedSet.of());
    }

    /** With maps, lists, texts and numbers as JSON. */
    Ask saying(Map<String, ?> fields) {
        return new Ask(api, target, LenientJson.bytes(fields), givenWith);
    }

    Ask with(String name, String value) {
        char before = target.indexOf('?') < 0 ? '?' : '&';
        return new Ask(api, target + before + name + '=' + encoded(value), body, givenWith);
    }

    /** Error codes that are answers, too. */
    Ask givenWith(Set<Integer> codes) {
        return new Ask(api, target, body, codes);
    }

    boolean isGivenWith(int code) {
        return givenWith.contains(code);
    }

    Api api() {
        return api;
    }

    /** The path with its query. */
    String target() {
        return target;
    }

    Optional<BodyPublisher> payload() {
        return Optional.ofNullable(body).map(BodyPublishers::ofByteArray);
    }

    /** Dots alone would lead elsewhere. */
    private static String encoded(String text) {
        String plain = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return plain.matches("\\.+") ? plain.replace(".", "%2E") : plain;
    }

    @Override
    public String toString() {
        return "Ask[" + api + "]";
    }
}
