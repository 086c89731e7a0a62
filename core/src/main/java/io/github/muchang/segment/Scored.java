package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.party.Needs;
import io.github.muchang.time.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A score: each condition that holds is worth so many points, and together they come to at least so many.
 *
 * @param parts the conditions
 * @param points what each is worth, in the same order
 * @param atLeast the points to reach
 */
public record Scored(List<Condition> parts, List<Integer> points, int atLeast) implements Condition {
    /** The greatest number of points, of one condition and to be reached. */
    public static final int MOST = 1000;

    /** Copies the lists; refuses points that cannot be reached, or without doing anything. */
    public Scored {
        parts = ImmutableList.copyOf(parts);
        points = ImmutableList.copyOf(points);
        if (parts.size() != points.size()) {
            throw new IllegalArgumentException(
                    "a score has as many 'worth' as conditions, not " + points.size() + " for " + parts.size());
        }
        if (points.stream().anyMatch(each -> each < 1 || each > MOST)) {
            throw new IllegalArgumentException("a condition of a score is worth 1 to " + MOST + " points");
        }
        int most = points.stream().mapToInt(each -> each).sum();
        if (atLeast < 1 || atLeast > most) {
            throw new IllegalArgumentException("a score to reach is 1 to the " + most + " of all, not " + atLeast);
        }
    }

    /**
     * It holds at least until enough of what holds may have ceased, and fails at least until enough of what fails may have come to
     * hold.
     */
    @Override
    public long verdict(Subject subject) {
        long[] verdicts = new long[parts.size()];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = parts.get(i).verdict(subject);
        }
        int score = score(verdicts);
        boolean holds = score >= atLeast;
        long[] moments = Arrays.stream(verdicts)
                .filter(each -> Verdict.holds(each) == holds)
                .map(Verdict::until)
                .sorted()
                .toArray();
        for (long moment : moments) {
            int moved = 0;
            for (int i = 0; i < verdicts.length; i++) {
                boolean moves = Verdict.holds(verdicts[i]) == holds && Verdict.until(verdicts[i]) <= moment;
                moved += moves ? points.get(i) : 0;
            }
            if (moment != Moments.NEVER && (holds ? score - moved < atLeast : score + moved >= atLeast)) {
                return Verdict.of(holds, moment);
            }
        }
        return Verdict.lasting(holds);
    }

    /** The points that somebody has now. */
    public int score(Subject subject) {
        return score(parts.stream().mapToLong(part -> part.verdict(subject)).toArray());
    }

    private int score(long[] verdicts) {
        int score = 0;
        for (int i = 0; i < verdicts.length; i++) {
            score += Verdict.holds(verdicts[i]) ? points.get(i) : 0;
        }
        return score;
    }

    @Override
    public int effort() {
        return parts.stream().mapToInt(Condition::effort).reduce(1, (a, b) -> Math.min(1 << 20, a + b));
    }

    @Override
    public Needs needs(Rules rules) {
        return parts.stream().map(part -> part.needs(rules)).reduce(Needs.NOTHING, Needs::and);
    }

    @Override
    public String sentence(Wording w) {
        String list = IntStream.range(0, parts.size())
                .mapToObj(i -> w.of(
                        "「" + parts.get(i).sentence(w) + "」" + points.get(i) + " 分",
                        points.get(i) + " for '" + parts.get(i).sentence(w) + "'"))
                .collect(Collectors.joining(w.of("，", ", ")));
        return w.of("得分至少 " + atLeast + "：" + list, "scores at least " + atLeast + ": " + list);
    }

    @Override
    public String status(Subject subject, Wording w) {
        int score = score(subject);
        return w.of("得 " + score + " 分，需 " + atLeast + " 分", "scores " + score + " of the " + atLeast + " needed");
    }

    @Override
    public Gap gap(Subject subject) {
        return new Gap.Change(this);
    }

    @Override
    public Gap gapToCease(Subject subject) {
        return new Gap.Change(new NotThat(this));
    }
}
