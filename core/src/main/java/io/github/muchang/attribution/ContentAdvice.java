package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.content.Purpose;
import io.github.muchang.insight.Effect;
import io.github.muchang.segment.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 自嗨内容: what to do about a content by what followed it. A suggestion by rule, for people to decide on; {@link #against} is what the planning of
 * contents takes in.
 *
 * @param act what to do
 * @param content with which content
 * @param instead the other version that it is about; empty if there is none
 * @param purpose why it is said
 * @param why what was compared and is surely different, or what is still compared
 */
public record ContentAdvice(Act act, String content, String instead, Purpose purpose, List<EffectComparison> why) {
    private static final Comparator<ContentAdvice> ORDER = Comparator.comparing(ContentAdvice::act)
            .thenComparing(ContentAdvice::purpose)
            .thenComparing(ContentAdvice::content);

    /** Copies the list. */
    public ContentAdvice {
        why = ImmutableList.copyOf(why);
    }

    /**
     * What to do about the contents of a library, by what followed them: the most pressing first, and nothing about those that are retired.
     *
     * <p>A content is compared with all others said for its purpose, in the share of its messages that were answered, that were clicked (where
     * there is something to click) and after which something was bought in time; a content that {@link
     * io.github.muchang.content.Content#rewrites rewrites} another also with that one. It is below if it is surely below in one and surely above
     * in none. All comparisons are raised together, and nothing is said as long as too few were sent. That messages to one person
     * are not independent, and that receivers were not divided by chance, is left out of account: only a holdout says what comes of a content.
     */
    public static List<ContentAdvice> of(ContentLibrary library, List<Effect> effects) {
        return new ContentJudge(library, effects)
                .advice().stream().sorted(ORDER).collect(ImmutableList.toImmutableList());
    }

    /** Which contents are not to be planned any more as they are, and why, by name. */
    public static Map<String, String> against(List<ContentAdvice> advice, Wording w) {
        return advice.stream()
                .filter(each -> each.act.isAgainst)
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), ContentAdvice::content, each -> each.in(w), (first, more) -> first));
    }

    /** What to do, without the figures. */
    public String what(Wording w) {
        return act.in(w)
                + w.of("「" + content + "」", " '" + content + "'")
                + (instead.isEmpty() ? "" : w.of("，另一版是「" + instead + "」", " (other version: '" + instead + "')"));
    }

    /** The figures that speak for it. */
    public String why(Wording w) {
        return why.stream().map(each -> each.in(w)).collect(Collectors.joining(w.of("；", "; ")));
    }

    /** The suggestion as a sentence with its figures. */
    public String in(Wording w) {
        return what(w) + w.of("：", ": ") + why(w);
    }

    /** What can be suggested. */
    public enum Act {
        /** Send the newer version instead: it does more. */
        REPLACE(true),
        /** Do not send it for now: it was written anew, and does less than before, or still less than others. */
        REST(true),
        /** Write it anew, as another content that says so. */
        REWRITE(true),
        /** Go on comparing both versions: too few were sent, or they do the same so far. */
        COMPARE_ON(false);

        private final boolean isAgainst;

        Act(boolean isAgainst) {
            this.isAgainst = isAgainst;
        }

        private String in(Wording w) {
            return switch (this) {
                case REPLACE -> w.of("换成新版，停发", "send the newer version instead of");
                case REST -> w.of("暂停", "rest");
                case REWRITE -> w.of("重写", "rewrite");
                case COMPARE_ON -> w.of("继续对比", "go on comparing");
            };
        }
    }
}
