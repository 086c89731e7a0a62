package io.github.muchang.segment;

import io.github.muchang.party.Needs;
import java.util.OptionalLong;

/** In how many pools a party is (multi-home: one platform's change cannot cut it off). */
public record Pools() implements Metric {
    @Override
    public long verdict(Subject subject, Bounds bounds) {
        return Verdict.lasting(bounds.hold(value(subject)));
    }

    @Override
    public long value(Subject subject) {
        return subject.party().memberships().size();
    }

    @Override
    public boolean ranks(Subject subject) {
        return true;
    }

    @Override
    public String key() {
        return "pools";
    }

    @Override
    public Needs needs() {
        return Needs.of(Needs.Section.MEMBERSHIPS);
    }

    @Override
    public String sentence(Bounds bounds, Wording wording) {
        return wording.of("在", "in")
                + wording.range(
                        bounds,
                        bounds.hasHigh() ? Long.toString(bounds.low()) : pools(bounds.low(), wording),
                        pools(bounds.high(), wording))
                + wording.of("里", "");
    }

    @Override
    public String status(Subject subject, Wording wording) {
        return wording.of("在 " + pools(value(subject), wording) + "里", "in " + pools(value(subject), wording));
    }

    @Override
    public String noun(Wording wording) {
        return wording.of("所在渠的个数", "the number of pools");
    }

    @Override
    public Gap gap(Subject subject, Measured condition) {
        long value = value(subject);
        return value < condition.bounds().low()
                ? new Gap.More(condition, condition.bounds().low() - value, OptionalLong.empty())
                : new Gap.Change(condition);
    }

    private static String pools(long count, Wording wording) {
        return wording.unit(count, "个渠", "pool");
    }
}
