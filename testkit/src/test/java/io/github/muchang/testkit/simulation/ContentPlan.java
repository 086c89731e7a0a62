package io.github.muchang.testkit.simulation;

import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.time.Span;
import java.util.Optional;

/**
 * A content of a world.
 *
 * @param name the first word of its text, by which the platform knows it
 * @param brand empty for none
 * @param category empty for none
 * @param expiry in milliseconds
 */
record ContentPlan(
        String name, Purpose purpose, int weight, String brand, String category, long expiry, boolean emergency) {

    /** Whether the rules of the house do not bind it. */
    boolean passes() {
        return purpose == Purpose.TRANSACTIONAL || (emergency && !sells());
    }

    boolean sells() {
        return purpose == Purpose.PROMOTION || purpose == Purpose.BENEFIT;
    }

    Content content() {
        Content content = Content.named(name)
                .purpose(purpose)
                .weight(weight)
                .expiringAfter(new Span(expiry))
                .text(name + " {{pool}} 明视眼镜" + (sells() ? " 回复 TD 退订" : ""));
        if (sells()) {
            content = content.sender("明视眼镜").refusal("回复 TD 退订");
        }
        if (purpose != Purpose.TRANSACTIONAL) {
            content = content.value("知道" + name);
        }
        content = brand.isEmpty() ? content : content.brand(brand);
        content = category.isEmpty() ? content : content.category(category);
        return emergency ? content.emergency() : content;
    }

    /** Which content a text is of. */
    static Optional<String> nameIn(String text) {
        return word(text, 0);
    }

    /** To members of which pool a text is. */
    static Optional<String> poolIn(String text) {
        return word(text, 1);
    }

    private static Optional<String> word(String text, int number) {
        String[] words = text.split(" ", -1);
        return number < words.length ? Optional.of(words[number]) : Optional.empty();
    }
}
