package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.fault.Faults;
import io.github.muchang.json.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One body of a content, as the rules look at it.
 *
 * @param content whose it is
 * @param at the JSON pointer of the object that the body is in
 * @param body what is shown
 * @param parts the words of each part that has some, plain, by its pointer
 * @param all all words, plain, the parts as one sentence
 */
record Said(Content content, String at, Body body, Map<String, String> parts, String all) {
    static List<Said> allOf(Content content) {
        ImmutableList.Builder<Said> all = ImmutableList.builder();
        all.add(of(content, "", content.body()));
        content.variants()
                .forEach(
                        (persona, body) -> all.add(of(content, Place.below("/variants", Faults.shown(persona)), body)));
        return all.build();
    }

    /** The letters of all parts; empty if there is nothing but values. */
    static String letters(Body body) {
        String letters = body.templates().values().stream()
                .map(template -> Plain.letters(template.words()))
                .collect(Collectors.joining());
        return letters.chars().allMatch(each -> each == Template.VALUE) ? "" : letters;
    }

    private static Said of(Content content, String at, Body body) {
        ImmutableMap.Builder<String, String> parts = ImmutableMap.builder();
        body.templates().forEach((pointer, template) -> {
            String plain = Plain.of(template.words());
            if (!plain.isEmpty()) {
                parts.put(at + pointer, plain);
            }
        });
        Map<String, String> words = parts.buildOrThrow();
        return new Said(content, at, body, words, String.join(",", words.values()));
    }

    boolean isMarketing() {
        return content.purpose().isMarketing();
    }

    /** Where the body is, to speak of all of it. */
    String place() {
        return at + "/" + body.kind().code();
    }

    /** The letters that are read even by somebody of whom only the brand is known. */
    String least() {
        Map<String, String> brand = content.brand()
                .<Map<String, String>>map(name -> ImmutableSortedMap.of("brand", name))
                .orElse(ImmutableSortedMap.of());
        return body.templates().values().stream()
                .map(template -> template.words().isEmpty() ? "" : Plain.letters(template.least(brand)))
                .collect(Collectors.joining("\n"));
    }
}
