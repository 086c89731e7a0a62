package io.github.muchang.domain;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.circle.Circle;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.party.Consent;
import io.github.muchang.segment.AtLevel;
import io.github.muchang.segment.AtStage;
import io.github.muchang.segment.CameFrom;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Consented;
import io.github.muchang.segment.HasAttribute;
import io.github.muchang.segment.InSegment;
import io.github.muchang.segment.Level;
import io.github.muchang.segment.Measured;
import io.github.muchang.segment.MemberOf;
import io.github.muchang.segment.Ranked;
import io.github.muchang.segment.Repurchase;
import io.github.muchang.segment.Sequence;
import io.github.muchang.segment.Tagged;
import java.util.Set;

/** One condition, without its parts: all that it names exists, and it can be answered exactly. */
final class ConditionCheck {
    private final Known known;
    private final Faults faults;
    private final MetricCheck metrics;

    /** Checks against what is known; an empty currency is one that is not known, with which nothing is compared. */
    ConditionCheck(String currency, Known known, Faults faults) {
        this.known = known;
        this.faults = faults;
        this.metrics = new MetricCheck(currency, known, faults);
    }

    void check(Condition condition, String at) {
        if (condition instanceof Measured measured) {
            metrics.check(measured.metric(), at);
            metrics.bounds(measured, at);
        } else if (condition instanceof Ranked ranked) {
            metrics.check(ranked.metric(), at + "/by");
        } else if (condition instanceof Sequence sequence) {
            metrics.activity(sequence.first(), at + "/sequence/0");
            metrics.activity(sequence.then(), at + "/sequence/1");
            metrics.window(sequence.window(), at);
        } else if (condition instanceof Repurchase repurchase) {
            metrics.repurchase(repurchase, at);
        } else if (condition instanceof MemberOf member) {
            named("pool", member.pool(), at + "/memberOf", known.pools());
        } else if (condition instanceof Tagged tagged) {
            Names.check(tagged.tag(), at + "/tagged", faults);
        } else if (condition instanceof AtStage stage) {
            named("stage", stage.stage(), at + "/atStage", known.stages());
        } else if (condition instanceof AtLevel level) {
            level(level, at);
        } else if (condition instanceof InSegment segment) {
            named("segment", segment.segment(), at + "/inSegment", known.segments());
        } else if (condition instanceof HasAttribute attribute) {
            attribute(attribute.name(), at + "/attribute");
        } else if (condition instanceof Consented consented) {
            consented.carrier().ifPresent(place -> place(place, at + "/on"));
        } else if (condition instanceof CameFrom came) {
            named("source code", came.source(), at + "/cameFrom", known.sources());
        }
    }

    private void place(String place, String at) {
        if (Consent.isBrand(place)) {
            named("brand", Consent.brandOf(place), at, known.brands());
        } else {
            named("carrier", place, at, known.carriers());
        }
    }

    private void named(String kind, String name, String place, Set<String> names) {
        if (!names.contains(name)) {
            faults.unknown(place, kind, name, names);
        }
    }

    private void level(AtLevel level, String at) {
        named("circle", level.circle(), at + "/belonging", known.circles().keySet());
        Circle circle = known.circles().get(level.circle());
        if (circle != null) {
            Set<String> levels = circle.levels().stream()
                    .map(Level::name)
                    .filter(name -> !name.isEmpty())
                    .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
            named("level", level.atLeast(), at + "/atLeast", levels);
        }
    }

    private void attribute(String name, String place) {
        AttributeRule rule = known.attributes().get(name);
        if (rule == null) {
            faults.unknown(place, "attribute", name, known.attributes().keySet());
        } else if (!rule.plain()) {
            faults.add(
                    place,
                    "attribute '" + Faults.shown(name)
                            + "' is personal: personal attributes live in the vault, where no"
                            + " condition sees them; declare it plain if it tells nobody who somebody is");
        }
    }
}
