package io.github.muchang.content;

import java.util.Optional;
import java.util.function.Consumer;

/** Marketing says who sends it and how to refuse more of it, in words that everybody gets to read. */
final class Disclosing {
    private static final String SOURCE = "《广告法》第四十三条第二款、第四十四条第一款 / Advertising Law 43(2), 44(1) (2015-09-01)";

    private Disclosing() {}

    static void check(Said said, Consumer<Remark> found) {
        if (said.isMarketing()) {
            check(said, Lint.Rule.SENDER, said.content().sender(), found);
            check(said, Lint.Rule.REFUSAL, said.content().refusal(), found);
        }
    }

    private static void check(Said said, Lint.Rule rule, Optional<String> words, Consumer<Remark> found) {
        boolean sender = rule == Lint.Rule.SENDER;
        String member = rule.code();
        if (words.isEmpty()) {
            found.accept(new Remark(
                    rule,
                    Lint.Severity.ERROR,
                    "/" + member,
                    sender ? "营销内容要写明发送者的真实身份" : "营销内容要写明怎样拒绝再收到，例如“回复 TD 退订”",
                    sender
                            ? "marketing says who sends it: give the '" + member
                                    + "' in the words that stand in the text"
                            : "marketing says how to refuse more of it: give the '" + member
                                    + "' in the words that stand in the text, such as 回复 TD 退订",
                    SOURCE));
        } else if (!said.least().contains(Plain.letters(words.get()))) {
            found.accept(new Remark(
                    rule,
                    Lint.Severity.ERROR,
                    said.place(),
                    sender ? "文字里读不到发送者“" + words.get() + "”" : "文字里读不到拒绝方式“" + words.get() + "”",
                    "not every receiver gets to read the " + member + " '" + words.get() + "'",
                    SOURCE));
        }
    }
}
