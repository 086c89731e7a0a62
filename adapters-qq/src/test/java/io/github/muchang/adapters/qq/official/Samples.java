package io.github.muchang.adapters.qq.official;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The official samples among the test's resources; their ORIGIN.md says where they come from. */
final class Samples {
    private Samples() {}

    static String text(String name) {
        try (InputStream stream = Samples.class.getResourceAsStream("/qq-official/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in an event, such as {@code FRIEND_ADD-1}. */
    static String event(String name) {
        return text("event-" + name + ".json");
    }

    /** An event as the platform tells it, under an envelope of its own. */
    static String envelope(String name) {
        int sample = name.indexOf('-');
        String kind = sample < 0 ? name : name.substring(0, sample);
        return envelope("envelope-" + name, kind, event(name));
    }

    static String envelope(String id, String kind, String body) {
        return "{\"id\":\"" + id + "\",\"op\":0,\"s\":42,\"t\":\"" + kind + "\",\"d\":" + body + "}";
    }
}
