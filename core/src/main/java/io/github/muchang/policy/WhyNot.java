package io.github.muchang.policy;

import com.google.common.collect.ImmutableList;
import io.github.muchang.party.TouchKind;
import io.github.muchang.segment.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether a content may go to somebody by one of the ways to them: what every policy says, and what would turn it. Immutable. */
public final class WhyNot {
    private final Question question;
    private final Judgement judgement;

    /** What was judged of a question. */
    public WhyNot(Question question, Judgement judgement) {
        this.question = question;
        this.judgement = judgement;
    }

    /** Whether it may go now. */
    public boolean allowed() {
        return judgement.allowed();
    }

    /** What the policies say. */
    public Judgement judgement() {
        return judgement;
    }

    /** What sort of touch it would be. */
    public TouchKind kind() {
        return question.approach().kind();
    }

    /** The account by which it would go. */
    public String account() {
        return question.approach().account();
    }

    /** The pool by which it would go. */
    public String pool() {
        return question.approach().kind().pool();
    }

    /** The carrier by which it would go. */
    public String carrier() {
        return question.approach().kind().carrier();
    }

    /**
     * The smallest change after which it may go: what each objecting policy asks for, and then the moment to wait for. Empty if it may go now,
     * or nothing is known that would help.
     */
    public List<String> remedies(Locale locale) {
        Wording w = question.subject().rules().wording(locale);
        ImmutableList.Builder<String> remedies = ImmutableList.builder();
        long until = Long.MIN_VALUE;
        for (Ruling objection : judgement.objections()) {
            if (objection instanceof Ruling.Defer defer) {
                until = Math.max(until, defer.until());
            } else {
                String remedy = objection.policy().remedy(question, w);
                if (!remedy.isEmpty()) {
                    remedies.add(remedy);
                }
            }
        }
        if (until != Long.MIN_VALUE) {
            remedies.add(w.of("等到 ", "wait until ") + w.moment(until));
        }
        return remedies.build();
    }

    /** The answer, what every policy says of it, and what would turn it. */
    public String in(Locale locale) {
        Wording w = question.subject().rules().wording(locale);
        String where = pool().isEmpty() ? carrier() : pool() + w.of("（" + carrier() + "）", " (" + carrier() + ")");
        String answer = allowed()
                ? w.of("可以发", "may go now")
                : judgement.ruling() instanceof Ruling.Defer
                        ? w.of("现在还不能发", "may not go yet")
                        : w.of("不能发", "may not go");
        String rulings = judgement.rulings().stream()
                .map(each -> "\n  " + (each instanceof Ruling.Allow ? "✓ " : "✗ ") + each.in(w))
                .collect(Collectors.joining());
        List<String> remedies = remedies(locale);
        String turn = remedies.isEmpty()
                ? ""
                : w.of("\n  要发出去：", "\n  to send it: ") + String.join(w.of("；", "; "), remedies);
        return where + w.of("：", ": ") + answer + rulings + turn;
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
