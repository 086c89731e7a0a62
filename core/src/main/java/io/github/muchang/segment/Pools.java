package io.github.muchang.segment;

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
    public String sentence(Bounds bounds, Wording wording) {
        return noun(wording) + wording.range(bounds, wording.of(" 个", ""));
    }

    @Override
    public String status(Subject subject, Wording wording) {
        return wording.of("在 " + value(subject) + " 个渠里", "in " + value(subject) + " pools");
    }

    @Override
    public String noun(Wording wording) {
        return wording.of("所在的渠", "the number of pools");
    }

    @Override
    public Gap gap(Subject subject, Measured condition) {
        long value = value(subject);
        return value < condition.bounds().low()
                ? new Gap.More(condition, condition.bounds().low() - value, java.util.OptionalLong.empty())
                : new Gap.Change(condition);
    }
}
