package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
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
 */
record Said(Content content, String at, Body body) {
    static List<Said> allOf(Content content) {
        ImmutableList.Builder<Said> all = ImmutableList.builder();
        all.add(new Said(content, "", content.body()));
        content.variants()
                .forEach((persona, body) ->
                        all.add(new Said(content, Place.below("/variants", Faults.shown(persona)), body)));
        return all.build();
    }

    /** The letters of all parts; empty if there is nothing but values. */
    static String letters(Body body) {
        String letters = body.templates().values().stream()
                .map(template -> Plain.letters(template.words()))
                .collect(Collectors.joining());
        return letters.chars().allMatch(each -> each == Template.VALUE) ? "" : letters;
    }

    boolean isMarketing() {
        return content.purpose().isMarketing();
    }

    /** Where the body is, to speak of all of it. */
    String place() {
        return at + "/" + body.kind().code();
    }

    /** The words of each part, plain, by its pointer. */
    Map<String, String> parts() {
        ImmutableSortedMap.Builder<String, String> parts = ImmutableSortedMap.naturalOrder();
        body.templates().forEach((pointer, template) -> parts.put(at + pointer, Plain.of(template.words())));
        return parts.buildOrThrow();
    }

    /** All words, plain, the parts as one sentence. */
    String all() {
        return body.templates().values().stream()
                .map(template -> Plain.of(template.words()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(","));
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
