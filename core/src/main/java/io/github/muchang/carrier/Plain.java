package io.github.muchang.carrier;

import java.util.regex.Pattern;

/** What texts that end in the journal and in logs may look like. A refusal names the kind of a text, never the text. */
final class Plain {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern TRACE = Pattern.compile("[\\x20-\\x7E]{1,128}");
    private static final int LONGEST_DETAIL = 120;

    private Plain() {}

    static String key(String text) {
        if (!KEY.matcher(text).matches()) {
            throw new IllegalArgumentException("a message's key has 1 to 64 characters of A-Z a-z 0-9 . _ : -");
        }
        return text;
    }

    static String trace(String text, String what) {
        if (!TRACE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a " + what + " has 1 to 128 printable ASCII characters, not " + text.length() + " of any kind");
        }
        return text;
    }

    static String detail(String text) {
        String cut = text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) : text;
        return cut.replaceAll("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029]", "·");
    }
}
