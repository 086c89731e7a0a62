package io.github.muchang.content;

import com.google.common.net.PercentEscaper;

/** How a value is made harmless for the place it is put in. */
enum Escape {
    /** In a text: one line, without control characters and invisible marks that turn or hide what follows. */
    TEXT {
        @Override
        String of(String value) {
            return tidy(value);
        }
    },
    /** In an address: every character that means something there is percent-encoded (RFC 3986, 2.3). */
    ADDRESS {
        @Override
        String of(String value) {
            String tidy = tidy(value);
            // A browser climbs a folder at these, even where they are percent-encoded.
            return tidy.equals(".") || tidy.equals("..") ? "" : UNRESERVED.escape(tidy);
        }
    };

    /** The longest value, in code points; what is longer is cut. */
    static final int LONGEST = 200;

    private static final PercentEscaper UNRESERVED = new PercentEscaper("-._~", false);
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;

    /** The value as it may stand in this place; empty if there is nothing to be seen in it. */
    abstract String of(String value);

    private static String tidy(String value) {
        StringBuilder text = new StringBuilder();
        boolean visible = false;
        int length = 0;
        int at = 0;
        while (at < value.length()) {
            int point = value.codePointAt(at);
            at += Character.charCount(point);
            if (isDropped(point)) {
                continue;
            }
            boolean blank = isBlank(point);
            if (blank && text.isEmpty()) {
                continue;
            }
            if (++length > LONGEST) {
                text.append('…');
                break;
            }
            visible |= !blank && point != JOINER && point != NON_JOINER && !isTag(point);
            text.appendCodePoint(blank ? ' ' : point);
        }
        return visible ? text.toString().stripTrailing() : "";
    }

    /** Line breaks, control characters and whatever looks like nothing: one space each. */
    private static boolean isBlank(int point) {
        return Character.isISOControl(point)
                || Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || point == 0x115F // fillers of Hangul and Braille, of which blank nicknames are made
                || point == 0x1160
                || point == 0x2800
                || point == 0x3164
                || point == 0xFFA0;
    }

    /** Halves of characters, what is no character, and marks that turn or hide text; but not those that join emoji. */
    private static boolean isDropped(int point) {
        int type = Character.getType(point);
        return type == Character.SURROGATE
                || isNoCharacter(point)
                || (type == Character.FORMAT && point != JOINER && point != NON_JOINER && !isTag(point));
    }

    /** Whether the code point is reserved never to be a character. */
    static boolean isNoCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }

    /** The letters that flags of regions are spelt with. */
    private static boolean isTag(int point) {
        return point >= 0xE0020 && point <= 0xE007F;
    }
}
