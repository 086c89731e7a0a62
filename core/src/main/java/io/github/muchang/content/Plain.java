package io.github.muchang.content;

import com.google.common.base.Splitter;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** A text as wordings are looked for in it: one form of each character, and nothing put between them to hide a word. */
final class Plain {
    private static final String NUMERALS = "0123456789〇一二两三四五六七八九十百千半";
    private static final String FILLING = "*·•_~|\"'“”‘’「」『』【】《》[]()-—^#+=/\\";
    private static final Splitter SENTENCES = Splitter.onPattern("[。!?;\n]").omitEmptyStrings();

    private Plain() {}

    /** Compatibility forms folded (NFKC), lower case, without spaces, quotes and fillings; line breaks stay. */
    static String of(String words) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(point -> point == '\n' || !isFilling(point))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Its letters and digits only, {@link Template#VALUE} for each value. */
    static String letters(String words) {
        StringBuilder letters = new StringBuilder();
        of(words)
                .codePoints()
                .filter(point -> Character.isLetterOrDigit(point) || point == Template.VALUE)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    static List<String> sentences(String plain) {
        return SENTENCES.splitToList(plain);
    }

    static boolean isNumeral(char found) {
        return NUMERALS.indexOf(found) >= 0;
    }

    private static boolean isFilling(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || FILLING.indexOf(point) >= 0;
    }
}
