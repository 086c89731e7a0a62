package io.github.muchang.content;

import java.util.SortedSet;
import java.util.function.Consumer;

/** No superlatives in advertising; elsewhere they are looked at by somebody. */
final class Superlatives {
    private static final Words WORDS = Words.named("superlatives");

    private Superlatives() {}

    static void check(Said said, Consumer<Remark> found) {
        said.parts().forEach((place, plain) -> {
            SortedSet<String> words = WORDS.in(plain);
            if (!words.isEmpty()) {
                found.accept(new Remark(
                        Lint.Rule.SUPERLATIVE,
                        said.isMarketing() ? Lint.Severity.ERROR : Lint.Severity.WARNING,
                        place,
                        "有绝对化用语“" + String.join("、", words) + "”：写出事实，不要写最高级",
                        "superlatives '" + String.join("', '", words) + "': say what is so, not that it is the best",
                        WORDS.source()));
            }
        });
    }
}
