package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The parts of a journey, not yet checked. */
record JourneyParts(
        String name,
        int version,
        List<Trigger> starts,
        List<Exit> exits,
        boolean endsOnLeaving,
        Reentry reentry,
        OptionalInt atOnce,
        Optional<EntryLimit> limit,
        int priority,
        List<Step> steps,
        List<Succession> replaces) {
    JourneyParts {
        starts = ImmutableList.copyOf(starts);
        exits = ImmutableList.copyOf(exits);
        steps = StepNames.given(steps);
        replaces = ImmutableList.copyOf(replaces);
    }
}
