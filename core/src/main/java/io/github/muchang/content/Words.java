package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.muchang.json.StrictJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * A dated table of wordings, from {@code lint.json} beside this class. In it {@code #} stands for a digit or a Chinese numeral, though
 * not at the beginning, and a word does not count directly after or before the words listed with it.
 */
final class Words {
    private static final JsonNode TABLES = StrictJson.mapper()
            .readTree(Objects.requireNonNull(
                    Words.class.getResourceAsStream("lint.json"), "the jar lacks a part of itself"));

    private final String source;
    private final ImmutableListMultimap<Character, Word> byFirst;

    private Words(String source, List<Word> words) {
        this.source = source;
        this.byFirst = Multimaps.index(words, word -> word.text().charAt(0));
    }

    /** The table of a name. */
    static Words named(String table) {
        JsonNode json = Objects.requireNonNull(TABLES.get(table), table);
        ImmutableList.Builder<Word> words = ImmutableList.builder();
        List<String> always = texts(json, "notAfter");
        for (JsonNode each : json.get("words")) {
            List<String> after = ImmutableList.<String>builder()
                    .addAll(always)
                    .addAll(texts(each, "notAfter"))
                    .build();
            String text =
                    each.isString() ? each.stringValue() : each.get("word").stringValue();
            words.add(new Word(text, after, texts(each, "notBefore")));
        }
        LocalDate validFrom = LocalDate.parse(json.get("validFrom").stringValue());
        String source =
                json.get("chinese").stringValue() + " / " + json.get("english").stringValue() + " (" + validFrom + ")";
        return new Words(source, words.build());
    }

    /** Where the rule is written, in both languages, and since when. */
    String source() {
        return source;
    }

    /** The words that a plain text contains, as it has them, sorted; a word inside a longer one is not told. */
    SortedSet<String> in(String plain) {
        SortedSet<String> found = new TreeSet<>();
        for (int at = 0; at < plain.length(); at++) {
            for (Word word : byFirst.get(plain.charAt(at))) {
                if (word.isAt(plain, at)) {
                    found.add(plain.substring(at, at + word.text().length()));
                }
            }
        }
        SortedSet<String> longest = new TreeSet<>(found);
        longest.removeIf(
                each -> found.stream().anyMatch(other -> other.length() > each.length() && other.contains(each)));
        return longest;
    }

    /** Whether a plain text contains any of the words. */
    boolean anyIn(String plain) {
        return countIn(plain) > 0;
    }

    /** How many places of a plain text one of the words begins at. */
    int countIn(String plain) {
        int count = 0;
        for (int at = 0; at < plain.length(); at++) {
            int here = at;
            if (byFirst.get(plain.charAt(at)).stream().anyMatch(word -> word.isAt(plain, here))) {
                count++;
            }
        }
        return count;
    }

    private static List<String> texts(JsonNode json, String name) {
        JsonNode array = json.get(name);
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        if (array != null) {
            array.forEach(each -> texts.add(each.stringValue()));
        }
        return texts.build();
    }

    /** A word, and what it does not count beside. */
    private record Word(String text, List<String> notAfter, List<String> notBefore) {
        boolean isAt(String plain, int at) {
            if (at + text.length() > plain.length()) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                char wanted = text.charAt(i);
                char found = plain.charAt(at + i);
                if (wanted == '#' ? !Plain.isNumeral(found) : wanted != found) {
                    return false;
                }
            }
            return notAfter.stream().noneMatch(before -> plain.startsWith(before, at - before.length()))
                    && notBefore.stream().noneMatch(after -> plain.startsWith(after, at + text.length()));
        }
    }
}
