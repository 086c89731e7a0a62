package io.github.muchang.content;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** No reward for sharing. A reward for a recommendation that ended in a completed sale is looked at by somebody. */
final class Sharing {
    private static final Words TRIGGERS = Words.named("sharing");
    private static final Words COLLECTING = Words.named("collecting");
    private static final Words REFERRALS = Words.named("referrals");
    private static final Words COMPLETED = Words.named("completed");
    private static final Words REWARDS = Words.named("rewards");

    private Sharing() {}

    static void check(Said said, Consumer<Remark> found) {
        String all = said.all();
        SortedSet<String> asked = new TreeSet<>(COLLECTING.in(all));
        SortedSet<String> given = new TreeSet<>();
        boolean sold = asked.isEmpty();
        for (String sentence : Plain.sentences(all)) {
            SortedSet<String> rewards = REWARDS.in(sentence);
            SortedSet<String> triggers = new TreeSet<>(TRIGGERS.in(sentence));
            SortedSet<String> referrals = REFERRALS.in(sentence);
            triggers.removeIf(each -> referrals.stream().anyMatch(other -> other.contains(each)));
            if (rewards.isEmpty() || (triggers.isEmpty() && referrals.isEmpty())) {
                continue;
            }
            asked.addAll(triggers);
            asked.addAll(referrals);
            given.addAll(rewards);
            sold &= triggers.isEmpty() && COMPLETED.anyIn(sentence);
        }
        if (!asked.isEmpty()) {
            found.accept(remark(said, asked, given, sold));
        }
    }

    private static Remark remark(Said said, SortedSet<String> asked, SortedSet<String> given, boolean sold) {
        String words = String.join("、", asked) + (given.isEmpty() ? "" : " → " + String.join("、", given));
        return new Remark(
                Lint.Rule.REWARDED_SHARING,
                sold ? Lint.Severity.WARNING : Lint.Severity.ERROR,
                said.place(),
                sold ? "推荐成交有奖（" + words + "）：只按已完成的交易奖励一层，不要奖励转发本身" : "用奖励换分享（" + words + "）：去掉奖励，或去掉分享的要求",
                sold
                        ? "a reward for a recommendation (" + words
                                + "): reward completed sales only, on one level, never the sharing itself"
                        : "a reward for sharing (" + words + "): drop the reward, or do not ask to share",
                (sold ? REFERRALS : TRIGGERS).source());
    }
}
