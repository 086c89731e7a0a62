package io.github.muchang.content;

import java.util.function.Consumer;

/** No marketing to minors: none that has them beg their parents, and none that speaks to them. */
final class Minors {
    private static final Words BEGGING = Words.named("begging");
    private static final Words BUYING = Words.named("buying");
    private static final Words CHILDREN = Words.named("children");

    private Minors() {}

    static void check(Said said, Consumer<Remark> found) {
        if (!said.isMarketing()) {
            return;
        }
        String all = said.all();
        boolean begs =
                Plain.sentences(all).stream().anyMatch(sentence -> BEGGING.anyIn(sentence) && BUYING.anyIn(sentence));
        if (begs) {
            found.accept(new Remark(
                    Lint.Rule.MINORS,
                    Lint.Severity.ERROR,
                    said.place(),
                    "不得劝诱孩子要求家长购买（" + String.join("、", BEGGING.in(all)) + "）",
                    "nobody has children ask their parents to buy (" + String.join(", ", BEGGING.in(all)) + ")",
                    BEGGING.source()));
        } else if (CHILDREN.anyIn(all)) {
            found.accept(new Remark(
                    Lint.Rule.MINORS,
                    Lint.Severity.WARNING,
                    said.place(),
                    "像是对未成年人说的（" + String.join("、", CHILDREN.in(all)) + "）：不得向未成年人自动营销，请只发给家长",
                    "seems to speak to minors (" + String.join(", ", CHILDREN.in(all))
                            + "): no automated marketing to them, speak to their parents",
                    CHILDREN.source()));
        }
    }
}
