package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import io.github.muchang.json.StrictJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A dated table of wordings, from {@code lint.json} beside this class. In it {@code #} stands for a digit or a Chinese numeral, and a
 * word does not count directly after or before the words listed with it.
 *
 * @param chinese where the rule is written, in Chinese
 * @param english where the rule is written, in English
 * @param validFrom since when the rule has been in force
 * @param list the words
 */
record Words(String chinese, String english, LocalDate validFrom, List<Word> list) {
    private static final JsonNode TABLES = StrictJson.mapper()
            .readTree(Objects.requireNonNull(
                    Words.class.getResourceAsStream("lint.json"), "the jar lacks a part of itself"));

    Words {
        list = ImmutableList.copyOf(list);
    }

    /** The table of a name. */
    static Words named(String table) {
        JsonNode json = Objects.requireNonNull(TABLES.get(table), table);
        ImmutableList.Builder<Word> words = ImmutableList.builder();
        List<String> always = texts(json, "notAfter");
        for (JsonNode each : json.get("words")) {
            words.add(
                    each.isString()
                            ? new Word(each.stringValue(), always, ImmutableList.of())
                            : new Word(
                                    each.get("word").stringValue(),
                                    ImmutableList.<String>builder()
                                            .addAll(always)
                                            .addAll(texts(each, "notAfter"))
                                            .build(),
                                    texts(each, "notBefore")));
        }
        return new Words(
                json.get("chinese").stringValue(),
                json.get("english").stringValue(),
                LocalDate.parse(json.get("validFrom").stringValue()),
                words.build());
    }

    /** Where the rule is written and since when, in both languages. */
    String source() {
        return chinese + " / " + english + " (" + validFrom + ")";
    }

    /** The words that a plain text contains, as it has them, sorted; a word inside a longer one is not told. */
    SortedSet<String> in(String plain) {
        SortedSet<String> found = new TreeSet<>();
        for (Word word : list) {
            int at = word.find(plain, 0);
            if (at >= 0) {
                found.add(plain.substring(at, at + word.text().length()));
            }
        }
        SortedSet<String> longest = new TreeSet<>(found);
        longest.removeIf(
                each -> found.stream().anyMatch(other -> other.length() > each.length() && other.contains(each)));
        return longest;
    }

    /** Whether a plain text contains any of the words. */
    boolean anyIn(String plain) {
        return list.stream().anyMatch(word -> word.find(plain, 0) >= 0);
    }

    /** How many places of a plain text one of the words begins at. */
    int countIn(String plain) {
        SortedSet<Integer> places = new TreeSet<>();
        for (Word word : list) {
            for (int at = word.find(plain, 0); at >= 0; at = word.find(plain, at + 1)) {
                places.add(at);
            }
        }
        return places.size();
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
    record Word(String text, List<String> notAfter, List<String> notBefore) {
        /** Where it is found at or behind a place; -1 if nowhere. */
        int find(String plain, int from) {
            for (int at = from; at + text.length() <= plain.length(); at++) {
                if (matches(plain, at)
                        && notAfter.stream().noneMatch(endsAt(plain, at))
                        && notBefore.stream().noneMatch(beginsAt(plain, at + text.length()))) {
                    return at;
                }
            }
            return -1;
        }

        private boolean matches(String plain, int at) {
            for (int i = 0; i < text.length(); i++) {
                char wanted = text.charAt(i);
                char found = plain.charAt(at + i);
                if (wanted == '#' ? !Plain.isNumeral(found) : wanted != found) {
                    return false;
                }
            }
            return true;
        }

        private static Predicate<String> endsAt(String plain, int at) {
            return before -> plain.startsWith(before, at - before.length());
        }

        private static Predicate<String> beginsAt(String plain, int at) {
            return after -> plain.startsWith(after, at);
        }
    }
}
