package io.github.muchang.circle;

import com.google.common.collect.ImmutableList;
import io.github.muchang.party.ActivityType;
import io.github.muchang.segment.Act;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Level;
import io.github.muchang.segment.Participation;
import io.github.muchang.time.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 小圈子: an invited pool whose members take part. Not everybody is let in: a condition says who may be, and there is room for so many.
 * Whoever comes into the pool in another way, as its platform tells, is in it all the same and takes up room. Immutable; each method
 * answers a changed copy.
 *
 * @param pool the pool that it is, which is also its name
 * @param admits who may be let in
 * @param holds so many, no more
 * @param chinese what members believe in, in Chinese
 * @param english the same in English
 * @param acts what counts as taking part; suggestions count in the circle to which they were made
 * @param within only what was done in the last so long counts; empty for all that ever was
 * @param levels the levels of belonging, by ascending scores
 */
public record Circle(
        String pool,
        Condition admits,
        int holds,
        String chinese,
        String english,
        List<Act> acts,
        Optional<Span> within,
        List<Level> levels) {
    /** Made a suggestion; labelled with the circle. Known to every domain that has one. */
    public static final ActivityType SUGGESTED = ActivityType.by("suggested", "提建议", "suggested something");

    /** Had a suggestion adopted; labelled with the circle. */
    public static final ActivityType ADOPTED = ActivityType.to("adopted", "被采纳建议", "had a suggestion adopted");

    /** So many, if nothing else is said. */
    public static final int HOLDS = 30;

    static final List<Act> ACTS = ImmutableList.of(
            Act.of(SUGGESTED.name(), 3),
            Act.of(ADOPTED.name(), 10),
            Act.of(ActivityType.ANSWERED.name(), 1),
            Act.of(ActivityType.VISITED.name(), 2));

    static final List<Level> LEVELS = ImmutableList.of(new Level("新朋友", 0), new Level("常客", 10), new Level("共创者", 30));

    /** Copies the lists; suggestions without a label are those made to this circle. */
    public Circle {
        String own = pool;
        acts = acts.stream()
                .map(act -> !own.isEmpty() && isSuggesting(act) && act.label().isEmpty() ? act.labelled(own) : act)
                .collect(ImmutableList.toImmutableList());
        levels = ImmutableList.copyOf(levels);
    }

    /**
     * One of 30, of whom this is so. A suggestion is worth 3 points, one that is adopted 10 more, an answer to a question 1, coming to an
     * event or a shop 2; from 10 points on somebody is 常客, from 30 on 共创者. What members believe in must be said.
     */
    public static Circle of(String pool, Condition admits) {
        return new Circle(pool, admits, HOLDS, "", "", ACTS, Optional.empty(), LEVELS);
    }

    /** With room for so many. */
    public Circle holding(int members) {
        return new Circle(pool, admits, members, chinese, english, acts, within, levels);
    }

    /** Of people who believe in this, in Chinese and in English. */
    public Circle believing(String inChinese, String inEnglish) {
        return new Circle(pool, admits, holds, inChinese, inEnglish, acts, within, levels);
    }

    /** With these ways to take part, and no others. */
    public Circle counting(Act... ways) {
        return new Circle(pool, admits, holds, chinese, english, Arrays.asList(ways), within, levels);
    }

    /** Where only what was done in the last so long counts. */
    public Circle within(Span last) {
        return new Circle(pool, admits, holds, chinese, english, acts, Optional.of(last), levels);
    }

    /** With these levels, and no others. */
    public Circle levels(Level... ascending) {
        return new Circle(pool, admits, holds, chinese, english, acts, within, Arrays.asList(ascending));
    }

    /** How taking part is counted. */
    public Participation participation() {
        return new Participation(pool, acts, within, levels);
    }

    /** What members believe in, in Chinese for a Chinese locale, in English for every other. */
    public String value(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }

    /** These, and what any circle needs of activities. */
    public static List<ActivityType> vocabulary(List<ActivityType> activities, List<Circle> circles) {
        ImmutableList.Builder<ActivityType> all =
                ImmutableList.<ActivityType>builder().addAll(activities);
        for (ActivityType own :
                circles.isEmpty() ? ImmutableList.<ActivityType>of() : ImmutableList.of(SUGGESTED, ADOPTED)) {
            if (activities.stream().noneMatch(each -> each.name().equals(own.name()))) {
                all.add(own);
            }
        }
        return all.build();
    }

    private static boolean isSuggesting(Act act) {
        return act.activity().equals(SUGGESTED.name()) || act.activity().equals(ADOPTED.name());
    }
}
