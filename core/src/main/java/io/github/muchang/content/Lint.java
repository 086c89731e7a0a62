package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Looks for what the law and the platforms forbid in a content, and for what people do not like to read. Knows words, not
 * meanings: it is no legal advice, and what it lets pass may still be wrong. Pure.
 */
public final class Lint {
    private Lint() {}

    /** What is to be said of a content, in the order of its bodies and of the rules. */
    public static List<Remark> of(Content content) {
        ImmutableList.Builder<Remark> remarks = ImmutableList.builder();
        for (Said said : Said.allOf(content)) {
            Disclosing.check(said, remarks::add);
            Superlatives.check(said, remarks::add);
            Sharing.check(said, remarks::add);
            Minors.check(said, remarks::add);
            HardAds.check(said, remarks::add);
            Sizes.check(said, remarks::add);
        }
        return remarks.build().stream()
                .map(remark -> settled(remark, content))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Contents, or variants of one, that say almost the same: of their runs of three letters, at least 60 % are common to both.
     * That is what is left alike when one word of two letters is changed in a text of twenty. Retired contents are left out.
     */
    public static List<Likeness> duplicates(Collection<Content> contents) {
        return Likenesses.of(contents);
    }

    /**
     * The letters that a body shows, without punctuation, one mark for each value: equal where people would read the same. Empty if
     * it shows no words of its own.
     */
    public static String letters(Body body) {
        return Said.letters(body);
    }

    private static Remark settled(Remark remark, Content content) {
        String reason = content.overrides().get(remark.rule());
        return reason == null || !remark.rule().isOverridable() || remark.severity() == Severity.WARNING
                ? remark
                : remark.setAside(reason);
    }

    /** How bad it is. */
    public enum Severity {
        /** Must not be sent; the domain refuses it. */
        ERROR,
        /** Somebody should look at it. */
        WARNING
    }

    /** What is looked for. */
    public enum Rule {
        /** Marketing that does not say who sends it. */
        SENDER,
        /** Marketing that does not say how to refuse more of it. */
        REFUSAL,
        /** A superlative such as 最佳. */
        SUPERLATIVE,
        /** A reward for sharing. */
        REWARDED_SHARING,
        /** Marketing aimed at minors. */
        MINORS,
        /** Selling too loudly, or under another purpose. */
        HARD_AD,
        /** Longer than a platform takes. */
        LENGTH;

        /** The name in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it may be set aside for a reason: where the law or the platform leaves room. */
        public boolean isOverridable() {
            return this == SUPERLATIVE || this == REWARDED_SHARING;
        }
    }
}
