package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a OneBot message: a text, a face, a picture. Kinds that the document does not have are kept as they come. Prints its kind only.
 *
 * @param type its kind: {@code text}, {@code image}, {@code at}; 1 to 64 of {@code A-Z a-z 0-9 _ . -}
 * @param data its parts by name, of the same characters
 */
public record Segment(String type, Map<String, String> data) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    /** Copies the parts and checks the names. */
    public Segment {
        data = ImmutableMap.copyOf(data);
        if (!isName(type) || !data.keySet().stream().allMatch(Segment::isName)) {
            throw new IllegalArgumentException(
                    "the kind of a segment and the names of its parts have 1 to 64 characters of A-Z a-z 0-9 _ . -");
        }
    }

    /** Plain words. */
    public static Segment text(String words) {
        return new Segment("text", ImmutableMap.of("text", words));
    }

    /** One of QQ's faces, by its number. */
    public static Segment face(long id) {
        return new Segment("face", ImmutableMap.of("id", Long.toString(id)));
    }

    /** Mentions somebody. */
    public static Segment at(long user) {
        return new Segment("at", ImmutableMap.of("qq", Long.toString(user)));
    }

    /** Mentions everybody. */
    public static Segment atAll() {
        return new Segment("at", ImmutableMap.of("qq", "all"));
    }

    /** Answers a message. */
    public static Segment reply(long message) {
        return new Segment("reply", ImmutableMap.of("id", Long.toString(message)));
    }

    /** A picture. */
    public static Segment image(String file) {
        return new Segment("image", ImmutableMap.of("file", file));
    }

    /** A voice message. */
    public static Segment voice(String file) {
        return new Segment("record", ImmutableMap.of("file", file));
    }

    /** A short video. */
    public static Segment video(String file) {
        return new Segment("video", ImmutableMap.of("file", file));
    }

    /** A card that opens a web page. */
    public static Segment share(String url, String title) {
        return new Segment("share", ImmutableMap.of("url", url, "title", title));
    }

    /** One of its parts. */
    public Optional<String> part(String name) {
        return Optional.ofNullable(data.get(name));
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    boolean isText() {
        return type.equals("text");
    }

    @Override
    public String toString() {
        return "Segment[" + type + "]";
    }
}
