package io.github.muchang.domain;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.journey.Answer;
import io.github.muchang.journey.Ask;
import io.github.muchang.journey.Deed;
import io.github.muchang.journey.Invite;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.RecordActivity;
import io.github.muchang.journey.Send;
import io.github.muchang.journey.Step;
import io.github.muchang.journey.Succession;
import io.github.muchang.journey.Trigger;
import io.github.muchang.json.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Journeys: sound in themselves, one of each name and version, and naming only what the domain knows. */
final class JourneysCheck {
    private final Known known;
    private final Faults faults;

    private JourneysCheck(Known known, Faults faults) {
        this.known = known;
        this.faults = faults;
    }

    static void check(List<Journey> journeys, Known known, Faults faults) {
        JourneysCheck check = new JourneysCheck(known, faults);
        Map<String, Map<Integer, Integer>> taken = new TreeMap<>();
        for (int i = 0; i < journeys.size(); i++) {
            Journey journey = journeys.get(i);
            String at = "/journeys/" + i;
            Names.check(journey.name(), at + "/name", faults);
            Integer first = taken.computeIfAbsent(journey.name(), name -> new TreeMap<>())
                    .putIfAbsent(journey.version(), i);
            if (first != null && !journey.name().isEmpty()) {
                faults.add(
                        at + "/version",
                        "version " + journey.version() + " of the journey '" + Faults.shown(journey.name())
                                + "' is already /journeys/" + first + "; a changed journey has a greater version");
            }
            journey.check(at, faults);
            check.references(journey, at);
            check.replaces(journey, at, journeys);
        }
    }

    private void references(Journey journey, String at) {
        for (int i = 0; i < journey.starts().size(); i++) {
            trigger(journey.starts().get(i), at + "/starts/" + i);
        }
        for (int i = 0; i < journey.steps().size(); i++) {
            step(journey.steps().get(i), at + "/steps/" + i);
        }
    }

    private void trigger(Trigger trigger, String at) {
        if (trigger instanceof Trigger.PoolEntered entered) {
            named("pool", entered.pool(), at + "/entered", known.pools());
        } else if (trigger instanceof Trigger.PoolLeft left) {
            named("pool", left.pool(), at + "/left", known.pools());
        } else if (trigger instanceof Trigger.Done done) {
            deed(done.deed(), at);
        } else if (trigger instanceof Trigger.SegmentEntered segment) {
            named("segment", segment.segment(), at + "/enteredSegment", known.segments());
        } else if (trigger instanceof Trigger.SegmentLeft segment) {
            named("segment", segment.segment(), at + "/leftSegment", known.segments());
        } else if (trigger instanceof Trigger.StageEntered stage) {
            named("stage", stage.stage(), at + "/cameTo", known.stages());
        } else if (trigger instanceof Trigger.AttributeTold told) {
            named(
                    "attribute",
                    told.attribute(),
                    at + "/told",
                    known.attributes().keySet());
        } else if (!(trigger instanceof Trigger.Called)) {
            throw new AssertionError(trigger);
        }
    }

    private void step(Step step, String at) {
        if (step instanceof Send send) {
            content(send.content(), at + "/send");
        } else if (step instanceof Ask ask) {
            content(ask.content(), at + "/ask");
            for (int i = 0; i < ask.again().size(); i++) {
                String other = ask.again().get(i).content();
                if (!other.equals(ask.content())) {
                    content(other, at + "/again/" + i + "/ask");
                }
            }
            if (ask.answer() instanceof Answer.Told told) {
                named(
                        "attribute",
                        told.attribute(),
                        at + "/into",
                        known.attributes().keySet());
            } else if (ask.answer() instanceof Answer.Done done) {
                deed(done.deed(), at + "/answeredBy");
            }
            ask.refusal().ifPresent(deed -> deed(deed, at + "/refusedBy"));
        } else if (step instanceof Invite invite) {
            content(invite.content(), at + "/invite");
            named("pool", invite.pool(), at + "/to", known.pools());
        } else if (step instanceof RecordActivity record) {
            named(
                    "activity",
                    record.activity(),
                    at + "/record",
                    known.activities().keySet());
        }
    }

    private void content(String name, String at) {
        named("content", name, at, known.contents());
    }

    private void deed(Deed deed, String at) {
        named("activity", deed.activity(), at + "/done", known.activities().keySet());
    }

    private void named(String kind, String name, String place, Collection<String> names) {
        if (!names.contains(name)) {
            faults.unknown(place, kind, name, names);
        }
    }

    /** The steps of older versions that are still there. */
    private void replaces(Journey journey, String at, List<Journey> all) {
        for (int i = 0; i < journey.replaces().size(); i++) {
            Succession stated = journey.replaces().get(i);
            for (Journey older : all) {
                if (older.name().equals(journey.name()) && older.version() == stated.of()) {
                    Set<String> steps = ImmutableSortedSet.copyOf(
                            older.steps().stream().map(Step::name).toList());
                    for (String step : stated.steps().keySet()) {
                        String place = Place.below(at + "/replaces/" + i + "/steps", Faults.shown(step));
                        named("step", step, place, steps);
                    }
                }
            }
        }
    }
}
