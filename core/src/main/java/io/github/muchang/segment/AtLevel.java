package io.github.muchang.segment;

import io.github.muchang.party.Needs;
import java.util.Optional;

/**
 * The party belongs to a small circle, at a level or a higher one.
 *
 * @param circle the pool of the circle
 * @param atLeast the least level
 */
public record AtLevel(String circle, String atLeast) implements Condition {
    @Override
    public long verdict(Subject subject) {
        Participation participation = subject.rules().participation(circle);
        Optional<Level> needed = participation == null ? Optional.empty() : participation.level(atLeast);
        return participation == null || needed.isEmpty()
                ? Verdict.lasting(false)
                : participation.verdict(subject, needed.get().from());
    }

    @Override
    public int effort() {
        return 8;
    }

    @Override
    public Needs needs(Rules rules) {
        Participation participation = rules.participation(circle);
        return participation == null ? Needs.NOTHING : participation.needs();
    }

    @Override
    public String sentence(Wording w) {
        return w.of(
                "在小圈子「" + circle + "」里至少是「" + atLeast + "」", "in circle '" + circle + "' at least '" + atLeast + "'");
    }

    @Override
    public String status(Subject subject, Wording w) {
        Participation participation = subject.rules().participation(circle);
        if (participation == null || !subject.party().memberships().containsKey(circle)) {
            return w.of("不在小圈子「" + circle + "」里", "not in circle '" + circle + "'");
        }
        long score = participation.score(subject);
        String level = participation
                .level(score)
                .map(each -> w.of("（" + each.name() + "）", " (" + each.name() + ")"))
                .orElse("");
        String needed = participation
                .level(atLeast)
                .map(each ->
                        w.of("，「" + atLeast + "」需 " + each.from() + " 分", ", '" + atLeast + "' needs " + each.from()))
                .orElse("");
        return w.of(
                "在小圈子「" + circle + "」里得 " + score + " 分" + level + needed,
                w.unit(score, "分", "point") + " in circle '" + circle + "'" + level + needed);
    }

    @Override
    public Gap gap(Subject subject) {
        return new Gap.Change(this);
    }
}
