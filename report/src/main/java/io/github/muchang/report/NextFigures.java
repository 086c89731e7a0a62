package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import io.github.muchang.attribution.Advice;
import io.github.muchang.attribution.ChannelWorth;
import io.github.muchang.attribution.ContentAdvice;
import io.github.muchang.attribution.Maturity;
import io.github.muchang.attribution.ReachMatrix;
import io.github.muchang.community.Health;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.insight.Dependence;
import io.github.muchang.insight.Effect;
import io.github.muchang.insight.MultiHome;
import java.util.List;

/**
 * What to do next, each with its reason. Suggestions by rule, for people to decide on.
 *
 * @param steps first people who cannot be reached at all, then what depends on one platform, then groups, contents, and channels
 */
record NextFigures(Capped<Line> steps) {
    private static final int MOST = 40;
    private static final int MOST_GROUPS = 10;
    private static final double HALF = 0.5;

    static NextFigures of(
            PrivateDomain domain,
            Reading reading,
            List<ChannelWorth> channels,
            List<Health> health,
            List<Effect> effects,
            Maturity maturity) {
        ImmutableList.Builder<Line> steps = ImmutableList.builder();
        int unreachable = reading.reachability.inventory().unreachable();
        if (unreachable > 0) {
            steps.add(new Line(
                    Topic.REACH,
                    new Words("给 " + unreachable + " 人补一条能触达的道", "Give " + unreachable + " customers a pathway"),
                    new Words("他们在渠里，却没有任何道能触达", "they are in a pool, and none reaches them")));
        }
        for (Dependence each : MultiHome.of(reading.reachability).alerts(HALF)) {
            steps.add(new Line(
                    Topic.REACH,
                    new Words("不要只靠「" + each.name() + "」", "Do not depend on '" + each.name() + "' alone"),
                    Words.of(domain, each::in)));
        }
        health.stream().filter(each -> !each.isWell()).limit(MOST_GROUPS).forEach(each -> {
            String name = CommunityFigures.name(each);
            steps.add(new Line(
                    Topic.COMMUNITY,
                    new Words("看看社群 " + name, "Look at community " + name),
                    Words.of(domain, w -> String.join(w.of("；", "; "), each.in(w)))));
        });
        for (ContentAdvice each : ContentAdvice.of(domain.contents(), effects)) {
            steps.add(new Line(Topic.CONTENT, Words.of(domain, each::what), Words.of(domain, each::why)));
        }
        ReachMatrix matrix = ReachMatrix.of(domain, reading.reachability.presence());
        for (Advice each : Advice.of(maturity, matrix, channels)) {
            steps.add(line(domain, each));
        }
        return new NextFigures(Capped.of(steps.build(), MOST));
    }

    private static Line line(PrivateDomain domain, Advice advice) {
        return new Line(
                advice.act() == Advice.Act.FILL ? Topic.REACH : Topic.CHANNEL,
                Words.of(domain, w -> without(advice.in(w), w.of("：" + advice.chinese(), ": " + advice.english()))),
                new Words(advice.chinese(), advice.english()));
    }

    /** A suggestion says what to do, and why behind the colon that its reason follows: the former. */
    private static String without(String sentence, String reason) {
        return sentence.endsWith(reason) ? sentence.substring(0, sentence.length() - reason.length()) : sentence;
    }

    /**
     * One suggestion.
     *
     * @param topic what it is about
     * @param what to do
     * @param why it is suggested
     */
    record Line(Topic topic, Words what, Words why) {}

    /** What a suggestion is about. */
    enum Topic {
        /** Whom something reaches. */
        REACH,
        /** A group. */
        COMMUNITY,
        /** What is said. */
        CONTENT,
        /** What is spent. */
        CHANNEL
    }
}
