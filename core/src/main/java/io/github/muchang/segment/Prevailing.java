package io.github.muchang.segment;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.github.muchang.party.Needs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 从众: at least such a share of those of whom one condition holds are people of whom another holds too, such as 20 % of the regulars
 * having bought something new. It is measured over the population now and then, as ranks are, and then is the same for everybody; before
 * the first measurement, and of nobody at all, it does not hold. Ranks in its parts are those that were measured before.
 *
 * @param what what the share of people did, or are
 * @param among of whom
 * @param percent the share, in whole percent from 1 to 99
 */
public record Prevailing(Condition what, Condition among, int percent) implements Condition, Ranking {
    /** Worked out once for each, since every verdict asks for it. */
    private static final LoadingCache<Prevailing, String> KEYS =
            CacheBuilder.newBuilder().weakKeys().build(CacheLoader.from(Prevailing::hashed));

    /** Checks the share. */
    public Prevailing {
        if (percent < 1 || percent > 99) {
            throw new IllegalArgumentException("a share is 1 to 99 percent, not " + percent);
        }
    }

    /** Of n people the best ceil(p n / 100) all hold it if and only if at least that many do: the yardstick of ones and zeros tells. */
    @Override
    public long verdict(Subject subject) {
        Yardstick yardstick = yardstick(subject);
        return Verdict.lasting(yardstick != null && yardstick.population() > 0 && yardstick.threshold(percent) > 0);
    }

    /** The yardstick that decides, or null if there is none yet. */
    public @Nullable Yardstick yardstick(Subject subject) {
        return subject.yardsticks().find(key());
    }

    @Override
    public String key() {
        return KEYS.getUnchecked(this);
    }

    @Override
    public boolean ranks(Subject subject) {
        return Verdict.holds(among.verdict(subject));
    }

    @Override
    public long rank(Subject subject) {
        return Verdict.holds(what.verdict(subject)) ? 1 : 0;
    }

    /** The greatest share that is reached, in whole percent; 0 if none is, or nothing was measured. */
    public int reached(Subject subject) {
        Yardstick yardstick = yardstick(subject);
        int reached = 0;
        while (yardstick != null
                && yardstick.population() > 0
                && reached < 99
                && yardstick.threshold(reached + 1) > 0) {
            reached++;
        }
        return reached;
    }

    @Override
    public Needs needs(Rules rules) {
        return Needs.NOTHING;
    }

    @Override
    public List<Condition> parts() {
        return ImmutableList.of(what, among);
    }

    /** Without findings on its parts: it is not this one person of whom they speak. */
    @Override
    public Finding check(Subject subject) {
        return new Finding(this, subject, verdict(subject), ImmutableList.of());
    }

    @Override
    public String sentence(Wording w) {
        return w.of(
                "「" + among.sentence(w) + "」的人中至少 " + percent + "%「" + what.sentence(w) + "」",
                "of those of whom '" + among.sentence(w) + "', at least " + percent + " % also '" + what.sentence(w)
                        + "'");
    }

    @Override
    public String status(Subject subject, Wording w) {
        Yardstick yardstick = yardstick(subject);
        return yardstick == null
                ? w.of("全体尚未测量", "the population has not been measured yet")
                : w.of(
                        yardstick.population() + " 人中达到 " + reached(subject) + "%，需 " + percent + "%，测于 "
                                + w.moment(yardstick.at()),
                        reached(subject) + " % of " + yardstick.population() + ", " + percent
                                + " % needed, measured at " + w.moment(yardstick.at()));
    }

    @Override
    public Gap gap(Subject subject) {
        return new Gap.Change(this);
    }

    private static String hashed(Prevailing share) {
        String json = ConditionJson.write(share.what) + " among " + ConditionJson.write(share.among);
        return "share:"
                + Hashing.sha256()
                        .hashString(json, StandardCharsets.UTF_8)
                        .toString()
                        .substring(0, 16);
    }
}
