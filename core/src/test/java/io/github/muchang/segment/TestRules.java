package io.github.muchang.segment;

import com.google.common.collect.ImmutableMap;
import io.github.muchang.party.ActivityType;
import io.github.muchang.repurchase.BgNbd;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules of some segments, in one zone, with the standard activities. */
record TestRules(ZoneId zone, Map<String, Condition> segments, Map<String, Participation> circles) implements Rules {
    TestRules(ZoneId zone, Map<String, Condition> segments) {
        this(zone, segments, ImmutableMap.of());
    }

    static TestRules in(ZoneId zone) {
        return new TestRules(zone, ImmutableMap.of());
    }

    @Override
    public @Nullable Condition condition(String segment) {
        return segments.get(segment);
    }

    @Override
    public @Nullable Participation participation(String circle) {
        return circles.get(circle);
    }

    @Override
    public @Nullable BgNbd purchases(String activity) {
        return RandomConditions.MODELS.get(activity);
    }

    @Override
    public Wording wording(Locale locale) {
        return new Wording(locale, zone, ActivityType.STANDARD);
    }
}
