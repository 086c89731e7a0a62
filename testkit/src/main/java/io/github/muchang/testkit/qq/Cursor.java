package io.github.muchang.testkit.qq;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a list goes on: behind the last row that was seen, so rows that come and go meanwhile make nobody miss another one. */
final class Cursor {
    private static final String PREFIX = "lm_";

    private Cursor() {}

    static String of(long number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((PREFIX + number).getBytes(StandardCharsets.UTF_8));
    }

    /** The number behind which a list goes on; 0 at its beginning. */
    static long number(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(PREFIX)) {
                return Long.parseLong(text.substring(PREFIX.length()));
            }
        } catch (IllegalArgumentException e) {
            throw Refused.unfit("cursor");
        }
        throw Refused.unfit("cursor");
    }
}
