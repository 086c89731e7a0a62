package io.github.muchang.content;

import java.util.Locale;

/**
 * Two wordings that are almost the same, so that people who get both, or compare what they got, feel written to by a machine.
 *
 * @param first one
 * @param second the other
 * @param percent how many of their runs of three letters are common, of all there are
 */
public record Likeness(Copy first, Copy second, int percent) {
    /** What was found and why it matters, in Chinese for a Chinese locale, in English for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh")
                ? first + " 和 " + second + " 有 " + percent + "% 相同：换个说法，各人说各人的话"
                : first + " and " + second + " are " + percent + " % alike: say it in words of one's own";
    }

    /**
     * One wording.
     *
     * @param content the content's name
     * @param persona who says it; empty for everybody without words of their own
     */
    public record Copy(String content, String persona) {
        @Override
        public String toString() {
            return "'" + content + "'" + (persona.isEmpty() ? "" : " (" + persona + ")");
        }
    }
}
